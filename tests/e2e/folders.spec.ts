import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { findings } from "./support/axe.ts";
import { leaveOut } from "./support/leaveOut.ts";
import { expect, type FoundedApp, test as base } from "./support/founded.ts";

/** A clerk's own folder with downloads and what stands for a stick. */
const test = base.extend<{ home: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the wanted fixtures from this pattern
  home: async ({}, provide, info) => {
    leaveOut(info.project.name === "electron", info, "Electron has dialogs of its own");
    leaveOut(process.platform === "win32", info, "the places of a Windows PC are other ones");
    const home = mkdtempSync(join(tmpdir(), "hearthbook-home-"));
    for (const name of ["Downloads", "Documents", "U盘/备份", "U盘/.hidden"])
      mkdirSync(join(home, name), { recursive: true });
    const before = process.env["HOME"];
    process.env["HOME"] = home;
    await provide(home);
    process.env["HOME"] = before;
    rmSync(home, { recursive: true, force: true });
  },
});

const chooser = (page: Page, title: string) => page.getByRole("dialog", { name: title });

async function openExport(page: Page): Promise<void> {
  await page.getByRole("button", { name: "导出", exact: true }).click();
  await page.getByRole("dialog", { name: "导出表格" }).getByRole("button", { name: "导出", exact: true }).click();
}

/** The sheet of households with one row in it. */
async function openHouseholds({ page, call }: FoundedApp): Promise<void> {
  const empty = { nameBo: null, officePhone: null, naturalGroups: null, paperRef: null };
  const values = { villageCode: "990102200201", nameZh: "青石村", kind: "village", ...empty };
  const { uid: village } = await call<{ uid: string }>("villages.add", { values });
  const head = { nameZh: "甲一", nameBo: null, nameTag: null, sex: "1", birth: "1970" };
  const household = { householdNo: "001", houseName: null, addressLine: null, personCount: 1 };
  await call("households.add", { village, on: null, household, head });
  await page.getByRole("navigation", { name: "页面" }).getByText("住户", { exact: true }).click();
}

test("the second backup folder is chosen on a stick by keyboard alone", async ({ home, openFounded }) => {
  const { page } = await openFounded({ dialogs: false });
  await page.goto(`${new URL(page.url()).origin}/#/settings`);
  await page.getByRole("tab", { name: "备份" }).click();
  const opener = page.getByRole("button", { name: "选择文件夹" });
  await opener.focus();
  await page.keyboard.press("Enter");
  const dialog = chooser(page, "选择文件夹");
  const entry = (name: string) => dialog.getByRole("button", { name, exact: true });
  await expect(dialog.getByRole("group", { name: "文件夹" }).getByRole("button").first()).toBeFocused();
  await expect(dialog.getByRole("button", { name: "选这个文件夹" })).toBeDisabled();
  expect(await findings(page)).toEqual([]);

  await entry("我的文件夹").focus();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status")).toHaveText(home);
  await expect(entry("上一级")).toBeFocused();
  await page.keyboard.press("End");
  await expect(entry("U盘")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status")).toHaveText(join(home, "U盘"));
  await expect(entry(".hidden")).toHaveCount(0);
  await expect(entry("上一级")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status")).toHaveText(join(home, "U盘/备份"));
  await page.keyboard.press("Backspace");
  await expect(dialog.getByRole("status")).toHaveText(join(home, "U盘"));

  await dialog.getByRole("button", { name: "选这个文件夹" }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(join(home, "U盘"), { exact: true })).toBeVisible();
  await expect.poll(() => readdirSync(join(home, "U盘"))).toContain("hearthbook-backups");
});

test("an export goes to Downloads by Enter alone, or into a chosen folder, and never over a file", async ({
  home,
  openFounded,
}) => {
  writeFileSync(join(home, "Downloads/住户.xlsx"), "the clerk's own");
  const app = await openFounded({ dialogs: false });
  const { page } = app;
  await openHouseholds(app);
  await openExport(page);
  const dialog = chooser(page, "保存到");
  await expect(dialog.getByLabel("文件名")).toBeFocused();
  await expect(dialog.getByRole("status")).toHaveText(join(home, "Downloads"));
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(page.getByText(join(home, "Downloads/住户 (2).xlsx"))).toBeVisible();
  await page.getByRole("button", { name: "打开所在文件夹" }).click();
  expect(existsSync(join(home, "Downloads/住户 (2).xlsx"))).toBe(true);

  await openExport(page);
  await dialog.getByRole("button", { name: "上一级" }).click();
  await dialog.getByRole("button", { name: "U盘", exact: true }).click();
  await dialog.getByLabel("文件名").fill("给村里.xlsx");
  await dialog.getByRole("button", { name: "保存到这里" }).click();
  await expect.poll(() => existsSync(join(home, "U盘/给村里.xlsx"))).toBe(true);
});

test("Escape gives up the place alone, and the dialog below stays", async ({ home, openFounded }) => {
  const app = await openFounded({ dialogs: false });
  const { page } = app;
  await openHouseholds(app);
  await openExport(page);
  await expect(chooser(page, "保存到").getByLabel("文件名")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(chooser(page, "保存到")).toHaveCount(0);
  await expect(page.getByRole("dialog", { name: "导出表格" })).toBeVisible();
  expect(readdirSync(join(home, "Downloads"))).toEqual([]);
});
