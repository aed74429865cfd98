import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { activate, pressTo } from "./support/byKeyboard.ts";
import { expect, type FoundedApp, test } from "./support/founded.ts";
import { screen } from "./support/pages.ts";
import { saveAsPdf } from "./support/programmes.ts";
import { fillRoster } from "./support/roster.ts";
import { addTwoVillages } from "./support/villages.ts";

// No mouse and no focus set by the test: Tab, arrows, letters, Enter.

const list = { village: null, asOf: null, start: 0, limit: 10, sort: [], filter: {} };

/** Opens a page by its key. */
async function open(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.locator("main h1")).toBeFocused();
}

async function filled(app: FoundedApp): Promise<Page> {
  await app.page.setViewportSize(screen);
  await fillRoster(app);
  return app.page;
}

const heading = (page: Page, field: string) => page.locator(`.ag-header-cell[col-id="${field}"]`);

test("a roster comes in with a column that the clerk says the meaning of", async ({ openFounded }, info) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize(screen);
  await addTwoVillages(app, null);
  const file = info.outputPath("花名册.csv");
  writeFileSync(file, "户号,姓名,与户主关系,院子\n001,扎西,户主,上院\n001,卓嘎,配偶,上院\n002,丹增,户主,下院\n");
  app.pick(file);
  await open(page, "Alt+7");
  await activate(page, page.getByRole("button", { name: "选择文件…" }));
  await activate(page, page.getByRole("button", { name: "下一步" }));
  await pressTo(page, "Tab", page.getByRole("combobox", { name: "导入为 院子" }), 60);
  await page.keyboard.type("房名");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await activate(page, page.getByRole("button", { name: "下一步" }));
  const village = page.getByRole("combobox", { name: "导入到哪个村" });
  await pressTo(page, "Tab", village, 60);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await activate(page, page.getByRole("button", { name: "导入", exact: true }));
  await expect(page.getByText("已导入：新增 2 户、3 人")).toBeVisible();
  const { rows } = await app.call<{ rows: { houseName: string }[] }>("households.list", list);
  expect(rows.map(({ houseName }) => houseName).toSorted()).toEqual(["上院", "下院"]);
});

test("a sheet is narrowed by a word and by ticks, and shows other columns", async ({ openFounded }) => {
  const page = await filled(await openFounded());
  await open(page, "Alt+5");
  await expect(page.getByText("24 行", { exact: true })).toBeVisible();
  await pressTo(page, "Tab", page.locator(".ag-header-cell").first());
  await pressTo(page, "ArrowRight", heading(page, "nameZh"));
  await page.keyboard.press("Control+Enter");
  await expect(page.locator(".ag-filter input").first()).toBeFocused();
  await page.keyboard.type("丹增");
  await expect(page.getByText(/^显示 3 \/ 共 24 行/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(heading(page, "nameZh")).toBeFocused();
  await pressTo(page, "ArrowRight", heading(page, "sex"));
  await page.keyboard.press("Control+Enter");
  await pressTo(page, "Tab", page.getByRole("checkbox", { name: "男", exact: true }));
  await page.keyboard.press("Space");
  await expect(page.getByText(/^显示 0 \/ 共 24 行/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(heading(page, "sex")).toBeFocused();
  await activateBack(page, "清除筛选");
  await expect(page.getByText("24 行", { exact: true })).toBeVisible();

  await expect(heading(page, "nameTag")).toBeVisible();
  await pressTo(page, "Tab", page.getByRole("button", { name: "列", exact: true }));
  await page.keyboard.press("Enter");
  await pressTo(page, "Tab", page.getByRole("checkbox", { name: "区分称呼" }));
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "列", exact: true })).toBeFocused();
  await expect(heading(page, "nameTag")).toHaveCount(0);
});

/** Goes back to a button above the sheet and presses it. */
async function activateBack(page: Page, name: string): Promise<void> {
  await pressTo(page, "Shift+Tab", page.getByRole("button", { name, exact: true }));
  await page.keyboard.press("Enter");
}

test("a list is exported and forms are printed", async ({ openFounded }) => {
  const app = await openFounded();
  const page = await filled(app);
  await open(page, "Alt+4");
  await activate(page, page.getByRole("button", { name: "导出", exact: true }));
  const dialog = page.getByRole("dialog");
  await pressTo(page, "Tab", dialog.locator('input[value="xlsx"]'));
  await page.keyboard.press("ArrowRight");
  await activate(page, dialog.getByRole("button", { name: "导出", exact: true }));
  await expect(dialog).toBeHidden();
  expect(existsSync(join(app.saved(), "住户.csv"))).toBe(true);
  expect(readFileSync(join(app.saved(), "住户.csv"), "utf8").trim().split("\n")).toHaveLength(17);
  await activate(page, page.getByRole("button", { name: "打印", exact: true }));
  expect(await saveAsPdf(app)).toBeGreaterThan(0);
});
