import { expect } from "./patient.ts";
import type { OpenApp } from "./app.ts";
import type { DeviceRow } from "../../../shared/devices/contract.ts";
import { keeper } from "../../support/keeper.ts";
import { callPage } from "./callPage.ts";
import { foundEmpty, openTab } from "./offices.ts";

/** What a PC in a process of its own can be told to do; given and answered as JSON. */
export { callPage } from "./callPage.ts";
export { cardFile, enrolFile, joinFile } from "./joinQuietly.ts";
export {
  digitsOf,
  enrolCard,
  giveByPage,
  joinByPage,
  previewByPage,
  saveCard,
  takeByPage,
  takePreviewed,
} from "./offices.ts";

type Value = string | number | null;

/** Founds an empty register of a PC with this name. */
export async function foundAs(app: OpenApp, name: string): Promise<void> {
  await foundEmpty(app, `${name}办公室`);
  const { own } = await callPage<{ own: DeviceRow }>(app, "devices.list", {});
  await callPage(app, "devices.rename", { device: own.uid, name });
}

/** Signs the keeper in by the page. */
export async function signIn({ page }: OpenApp): Promise<void> {
  await page.getByLabel("口令", { exact: true }).fill(keeper.passphrase);
  await page.keyboard.press("Enter");
  await page.getByRole("navigation").first().waitFor();
}

/** Presses a button, or another thing with a role and a name. */
export async function press({ page }: OpenApp, name: string, role: "button" | "link" = "button"): Promise<void> {
  await page.getByRole(role, { name, exact: true }).click();
}

/** Waits until a text is on the screen. */
export async function sees({ page }: OpenApp, text: string): Promise<void> {
  await expect(page.getByText(text).first()).toBeVisible();
}

/** Waits until a table has so many rows below its heads. @returns their cells */
export async function rowsOf({ page }: OpenApp, table: string, count: number): Promise<string[][]> {
  const rows = page.getByRole("table", { name: table, exact: true }).getByRole("row");
  await expect(rows).toHaveCount(count + 1);
  return (
    await rows.evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent ?? "")))
  ).slice(1);
}

/** Types into the cell of a household on its sheet. */
export async function typeInto({ page }: OpenApp, householdNo: string, field: string, value: string): Promise<void> {
  await page.keyboard.press("Alt+4");
  const row = page.getByRole("row").filter({ has: page.getByRole("gridcell", { name: householdNo, exact: true }) });
  const cell = row.locator(`[col-id="${field}"]`);
  await cell.dblclick();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(value);
  await page.keyboard.press("Enter");
  await expect(cell).toHaveText(value);
}

/** Waits until the register has this in a household's field. */
export async function holds(app: OpenApp, uid: string, field: string, value: Value): Promise<void> {
  const held = async () => {
    const { household } = await callPage<{ household: Record<string, Value> }>(app, "households.get", {
      uid,
      asOf: null,
    });
    return household[field];
  };
  await expect.poll(held).toBe(value);
}

/** Goes to a page and waits for the badge there. */
export async function badgeOn({ page }: OpenApp, title: string, badge: string): Promise<void> {
  const link = page.getByRole("navigation", { name: "页面" }).getByRole("link", { name: title, exact: true });
  await link.click();
  await expect(link).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("link", { name: badge, exact: true })).toBeVisible();
}

const waitingCells = ({ page }: OpenApp) => page.getByRole("listbox", { name: "等待决定的地方" });

/** Waits until so many cells wait for a decision in the list. */
export const conflictsLeft = (app: OpenApp, count: number): Promise<void> =>
  expect(waitingCells(app).getByRole("option")).toHaveCount(count);

/** Decides the chosen cell of the list, which is of this field, for a third value. */
export async function decideOther(app: OpenApp, field: string, value: string): Promise<void> {
  const { page } = app;
  await expect(waitingCells(app).getByRole("option", { selected: true })).toContainText(field);
  await expect(waitingCells(app)).toBeFocused();
  await page.keyboard.press("3");
  const dialog = page.getByRole("dialog", { name: `${field}：其他值` });
  await dialog.getByRole("textbox", { name: field }).fill(value);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
}

async function openBackups({ page }: OpenApp): Promise<void> {
  await page.getByRole("link", { name: "设置" }).click();
  await page.getByRole("tab", { name: "备份" }).click();
}

const askedBackup = ({ page }: OpenApp) => page.getByRole("table").getByRole("row").filter({ hasText: "手动" });

/** Makes a backup by the page of settings. */
export async function backUp(app: OpenApp): Promise<void> {
  await openBackups(app);
  await app.page.getByRole("button", { name: "立即备份" }).click();
  await expect(askedBackup(app)).toBeVisible();
}

/** Goes back to the backup that was asked for, and signs in again. */
export async function restoreAsked(app: OpenApp): Promise<void> {
  await openBackups(app);
  await askedBackup(app).getByRole("button", { name: /^恢复/ }).click();
  await app.page.getByRole("dialog").getByRole("button", { name: "恢复" }).click();
  await signIn(app);
}

/** Takes what a folder holds, up to the preview: so many files, all good. */
export async function previewFolder({ page }: OpenApp, count: number): Promise<void> {
  await openTab(page, "接收");
  await page.getByRole("button", { name: "选择整个文件夹…" }).click();
  await expect(page.getByText("完整，可以接收")).toHaveCount(count);
  await page.getByRole("button", { name: "预览" }).click();
  await expect(page.getByRole("button", { name: "返回文件列表" })).toBeVisible();
}

/** Names the shared folder by the page. */
export async function nameFolder({ page }: OpenApp): Promise<void> {
  await openTab(page, "共用文件夹");
  await page.getByRole("button", { name: "选择文件夹…" }).click();
  await expect(page.getByRole("button", { name: "现在收发" })).toBeVisible();
}

/** One round of the shared folder by its button. */
export async function giveAndTake({ page }: OpenApp): Promise<void> {
  await openTab(page, "共用文件夹");
  const now = page.getByRole("button", { name: "现在收发" });
  await now.click();
  await expect(now).not.toHaveAttribute("data-loading");
  await expect(page.getByRole("status").filter({ hasText: "上次收发" })).toBeVisible();
}

/** Drops every part that waits for a missing file, by its button. */
export async function dropWaiting({ page }: OpenApp): Promise<void> {
  await openTab(page, "往来记录");
  const drops = page.getByRole("table", { name: "等待缺少的文件" }).getByRole("button", { name: "不要了" });
  await expect(drops.first()).toBeVisible();
  for (let left = await drops.count(); left > 0; left -= 1) {
    await drops.first().click();
    const dialog = page.getByRole("dialog", { name: "不再等待这一部分" });
    await dialog.getByRole("button", { name: "不要了" }).click();
    await expect(drops).toHaveCount(left - 1);
  }
}
