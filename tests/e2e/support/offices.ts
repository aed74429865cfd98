import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { keeper } from "../../support/keeper.ts";
import { findings } from "./axe.ts";
import type { OpenApp } from "./app.ts";
import { activate, choose, keyTo, pressTo } from "./byKeyboard.ts";
import { callPage } from "./callPage.ts";
import { expect } from "./patient.ts";

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

/** Opens a tab of the exchange page by keyboard. */
export async function openTab(page: Page, name: string): Promise<void> {
  if (!(await page.getByRole("heading", { name: /^(交换|Exchange)$/, level: 1 }).isVisible())) {
    await page.keyboard.press("Alt+8");
  }
  const tab = page.getByRole("tab", { name, exact: true });
  const shown = page.getByRole("tab", { selected: true });
  await expect(tab).toBeVisible();
  if ((await tab.getAttribute("aria-selected")) === "true") return;
  await pressTo(page, await keyTo(shown), shown, 90);
  for (let pressed = 0; pressed < 8 && (await tab.getAttribute("aria-selected")) !== "true"; pressed += 1) {
    await page.keyboard.press("ArrowRight");
  }
  await expect(tab).toHaveAttribute("aria-selected", "true");
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

/** Saves a PC's card. @returns its path */
export async function saveCard({ page, saved }: OpenApp): Promise<string> {
  await openTab(page, "电脑");
  await activate(page, page.getByRole("button", { name: "保存名片…" }));
  await expect(page.getByText("名片已保存到")).toBeVisible();
  return join(saved(), readdirSync(saved()).find((name) => name.endsWith(".hbcard"))!);
}

/** Lets the PC of a card in: the digits compared, all villages. */
export async function enrolCard(app: OpenApp, card: string): Promise<void> {
  const { page } = app;
  await openTab(page, "电脑");
  await activate(page, page.getByRole("button", { name: "登记电脑…" }));
  const dialog = page.getByRole("dialog", { name: "登记电脑" });
  app.pick(card);
  await activate(page, dialog.getByRole("button", { name: "选择名片文件…" }));
  await pressTo(page, "Tab", dialog.getByRole("checkbox", { name: "两边屏幕上的六组数字完全相同" }));
  await page.keyboard.press("Space");
  await choose(page, dialog.getByRole("radio", { name: "全部村(居)" }));
  await activate(page, dialog.getByRole("button", { name: "登记", exact: true }));
  await expect(dialog).toBeHidden();
}

/** Lets the guest in on the host's page. */
export async function enrolByPage(host: OpenApp, guest: OpenApp): Promise<void> {
  await enrolCard(host, await saveCard(guest));
}

export interface GiveHow {
  /** The PC by its name; without it the only other one. */
  readonly to?: string;
  readonly full?: boolean;
}

/** Has a file written for another PC. @returns its path */
export async function giveByPage(app: OpenApp, { to, full = false }: GiveHow = {}): Promise<string> {
  const { page } = app;
  await openTab(page, "发出");
  const again = page.getByRole("button", { name: "再发一份" });
  if (await again.isVisible()) await again.click();
  if (to) await page.getByRole("table", { name: "发给哪台电脑" }).getByRole("radio", { name: to }).check();
  if (full) await page.getByRole("radio", { name: "完整文件" }).check();
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

/** Takes what a preview shows. */
export async function takePreviewed({ page }: OpenApp): Promise<void> {
  await page.getByRole("button", { name: "接收", exact: true }).click();
  await expect(page.getByRole("button", { name: "接收其他文件" })).toBeVisible();
}

/** Takes a file and waits for the result. */
export async function takeByPage(app: OpenApp, file: string): Promise<void> {
  await previewByPage(app, file);
  await takePreviewed(app);
}

/** The digits of the PC, as its page of devices shows them. */
export async function digitsOf({ page }: OpenApp): Promise<string> {
  await openTab(page, "电脑");
  return (await page
    .getByText(/^(\d{5} ){5}\d{5}$/)
    .first()
    .textContent())!;
}

/** Joins the register of a file's sender, whose digits were compared, and takes the file. */
export async function joinByPage(app: OpenApp, file: string, digits: string): Promise<void> {
  const { page } = app;
  await openTab(page, "接收");
  app.pick(file);
  await page.getByRole("button", { name: "选择文件…" }).click();
  await expect(page.getByText(digits)).toBeVisible();
  await page.getByRole("checkbox", { name: "两边屏幕上的六组数字完全相同" }).check();
  await page.getByRole("button", { name: "加入台账" }).click();
  await takePreviewed(app);
}
