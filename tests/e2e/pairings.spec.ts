import type { Page } from "@playwright/test";
import { KeyedDialog, pressTo } from "./support/byKeyboard.ts";
import { expect, test } from "./support/founded.ts";
import { look, screen } from "./support/offices.ts";
import { addHomes, goTo, listed } from "./support/bookRows.ts";
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

async function pairByKeyboard(page: Page, initials: string, official: readonly [string, string] | null): Promise<void> {
  const dialog = new KeyedDialog(page, "新增结对");
  await page.keyboard.press("Alt+n");
  await expect(dialog.dialog.getByLabel("结对户")).toBeFocused();
  await page.keyboard.type(initials);
  await page.keyboard.press("Enter");
  await expect(dialog.dialog.getByLabel("结对户")).not.toHaveValue(initials);
  await dialog.type("结对日期", "20260110");
  if (official) {
    await dialog.type("结对干部", official[0]);
    await dialog.type("干部单位", official[1]);
  } else {
    await dialog.pick("结对干部", "钱文军　青石县农业局");
    await expect(dialog.dialog.getByLabel("干部单位")).toHaveValue("青石县农业局");
  }
  await expect(dialog.dialog.getByLabel("同意人").and(page.locator("input"))).not.toHaveValue("");
}

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
    await goTo(page, "结对帮扶", "结对");
    const before = await app.call<{ rows: unknown[] }>("steps.list", { before: null, limit: 50 });
    await pairByKeyboard(page, "zjg", ["钱文军", "青石县农业局"]);
    await page.keyboard.press("Escape");
    await pressTo(page, "Tab", page.getByRole("button", { name: "放弃" }));
    await page.keyboard.press("Enter");
    expect(await listed(app, "pairing")).toEqual([]);
    expect(await app.call("steps.list", { before: null, limit: 50 })).toEqual(before);
    await pairByKeyboard(page, "zjg", ["钱文军", "青石县农业局"]);
    await look(page, info.outputPath("pairing-dialog.png"));
    await page.keyboard.press("Enter");
    await expect(page.getByText("已新增结对")).toBeVisible();
    await pairByKeyboard(page, "lxy", null);
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await listed(app, "pairing")).length).toBe(2);
    const [pairing] = await listed(app, "pairing");
    expect(pairing).toMatchObject({ officialName: "钱文军", officialOrg: "青石县农业局", dateFrom: "2026-01-10" });
    await look(page, info.outputPath("pairings.png"));
  });

  await test.step("a visit with one gift takes at most 25 keys, the household found by initials", async () => {
    await goTo(page, "结对帮扶", "走访");
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
    expect(await listed(app, "visit")).toMatchObject([{ services: "doctor", officials: "钱文军" }]);
    expect(await listed(app, "assistance")).toMatchObject([{ kind: "1", valueFen: 20_000, fund: "own" }]);
    await look(page, info.outputPath("visits.png"));
  });

  await test.step("a visit with goods stays within 25 keys too", async () => {
    const dialog = page.getByRole("dialog", { name: "新增走访" });
    await countKeys(page);
    await page.keyboard.press("Alt+n");
    await page.keyboard.type("lxy");
    await expect(page.getByRole("option").first()).toContainText("002");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("7");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2");
    await page.keyboard.press("Tab");
    // What an input method puts in takes the keys of its pinyin and one to choose; they are counted by hand.
    await page.keyboard.insertText("大米");
    const composed = "dami".length + 1;
    await page.keyboard.press("Tab");
    await page.keyboard.type("2");
    await page.keyboard.press("Tab");
    await page.keyboard.type("d");
    await expect(page.getByRole("option", { name: "袋" })).toHaveAttribute("data-combobox-selected", "true");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    const keys = (await keysCounted(page)) + composed;
    console.log(`a visit with goods: ${keys} keys`);
    expect(keys).toBeLessThanOrEqual(25);
    expect((await listed(app, "assistance"))[0]).toMatchObject({ kind: "2", item: "大米", qty: 200, uom: "bag" });
  });

  await test.step("one gift to 80 households with receipts that run on, and back", async () => {
    await goTo(page, "结对帮扶", "帮扶");
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
    const given = (await listed(app, "assistance")).filter((row) => row["item"] === "棉被");
    expect(new Set(given.map((row) => row["receiptRef"])).size).toBe(80);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await listed(app, "assistance")).length).toBe(2);
    await page.keyboard.press("Control+y");
    await expect.poll(async () => (await listed(app, "assistance")).length).toBe(82);
    await look(page, info.outputPath("given.png"));
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
