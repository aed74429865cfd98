import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { PDFDocument } from "pdf-lib";
import type { OpenApp } from "./app.ts";
import { activate, choose, pressTo } from "./byKeyboard.ts";
import { callPage } from "./founded.ts";
import { openTab } from "./offices.ts";

/** Every programme's page, and the one about all of them. */
export const programmePaths = [
  "officers",
  "pairings",
  "lending",
  "enterprises",
  "labour",
  "donations",
  "care",
  "requests",
  "places",
  "notices",
  "surveys",
  "charts",
] as const;

export type Row = Readonly<Record<string, string | number | null>> & { readonly uid: string };

const listing = { village: null, asOf: null, start: 0, limit: 500, sort: [], filter: {} };

/** Rows of a book, as its page lists them. */
export const rowsOf = async (app: OpenApp, record: string): Promise<readonly Row[]> =>
  (await callPage<{ rows: readonly Row[] }>(app, "books.list", { record, ...listing })).rows;

/**
 * Opens a page without a mouse: by its shortcut, or from the first page back to its link at the left.
 * @param name what its link says
 * @param book one of the page's books, chosen by the arrow keys
 */
export async function openPage(page: Page, name: string, book?: string): Promise<void> {
  const linkOf = (title: string) => page.getByRole("navigation").getByRole("link", { name: title, exact: true });
  const link = linkOf(name);
  const key = /Alt\+\d/.exec((await link.getAttribute("title")) ?? "")?.[0];
  await page.keyboard.press(key ?? "Alt+1");
  if (key === undefined) {
    await expect(linkOf("首页")).toHaveAttribute("aria-current", "page");
    await expect(page.locator("main h1")).toContainText("您好");
    await pressTo(page, "Shift+Tab", link, 60);
    await page.keyboard.press("Enter");
  }
  await expect(link).toHaveAttribute("aria-current", "page");
  await expect(page.locator("main h1")).toHaveText(key === "Alt+1" ? /您好/ : name);
  if (book !== undefined) await choose(page, page.getByRole("radio", { name: book, exact: true }));
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

async function pickFile(app: OpenApp, file: string): Promise<void> {
  const { page } = app;
  await openTab(page, "接收");
  const more = page.getByRole("button", { name: "接收其他文件" });
  if (await more.isVisible()) await activate(page, more);
  app.pick(file);
  await activate(page, page.getByRole("button", { name: "选择文件…" }));
}

async function showPreview(page: Page, seen: RegExp): Promise<void> {
  await activate(page, page.getByRole("button", { name: "预览" }));
  await expect(page.getByRole("table").filter({ hasText: seen }).first()).toBeVisible();
}

/** Looks by keyboard at what taking a file would do. @param seen what must be shown of it */
export async function preview(app: OpenApp, file: string, seen: RegExp): Promise<void> {
  await pickFile(app, file);
  await showPreview(app.page, seen);
}

/**
 * Takes a file of the other PC by keyboard; the first one joins its register.
 * @param seen what the preview of later ones must show
 */
export async function take(app: OpenApp, file: string, seen: "joining" | RegExp): Promise<void> {
  const { page } = app;
  await pickFile(app, file);
  if (seen === "joining") {
    await pressTo(page, "Tab", page.getByRole("checkbox", { name: "两边屏幕上的六组数字完全相同" }), 80);
    await page.keyboard.press("Space");
    await activate(page, page.getByRole("button", { name: "加入台账" }));
  } else await showPreview(page, seen);
  await activate(page, page.getByRole("button", { name: "接收", exact: true }));
  await expect(page.getByRole("button", { name: "接收其他文件" })).toBeVisible();
}

/**
 * Saves what the open print dialog shows as a PDF file by keyboard.
 * @param shows words of the sheets, which are there once they can be printed
 * @returns how many pages it has
 */
export async function saveAsPdf(app: OpenApp, shows?: string): Promise<number> {
  const { page } = app;
  const dialog = page.getByRole("dialog", { name: "打印表单" });
  await expect(dialog).toBeVisible();
  if (shows !== undefined) await expect(dialog.getByText(shows).first()).toBeVisible();
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

/** Chooses another form in the open print dialog, by its number. */
export async function chooseForm(page: Page, number: string, title: string): Promise<void> {
  const form = page.getByRole("dialog", { name: "打印表单" }).getByRole("combobox", { name: "表单" });
  await pressTo(page, "Tab", form);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(number);
  await expect(page.getByRole("option", { name: `${number} ${title}` })).toBeVisible();
  for (const key of ["ArrowDown", "Enter"]) await page.keyboard.press(key);
  await expect(form).toHaveValue(`${number} ${title}`);
}

/** Opens the print dialog by one of the page's buttons and saves what it shows. @returns how many pages it has */
export async function printBy(app: OpenApp, button: string, shows: string): Promise<number> {
  await activate(app.page, app.page.getByRole("button", { name: button, exact: true }));
  return saveAsPdf(app, shows);
}
