import { join } from "node:path";
import type { Page } from "@playwright/test";
import { callPage, expect, test } from "./support/founded.ts";
import type { OpenApp } from "./support/app.ts";
import {
  digitsOf,
  enrolByPage,
  foundEmpty,
  giveByPage,
  joinByPage,
  look,
  openTab,
  previewByPage,
  screen,
  takeByPage,
  takePreviewed,
} from "./support/offices.ts";
import { addTwoVillages } from "./support/villages.ts";

const addHousehold = (app: OpenApp, village: string, householdNo: string) =>
  callPage(app, "households.add", {
    village,
    on: "2026-01-01",
    household: { householdNo, houseName: null, addressLine: null, personCount: 1 },
    head: { nameZh: "丹增", nameBo: null, nameTag: null, sex: "9", birth: "1960" },
  });

/** Has a small file without changes written for the only other PC. @returns its path */
async function writeByMenu(app: OpenApp, act: string, kind: string): Promise<string> {
  const { page } = app;
  await openTab(page, "发出");
  const again = page.getByRole("button", { name: "再发一份" });
  if (await again.isVisible()) await again.click();
  await page.getByRole("button", { name: /^更多 / }).click();
  await page.getByRole("menuitem", { name: act }).click();
  await expect(page.getByRole("status").filter({ hasText: "文件已写好，读回核对无误" })).toBeVisible();
  await expect(page.getByText(kind, { exact: true })).toBeVisible();
  return join(app.saved(), (await page.getByText(/^[\w-]+\.hbsync$/).textContent())!);
}

/** The line of the only other PC, as far as it says what waits. */
async function peerOf(page: Page) {
  await openTab(page, "发出");
  const again = page.getByRole("button", { name: "再发一份" });
  if (await again.isVisible()) await again.click();
  return page.getByRole("table", { name: "发给哪台电脑" }).getByRole("row").nth(1);
}

test("a receipt that one PC writes ends the waiting on the other; a request makes its next file a full one", async ({
  openApp,
  openFounded,
}, info) => {
  test.setTimeout(240_000);
  const host = await openFounded();
  await host.page.setViewportSize(screen);
  const [village] = await addTwoVillages(host, null);
  for (let no = 1; no <= 9; no += 1) await addHousehold(host, village, `00${no}`);
  const guest = await openApp();
  await foundEmpty(guest, "白杨村村委会");
  await enrolByPage(host, guest);
  const digits = await digitsOf(host);
  await joinByPage(guest, await giveByPage(host), digits);
  await expect(await peerOf(host.page)).toContainText(/\d+ 次变更/);

  // The receipt holds no changes, and is taken like any file.
  const receipt = await writeByMenu(guest, "只发收讫确认…", "收讫确认");
  await look(guest.page, info.outputPath("receipt-given.png"));
  await previewByPage(host, receipt);
  await expect(host.page.getByText("这些文件里没有本机没有的内容。")).toBeVisible();
  await look(host.page, info.outputPath("receipt-preview.png"));
  await takePreviewed(host);
  await expect(await peerOf(host.page)).toContainText("全部已确认");
  await look(host.page, info.outputPath("receipt-taken.png"));

  // What was confirmed is not given again; what was asked for is.
  await addHousehold(host, village, "010");
  const rows = host.page.getByRole("table", { name: "村(居)" });
  await takeByPage(guest, await giveByPage(host));
  await expect(rows).toContainText("变更部分");
  await takeByPage(host, await writeByMenu(guest, "向它索取完整文件…", "索取完整文件"));
  await expect(await peerOf(host.page)).toContainText("索要完整文件");
  const full = await giveByPage(host);
  await expect(rows).toContainText("完整");
  await expect(await peerOf(host.page)).not.toContainText("索要完整文件");
  await takeByPage(guest, full);
  const listing = { village, asOf: null, start: 0, limit: 100, sort: [], filter: {} };
  const { total } = await callPage<{ total: number }>(guest, "households.list", listing);
  expect(total).toBe(10);
});
