import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import { PDFDocument } from "pdf-lib";
import type { OpenApp } from "./app.ts";
import { pressTo } from "./byKeyboard.ts";
import { callPage } from "./founded.ts";
import { openTab } from "./offices.ts";

export type Row = Readonly<Record<string, string | number | null>> & { readonly uid: string };

const listing = { village: null, asOf: null, start: 0, limit: 100, sort: [], filter: {} };

/** Rows of a book, as its page lists them. */
export const rowsOf = async (app: OpenApp, record: string): Promise<readonly Row[]> =>
  (await callPage<{ rows: readonly Row[] }>(app, "books.list", { record, ...listing })).rows;

/** Opens a programme's page by its address. */
export async function openPage(page: Page, path: string, heading: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${path}`);
  await expect(page.getByRole("heading", { name: heading, level: 1 })).toBeVisible();
}

/** Goes to a button by the Tab key alone and presses it. */
export async function activate(page: Page, place: Locator): Promise<void> {
  await pressTo(page, "Tab", place, 90);
  await page.keyboard.press("Enter");
}

/** Writes a file for the other PC by keyboard. @returns its path */
export async function give(app: OpenApp): Promise<string> {
  const { page } = app;
  await openTab(page, "发出");
  const again = page.getByRole("button", { name: "再发一份" });
  if (await again.isVisible()) await activate(page, again);
  await activate(page, page.getByRole("button", { name: "写出文件" }));
  const file = page.getByText(/^[\w-]+\.hbsync$/);
  await expect(file).toBeVisible();
  return join(app.saved(), (await file.textContent())!);
}

/**
 * Takes a file of the other PC by keyboard; the first one joins its register.
 * @param seen what the preview of later ones must show
 */
export async function take(app: OpenApp, file: string, seen: "joining" | RegExp): Promise<void> {
  const { page } = app;
  await openTab(page, "接收");
  const more = page.getByRole("button", { name: "接收其他文件" });
  if (await more.isVisible()) await activate(page, more);
  app.pick(file);
  await activate(page, page.getByRole("button", { name: "选择文件…" }));
  if (seen === "joining") {
    await pressTo(page, "Tab", page.getByRole("checkbox", { name: "两边屏幕上的六组数字完全相同" }), 80);
    await page.keyboard.press("Space");
    await activate(page, page.getByRole("button", { name: "加入台账" }));
  } else {
    await activate(page, page.getByRole("button", { name: "预览" }));
    await expect(page.getByRole("table").filter({ hasText: seen }).first()).toBeVisible();
  }
  await activate(page, page.getByRole("button", { name: "接收", exact: true }));
  await expect(page.getByRole("button", { name: "接收其他文件" })).toBeVisible();
}

/** Saves what the open print dialog shows as a PDF file by keyboard. @returns how many pages it has */
export async function saveAsPdf(app: OpenApp): Promise<number> {
  const { page } = app;
  const dialog = page.getByRole("dialog", { name: "打印表单" });
  await expect(dialog.getByRole("button", { name: "保存为 PDF" })).toBeEnabled();
  await activate(page, dialog.getByRole("button", { name: "保存为 PDF" }));
  const saved = dialog.getByText(/^已保存/);
  await expect(saved).toBeVisible();
  const name = /\S+\.pdf/
    .exec(await saved.innerText())![0]
    .split(/[\\/：]/)
    .at(-1)!;
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  return (await PDFDocument.load(readFileSync(join(app.saved(), name)))).getPageCount();
}
