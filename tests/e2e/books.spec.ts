import type { Page } from "@playwright/test";
import { findings } from "./support/axe.ts";
import { pressTo } from "./support/byKeyboard.ts";
import { expect, test } from "./support/founded.ts";
import { openPage, rowsOf } from "./support/programmes.ts";
import { fillRoster } from "./support/roster.ts";

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "新增帮扶" });

test("rows are entered one after another by keyboard, found by initials, taken back and removed", async ({
  openFounded,
}) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await fillRoster(app);
  await openPage(page, "结对帮扶", "帮扶");
  const dialog = dialogOf(page);
  const field = (label: string) => dialog.getByLabel(label, { exact: false }).and(page.locator("input")).first();
  const household = field("户");

  await test.step("the dialog says what is missing, and where", async () => {
    await page.keyboard.press("Alt+n");
    await expect(field("类别")).toBeFocused();
    await page.keyboard.press("Control+Enter");
    await expect(dialog.getByText("请填写")).toHaveCount(3);
    await expect(field("类别")).toBeFocused();
    expect(await findings(page)).toEqual([]);
  });

  await test.step("a kind is found by pinyin initials, a household by its head's", async () => {
    await page.keyboard.type("wwp");
    await page.keyboard.press("Enter");
    await expect(field("类别")).toHaveValue("慰问品");
    await pressTo(page, "Tab", household);
    await page.keyboard.type("lxy");
    await expect(page.getByRole("option", { name: /002 李秀英/ })).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(household).toHaveValue("002 李秀英");
  });

  await test.step("Ctrl+Enter saves and goes on with the same day", async () => {
    await pressTo(page, "Tab", field("日期"));
    await page.keyboard.press("Control+A");
    await page.keyboard.type("20261005");
    await pressTo(page, "Tab", field("品名"));
    await page.keyboard.type("大米");
    await pressTo(page, "Tab", field("金额"));
    await page.keyboard.type("120.5");
    await pressTo(page, "Tab", field("资金来源"));
    await page.keyboard.type("dw");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Enter");
    await expect(dialog.getByRole("alert")).toContainText("数量");
    await pressTo(page, "Shift+Tab", field("数量"));
    await page.keyboard.type("2");
    await page.keyboard.press("Tab");
    await page.keyboard.type("dai");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Enter");
    await expect(field("品名")).toHaveValue("");
    await expect(dialog.getByRole("alert")).toBeHidden();
    await expect(field("日期")).toHaveValue("2026-10-05");
    await expect(field("类别")).toBeFocused();
    expect(await rowsOf(app, "assistance")).toMatchObject([
      { givenOn: "2026-10-05", item: "大米", valueFen: 12050, fund: "unit", householdIdHead: "李秀英" },
    ]);
  });

  await test.step("Escape asks before it gives up what was typed", async () => {
    await pressTo(page, "Tab", field("品名"));
    await page.keyboard.type("茶");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: "继续填写" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(field("品名")).toBeFocused();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    expect(await rowsOf(app, "assistance")).toHaveLength(1);
  });

  await test.step("the row is on the page, is taken back, done again and removed", async () => {
    const cell = page.getByRole("gridcell", { name: "大米" });
    await expect(cell).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(cell).toBeHidden();
    await page.keyboard.press("Control+y");
    await expect(cell).toBeVisible();
    await cell.click();
    await page.keyboard.press("Shift+F10");
    await pressTo(page, "ArrowDown", page.getByRole("menuitem", { name: "移除记录…" }), 24);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "移除记录" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(cell).toBeHidden();
    expect(await rowsOf(app, "assistance")).toEqual([]);
  });
});

test("the address holds which book of a page is open", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  await fillRoster(app);
  await openPage(page, "场所安全");
  const tab = (name: string) => page.getByRole("radio", { name, exact: true });
  await expect(tab("场所")).toBeChecked();
  await tab("场所").focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/tab=placeCheck/);
  await expect(tab("安全检查")).toBeChecked();
  await expect(tab("安全检查")).toBeFocused();
  await page.goBack();
  await expect(tab("场所")).toBeChecked();
});
