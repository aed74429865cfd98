import type { Page } from "@playwright/test";
import { pressTo, typeByInputMethod } from "./support/byKeyboard.ts";
import { typePairing } from "./support/entries.ts";
import { expect, test } from "./support/founded.ts";
import { look, screen } from "./support/offices.ts";
import { addHomes } from "./support/homes.ts";
import { openPage, rowsOf } from "./support/programmes.ts";
import { addTwoVillages } from "./support/villages.ts";

declare global {
  interface Window {
    /** Keys that went down since the count began. */
    keysDown?: number;
  }
}

/** Counts the keys that go down until the count is asked for. */
const countKeys = (page: Page) =>
  page.evaluate(() => {
    if (window.keysDown === undefined)
      window.addEventListener("keydown", () => (window.keysDown = (window.keysDown ?? 0) + 1), true);
    window.keysDown = 0;
  });
const keysCounted = (page: Page) => page.evaluate(() => window.keysDown ?? 0);

test("pairing, a visit with a gift in at most 25 keys, many receipts at once, undone: by keyboard only", async ({
  openFounded,
}, info) => {
  test.setTimeout(240_000);
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize(screen);
  const [one] = await addTwoVillages(app, null);
  await addHomes(app, one, 80);

  await test.step("a household agrees: the consent and the pairing are one step; a refusal leaves nothing", async () => {
    await openPage(page, "结对帮扶", "结对");
    const before = await app.call<{ rows: unknown[] }>("steps.list", { before: null, limit: 50 });
    await typePairing(page, "zjg", ["钱文军", "青石县农业局"]);
    await page.keyboard.press("Escape");
    await pressTo(page, "Tab", page.getByRole("button", { name: "放弃" }));
    await page.keyboard.press("Enter");
    expect(await rowsOf(app, "pairing")).toEqual([]);
    expect(await app.call("steps.list", { before: null, limit: 50 })).toEqual(before);
    await typePairing(page, "zjg", ["钱文军", "青石县农业局"]);
    await look(page, info.outputPath("pairing-dialog.png"));
    await page.keyboard.press("Enter");
    await expect(page.getByText("已新增结对")).toBeVisible();
    await typePairing(page, "lxy", null);
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await rowsOf(app, "pairing")).length).toBe(2);
    const [pairing] = await rowsOf(app, "pairing");
    expect(pairing).toMatchObject({ officialName: "钱文军", officialOrg: "青石县农业局", dateFrom: "2026-01-10" });
    await look(page, info.outputPath("pairings.png"));
  });

  await test.step("a visit with one gift takes at most 25 keys, the household found by initials", async () => {
    await openPage(page, "结对帮扶", "走访");
    const dialog = page.getByRole("dialog", { name: "新增走访" });
    await countKeys(page);
    await page.keyboard.press("Alt+n");
    await expect(dialog.getByLabel("结对", { exact: false }).first()).toBeFocused();
    await page.keyboard.type("zjg");
    await expect(page.getByRole("option").first()).toContainText("001");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("3");
    await expect(dialog.getByRole("checkbox", { name: "3 就医" })).toBeChecked();
    await page.keyboard.press("Tab");
    await page.keyboard.type("1");
    await page.keyboard.press("Tab");
    await page.keyboard.type("200");
    await expect(dialog.getByLabel("走访人员")).toHaveValue("钱文军");
    await look(page, info.outputPath("visit-dialog.png"));
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    const keys = await keysCounted(page);
    console.log(`a visit with one gift: ${keys} keys`);
    expect(keys).toBeLessThanOrEqual(25);
    expect(await rowsOf(app, "visit")).toMatchObject([{ services: "doctor", officials: "钱文军" }]);
    expect(await rowsOf(app, "assistance")).toMatchObject([{ kind: "1", valueFen: 20_000, fund: "own" }]);
    await look(page, info.outputPath("visits.png"));
  });

  await test.step("a visit with goods stays within 25 keys too", async () => {
    const dialog = page.getByRole("dialog", { name: "新增走访" });
    await countKeys(page);
    await page.keyboard.press("Alt+n");
    await page.keyboard.type("lxy");
    const found = page.getByRole("option").first();
    await expect(found).toContainText("002");
    const typing = dialog.getByRole("combobox", { expanded: true });
    await expect(typing).toBeFocused();
    await expect(typing).toHaveAttribute("aria-activedescendant", (await found.getAttribute("id")) ?? "");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("7");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2");
    await page.keyboard.press("Tab");
    await typeByInputMethod(page, "dami", "大米");
    await expect(dialog.getByLabel("品名")).toHaveValue("大米");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2");
    await page.keyboard.press("Tab");
    await page.keyboard.type("d");
    await expect(page.getByRole("option", { name: "袋" })).toHaveAttribute("data-combobox-selected", "true");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    const keys = await keysCounted(page);
    console.log(`a visit with goods: ${keys} keys`);
    expect(keys).toBeLessThanOrEqual(25);
    expect((await rowsOf(app, "assistance"))[0]).toMatchObject({ kind: "2", item: "大米", qty: 200, uom: "bag" });
  });

  await test.step("one gift to 80 households with receipts that run on, and back", async () => {
    await openPage(page, "结对帮扶", "帮扶");
    await look(page, info.outputPath("help.png"));
    await pressTo(page, "Shift+Tab", page.getByRole("button", { name: "批量发放" }), 60);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "同一物品发给多户" });
    await expect(dialog.getByRole("radio", { name: "2 慰问品" })).toBeFocused();
    await pressTo(page, "Tab", dialog.getByLabel("品名"));
    await page.keyboard.type("棉被");
    await pressTo(page, "Tab", dialog.getByLabel("数量"));
    await page.keyboard.type("1");
    await pressTo(page, "Tab", dialog.getByLabel("单位").and(page.locator("input")).first());
    await page.keyboard.type("chuang");
    await page.keyboard.press("Enter");
    await pressTo(page, "Tab", dialog.getByLabel("首个签收编号"));
    await expect(dialog.getByLabel("首个签收编号")).toHaveValue("003");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("冬-0001");
    const list = dialog.getByRole("listbox", { name: "发给哪些户" });
    await pressTo(page, "Tab", list);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await expect(dialog.getByText("已选 79 户")).toBeVisible();
    await page.keyboard.press("Space");
    await expect(dialog.getByText("签收编号 冬-0001 至 冬-0080")).toBeVisible();
    await look(page, info.outputPath("distribute.png"));
    await pressTo(page, "Tab", dialog.getByRole("button", { name: "登记 80 户" }));
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    const given = (await rowsOf(app, "assistance")).filter((row) => row["item"] === "棉被");
    expect(new Set(given.map((row) => row["receiptRef"])).size).toBe(80);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await rowsOf(app, "assistance")).length).toBe(2);
    await page.keyboard.press("Control+y");
    await expect.poll(async () => (await rowsOf(app, "assistance")).length).toBe(82);
    await look(page, info.outputPath("given.png"));
  });

  await test.step("amounts that are selected are counted and not added up", async () => {
    await page.getByRole("gridcell", { name: "棉被" }).first().focus();
    await page.keyboard.press("Control+a");
    await expect(page.getByText(/^选中 82 行/)).toBeVisible();
    await expect(page.getByText(/^合计 /)).toHaveCount(0);
  });

  await test.step("sums are by village", async () => {
    await pressTo(page, "Shift+Tab", page.getByRole("button", { name: "按村汇总" }), 60);
    await page.keyboard.press("Enter");
    const table = page.getByRole("table", { name: "各村帮扶汇总" });
    await expect(table.getByRole("row", { name: /青石村/ })).toContainText("200");
    await look(page, info.outputPath("totals.png"));
    await page.keyboard.press("Escape");
    await expect(table).toBeHidden();
  });
});
