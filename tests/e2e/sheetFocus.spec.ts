import type { Page } from "@playwright/test";
import { eventRoster } from "./support/eventRoster.ts";
import { expect, type FoundedApp, test } from "./support/founded.ts";

const late = "迟来";

/** Long enough for a sheet to look for its row again several times, in milliseconds. */
const aWhile = 600;

/** Opens a page on a row that the sheet's filter hides, so that the sheet goes on looking for it. */
async function waitForRow(app: FoundedApp): Promise<string> {
  const { page } = app;
  const { homes } = await eventRoster(app);
  const { uid } = homes[2];
  await page.evaluate(() => {
    location.hash = "#/households";
  });
  await expect(page.getByRole("gridcell", { name: "赵七" })).toBeVisible();
  await page.getByLabel("在本表中筛选").first().fill(late);
  await expect(page.getByRole("gridcell", { name: "赵七" })).toBeHidden();
  await page.evaluate((focus) => {
    location.hash = `#/households?focus=${encodeURIComponent(JSON.stringify(focus))}`;
  }, uid);
  return uid;
}

/** Lets the row through the filter, by giving it the word that is filtered for. */
async function rowComes(app: FoundedApp, uid: string): Promise<void> {
  await app.call("sheet.editCells", {
    record: "household",
    kind: "edit",
    edits: [{ uid, field: "houseName", was: null, value: late }],
  });
  await expect(app.page.locator(".ag-cell", { hasText: late })).toBeAttached();
  await app.page.waitForTimeout(aWhile);
}

const focusIn = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);

test("a row that arrives leaves an open menu open", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  const uid = await waitForRow(app);
  await page.getByRole("button", { name: "办理", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await rowComes(app, uid);
  await expect(page.getByRole("menu")).toBeVisible();
  expect(await focusIn(page, '[role="menu"]')).toBe(true);
});

test("a row that arrives takes no letter from a dialog", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  const uid = await waitForRow(app);
  await page.keyboard.press("Control+K");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await page.keyboard.type("张建");
  await rowComes(app, uid);
  await page.keyboard.type("国");
  expect(await focusIn(page, '[role="dialog"]')).toBe(true);
  await expect(dialog.getByText("张建国").first()).toBeVisible();
  await expect(page.locator(".ag-cell-inline-editing")).toHaveCount(0);
});

test("a row that arrives leaves a field that the clerk has not typed in yet", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  const uid = await waitForRow(app);
  await rowComes(app, uid);
  await expect(page.getByLabel("在本表中筛选").first()).toBeFocused();
});

test("a page that is opened on a row goes there, and a clerk who moved on is let be", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  const uid = await waitForRow(app);
  await page.getByRole("heading", { level: 1 }).focus();
  await rowComes(app, uid);
  await expect(page.locator(".ag-cell-focus .sheet-proxy:focus")).toHaveAttribute("aria-label", /第 1 行/);
});
