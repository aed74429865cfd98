import type { Page } from "@playwright/test";
import { eventRoster } from "./support/eventRoster.ts";
import { expect, type FoundedApp, test } from "./support/founded.ts";

/** Long enough for a sheet to look for its row again several times, in milliseconds. */
const aWhile = 600;

/** Opens a page on a household that is not there yet: it was added and undone. */
async function waitForRow(app: FoundedApp): Promise<void> {
  const { page } = app;
  await eventRoster(app);
  const { rows } = await app.call<{ rows: { uid: string }[] }>("villages.list", {
    village: null,
    asOf: null,
    start: 0,
    limit: 1,
    sort: [],
    filter: {},
  });
  const { uid } = await app.call<{ uid: string }>("households.add", {
    village: rows[0]?.uid,
    on: "2025-03-01",
    household: { householdNo: "004", houseName: null, addressLine: null, personCount: 1 },
    head: { nameZh: "迟到", nameBo: null, nameTag: null, sex: "1", birth: null },
  });
  await app.call("steps.undo", { step: null });
  await page.evaluate((focus) => {
    location.hash = `#/households?focus=${encodeURIComponent(JSON.stringify(focus))}`;
  }, uid);
  await expect(page.getByRole("gridcell", { name: "赵七" })).toBeVisible();
}

/** Lets the household come back. */
async function rowComes(app: FoundedApp): Promise<void> {
  await app.call("steps.redo", {});
  await expect(app.page.getByRole("gridcell", { name: "迟到", includeHidden: true }).first()).toBeAttached();
  await app.page.waitForTimeout(aWhile);
}

const focusIn = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);

test("a row that arrives leaves an open menu open", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  await waitForRow(app);
  await page.getByRole("button", { name: /^语言/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await rowComes(app);
  await expect(page.getByRole("menu")).toBeVisible();
  expect(await focusIn(page, '[role="menu"]')).toBe(true);
});

test("a row that arrives takes no letter from a dialog", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  await waitForRow(app);
  await page.keyboard.press("Control+K");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await page.keyboard.type("张建");
  await rowComes(app);
  await page.keyboard.type("国");
  expect(await focusIn(page, '[role="dialog"]')).toBe(true);
  await expect(dialog.getByText("张建国").first()).toBeVisible();
  await expect(page.locator(".ag-cell-inline-editing")).toHaveCount(0);
});

test("a row that arrives leaves a field that the clerk has not typed in yet", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  await waitForRow(app);
  const field = page.getByLabel("在本表中筛选").first();
  await field.focus();
  await rowComes(app);
  await expect(field).toBeFocused();
});

test("a page that is opened on a row goes there as soon as it comes", async ({ openFounded }) => {
  const app = await openFounded();
  const { page } = app;
  await waitForRow(app);
  await rowComes(app);
  await expect(page.locator(".ag-cell-focus .sheet-proxy:focus")).toHaveAttribute("aria-label", /第 4 行/);
});
