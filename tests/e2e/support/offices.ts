import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { findings } from "./axe.ts";
import type { OpenApp } from "./app.ts";
import { callPage, keeper } from "./founded.ts";

export const screen = { width: 1366, height: 768 };

/** Nothing that axe objects to, nothing wider than the smallest screen, and a picture to look at. */
export async function look(page: Page, path: string): Promise<void> {
  expect(await findings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screen.width);
  await page.screenshot({ path });
}

/** Founds an empty register under an office's name, with its pages open. */
export async function foundEmpty(app: OpenApp, office: string): Promise<void> {
  await app.page.setViewportSize(screen);
  await callPage(app, "session.found", { office, ...keeper });
  await app.page.reload();
  await app.page.getByRole("navigation").first().waitFor();
}

/** Opens a tab of the exchange page. */
export async function openTab(page: Page, name: string): Promise<void> {
  if (!(await page.getByRole("heading", { name: /^(交换|Exchange)$/, level: 1 }).isVisible())) {
    await page.keyboard.press("Alt+8");
  }
  await page.getByRole("tab", { name, exact: true }).click();
  await expect(page.getByRole("tab", { name, exact: true })).toHaveAttribute("aria-selected", "true");
}

/** The newest file of a kind in the folder that both PCs use as their stick. */
export function newestFile(app: OpenApp, ending: string, from: number): string {
  const found = readdirSync(app.saved())
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ name, no: Number(/-(\d{3})-[0-9a-f]{8}\./.exec(name)?.[1] ?? 0) }))
    .filter(({ no }) => no >= from);
  expect(found).not.toEqual([]);
  return join(app.saved(), found.toSorted((a, b) => b.no - a.no)[0]!.name);
}

/** Lets the guest in on the host's page: its card, the digits compared, all villages. */
export async function enrolByPage(host: OpenApp, guest: OpenApp): Promise<void> {
  await openTab(guest.page, "电脑");
  await guest.page.getByRole("button", { name: "保存名片…" }).click();
  await expect(guest.page.getByText("名片已保存到")).toBeVisible();
  const card = readdirSync(guest.saved()).find((name) => name.endsWith(".hbcard"))!;
  const { page } = host;
  await openTab(page, "电脑");
  await page.getByRole("button", { name: "登记电脑…" }).click();
  const dialog = page.getByRole("dialog", { name: "登记电脑" });
  host.pick(join(guest.saved(), card));
  await dialog.getByRole("button", { name: "选择名片文件…" }).click();
  await dialog.getByRole("checkbox", { name: "两边屏幕上的六组数字完全相同" }).check();
  await dialog.getByRole("radio", { name: "全部村(居)" }).check();
  await dialog.getByRole("button", { name: "登记", exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Has a file written for the only other PC. @returns its path */
export async function giveByPage(app: OpenApp): Promise<string> {
  const { page } = app;
  await openTab(page, "发出");
  const again = page.getByRole("button", { name: "再发一份" });
  if (await again.isVisible()) await again.click();
  await page.getByRole("button", { name: "写出文件" }).click();
  await expect(page.getByRole("status").filter({ hasText: "文件已写好，读回核对无误" })).toBeVisible();
  const file = await page.getByText(/^[\w-]+\.hbsync$/).textContent();
  return join(app.saved(), file!);
}

/** Takes a file up to its preview. */
export async function previewByPage(app: OpenApp, file: string): Promise<void> {
  const { page } = app;
  await openTab(page, "接收");
  const more = page.getByRole("button", { name: "接收其他文件" });
  if (await more.isVisible()) await more.click();
  app.pick(file);
  await page.getByRole("button", { name: "选择文件…" }).click();
  await expect(page.getByText("完整，可以接收")).toBeVisible();
  await page.getByRole("button", { name: "预览" }).click();
  await expect(page.getByRole("button", { name: "返回文件列表" })).toBeVisible();
}
