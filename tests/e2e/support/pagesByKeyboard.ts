import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { PDFDocument } from "pdf-lib";
import type { OpenApp } from "./app.ts";
import { pressTo } from "./byKeyboard.ts";
import { openTab } from "./offices.ts";
import { activate } from "./programmes.ts";

/** Joins the register of another PC by its first file. */
export async function joinBy(app: OpenApp, file: string): Promise<void> {
  const { page } = app;
  await openTab(page, "接收");
  app.pick(file);
  await activate(page, page.getByRole("button", { name: "选择文件…" }));
  await pressTo(page, "Tab", page.getByRole("checkbox", { name: "两边屏幕上的六组数字完全相同" }), 90);
  await page.keyboard.press("Space");
  await activate(page, page.getByRole("button", { name: "加入台账" }));
  await activate(page, page.getByRole("button", { name: "接收", exact: true }));
  await expect(page.getByRole("button", { name: "接收其他文件" })).toBeVisible();
}

/**
 * Prints the page's form to a PDF file.
 * @param shows words of the form, which are there once it can be printed
 * @returns how many pages it has
 */
export async function printPage(app: OpenApp, shows: string): Promise<number> {
  const { page } = app;
  await activate(page, page.getByRole("button", { name: "打印", exact: true }));
  const dialog = page.getByRole("dialog", { name: "打印表单" });
  await expect(dialog.getByText(shows).first()).toBeVisible();
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
