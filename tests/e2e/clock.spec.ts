import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtPaths } from "../../electron/app/paths.ts";
import { type ChromiumHost, openChromiumHost } from "../../electron/hosts/chromium/launch.ts";
import { foundInto } from "../support/found.ts";
import { findings } from "./support/axe.ts";
import { expect, keeper, test } from "./support/founded.ts";
import { goTo } from "./support/goTo.ts";
import { shiftFile } from "./support/shiftFile.ts";

const hour = 3_600_000;
const root = join(import.meta.dirname, "../..");

let folder: string;
let host: ChromiumHost | undefined;

/** Puts the clock of the program forward, from where it really is. */
const forward = (milliseconds: number) => writeFileSync(join(folder, shiftFile), String(milliseconds));

// The clock lies in the worker's thread, which both hosts share; the other host cannot be given a worker.
test.beforeEach(async () => {
  test.skip(test.info().project.name === "electron");
  folder = mkdtempSync(join(tmpdir(), "hearthbook-clock-"));
  const registerDir = join(folder, "register");
  await foundInto(registerDir);
  const workerFile = join(import.meta.dirname, "support/movedWorker.ts");
  host = await openChromiumHost({
    ...builtPaths(root),
    workerFile,
    registerDir,
    version: "0.0.0-test",
    headless: true,
  });
  const { page } = host!;
  await page.getByLabel("口令", { exact: true }).fill(keeper.passphrase);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation", { name: "页面" })).toBeVisible();
});

test.afterEach(async () => {
  await host?.close();
  rmSync(folder, { recursive: true, force: true });
});

const addVillage = (page: ChromiumHost["page"]) => {
  const values = { villageCode: "990102200201", nameZh: "青石村", nameBo: null, kind: "village", officePhone: null };
  const input = { values: { ...values, naturalGroups: null, paperRef: null } };
  return page.evaluate((json) => window.roster.call(json), JSON.stringify({ method: "villages.add", input }));
};

test("the light of the backups goes from green to amber to red as days pass", async () => {
  const { page } = host!;
  await page.getByRole("button", { name: "立即备份" }).click();
  await addVillage(page);
  for (const [days, words] of [
    [0, "备份正常"],
    [3, "该做备份了"],
    [8, "请马上备份"],
  ] as const) {
    forward(days * 24 * hour);
    await page.keyboard.press("Alt+1");
    await page.reload();
    await expect(page.getByText(words)).toBeVisible();
    expect.soft(await findings(page), words).toEqual([]);
  }
  await page.getByRole("button", { name: "立即备份" }).click();
  await expect(page.getByText("备份正常")).toBeVisible();
});

test("the register locks by itself when nobody is at work, and signing in brings the page back", async () => {
  const { page } = host!;
  await goTo(page, "villages");
  await expect(page.getByRole("heading", { level: 1, name: "村(居)" })).toBeVisible();
  forward(hour);
  // It is looked every quarter minute.
  const passphrase = page.getByLabel("口令", { exact: true });
  await expect(passphrase).toBeVisible({ timeout: 40_000 });
  await expect(page.getByRole("navigation", { name: "页面" })).toHaveCount(0);
  await passphrase.fill(keeper.passphrase);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "村(居)" })).toBeVisible();
});
