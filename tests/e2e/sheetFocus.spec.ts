import type { Page } from "@playwright/test";
import { chooseItem } from "./support/byKeyboard.ts";
import { eventRoster } from "./support/eventRoster.ts";
import { expect, type FoundedApp, test } from "./support/founded.ts";
import { goTo, goToRow } from "./support/goTo.ts";

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
  await goToRow(page, "households", uid);
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

test("rows are added from the menu of a cell on the real pages, and the cell has the focus again", async ({
  openFounded,
}) => {
  const app = await openFounded();
  const { page } = app;
  const { homes } = await eventRoster(app);
  const cell = page.locator(".ag-cell-focus > .sheet-proxy:focus");
  const openAt = async (path: string) => {
    await goTo(page, path);
    await expect(cell).toBeAttached();
  };
  const add = async (title: string) => {
    await page.keyboard.press("Shift+F10");
    await chooseItem(page, "在下方新增行");
    const dialog = page.getByRole("dialog", { name: title, exact: true });
    await expect(dialog.locator(":focus")).toBeAttached();
    return dialog;
  };
  const giveUp = async (title: string) => {
    const name = await cell.getAttribute("aria-label");
    const dialog = await add(title);
    // The first Escape may close the list of a field.
    await expect(async () => {
      await page.keyboard.press("Escape");
      await expect(dialog).toBeHidden({ timeout: 500 });
    }).toPass();
    await expect(cell).toHaveAttribute("aria-label", name ?? "");
  };
  const focus = encodeURIComponent(JSON.stringify(homes[0].uid));

  await openAt(`households?focus=${focus}`);
  await giveUp("新增住户");
  const household = await add("新增住户");
  await household.getByLabel("户编号").fill("009");
  await household.getByLabel("姓名", { exact: true }).fill("何九");
  await page.keyboard.press("Enter");
  await expect(household).toBeHidden();
  await expect(page.locator(".ag-row", { has: cell })).toContainText("009");

  await expect(page.getByRole("heading", { name: "009 户的成员" })).toBeVisible();
  await page.keyboard.press("F6");
  await expect(page.getByRole("region", { name: "家庭成员" }).locator(".sheet-proxy:focus")).toBeAttached();
  await giveUp("登记新成员");
  const joining = await add("登记新成员");
  await joining.getByLabel("姓名", { exact: true }).fill("何小九");
  await expect(joining.getByRole("button", { name: "确认办理" })).toBeEnabled();
  await page.keyboard.press("Enter");
  await expect(joining).toBeHidden();
  await expect(page.getByRole("region", { name: "家庭成员" }).getByText("何小九")).toBeVisible();
  await expect(cell).toBeAttached();

  const { uid, village } = await app
    .call<{ household: { uid: string; village: string } }>("households.get", { uid: homes[0].uid, asOf: null })
    .then(({ household: home }) => home);
  const goods = { kind: "2", item: "大米", qty: 100, uom: "bag", fund: "unit", receiptRef: "001" };
  const row = { householdId: uid, givenOn: "2026-01-05", ...goods };
  await app.call("books.add", { record: "assistance", village, rows: [row] });
  await goTo(page, "pairings?tab=assistance");
  await page.getByRole("gridcell", { name: "大米" }).click();
  await giveUp("新增帮扶");
});
