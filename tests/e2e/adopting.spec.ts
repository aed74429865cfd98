import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { findings } from "./support/axe.ts";
import { expect, keeper, office, test } from "./support/founded.ts";

const pages = (page: Page) => page.getByRole("navigation", { name: /^(页面|Pages)$/ });

test("a new computer takes over the register from a stick, by keyboard, with the own passphrase", async ({
  openApp,
  openFounded,
}, info) => {
  const stick = mkdtempSync(join(tmpdir(), "hearthbook-stick-"));
  const old = await openFounded();
  await old.call("backups.make", {});
  await old.close();
  cpSync(join(old.registerDir, "backups"), join(stick, "hearthbook-backups"), { recursive: true });
  const app = await openApp(join(stick, "new", "register"));
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("button", { name: "已有台账，从备份恢复" }).press("Enter");
  await expect(page.getByRole("heading", { name: "从备份恢复台账" })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await expect(page.getByRole("button", { name: "选择备份…" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("没有台账");
  cpSync(join(stick, "hearthbook-backups"), join(app.saved(), "hearthbook-backups"), { recursive: true });
  await page.getByRole("button", { name: "选择备份…" }).press("Enter");
  await expect(page.getByText(`找到“${office}”的台账`)).toBeVisible();
  await expect(page.getByLabel("口令", { exact: true })).toBeFocused();
  expect(await findings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366);
  await page.screenshot({ path: info.outputPath("adopt.png") });
  await page.keyboard.type("不对的口令八字");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("口令不对");
  await page.getByLabel("口令", { exact: true }).fill(keeper.passphrase);
  await page.keyboard.press("Enter");
  await expect(pages(page)).toBeVisible();
  expect(readdirSync(app.registerDir)).toContain("keys.json");
  rmSync(stick, { recursive: true, force: true });
});

test("the words of the sheet take it over too, and going back leads to founding", async ({ openApp, openFounded }) => {
  const old = await openFounded();
  await old.call("backups.make", {});
  await old.close();
  const app = await openApp();
  const { page } = app;
  cpSync(join(old.registerDir, "backups"), join(app.saved(), "backups"), { recursive: true });
  await page.getByRole("button", { name: "已有台账，从备份恢复" }).click();
  await page.getByRole("button", { name: "返回" }).click();
  await expect(page.getByRole("heading", { name: "建立台账" })).toBeVisible();
  await page.getByRole("button", { name: "已有台账，从备份恢复" }).click();
  await page.getByRole("button", { name: "选择备份…" }).click();
  await page.getByRole("button", { name: "忘记口令，用恢复单" }).click();
  await page.getByLabel("恢复单上的九个词").fill(old.sheet.words.join(" "));
  await page.getByLabel("新口令", { exact: true }).fill("新的口令 2027");
  await page.getByLabel("再输入一次口令").fill("新的口令 2027");
  await page.keyboard.press("Enter");
  await expect(pages(page)).toBeVisible();
});
