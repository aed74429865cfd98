import type { Page } from "@playwright/test";
import { activate, KeyedDialog } from "./support/byKeyboard.ts";
import { expect, test } from "./support/founded.ts";
import { enrolByPage, foundEmpty, look, screen } from "./support/offices.ts";
import { give, openPage, rowsOf, saveAsPdf, take } from "./support/programmes.ts";
import { fillRoster } from "./support/roster.ts";

async function receive(page: Page): Promise<void> {
  const dialog = new KeyedDialog(page, "新增捐赠");
  await page.keyboard.press("Alt+n");
  await dialog.pick("村(居)", "青石村");
  await dialog.type("接收日期", "20261001");
  await dialog.type("品名", "棉被");
  await dialog.type("数量", "10");
  await dialog.pick("单位", "床");
  await dialog.type("折价", "1200");
  await dialog.pick("用途", "救灾");
  await page.keyboard.press("Control+Enter");
  await expect(dialog.dialog.getByRole("alert")).toContainText("还要选估值依据");
  await dialog.pick("估值依据", "市场价");
  await page.keyboard.press("Enter");
  await expect(dialog.dialog).toBeHidden();
}

/** Distributes by keys alone: so many to each household that the initials find. */
async function distribute(page: Page, each: string, initials: readonly string[]): Promise<KeyedDialog> {
  await activate(page, page.getByRole("button", { name: "发放到户", exact: true }));
  const dialog = new KeyedDialog(page, "发放到户");
  await dialog.type("发放日期", "20261002");
  await page.keyboard.press("Tab");
  await dialog.type("每户数量", each);
  await dialog.goTo(dialog.dialog.getByLabel("查找户"));
  for (const letters of initials) {
    await page.keyboard.type(letters);
    await page.keyboard.press("Enter");
  }
  return dialog;
}

test("a donation is received, distributed, printed and exchanged by keyboard; two PCs that give out too much are told", async ({
  openFounded,
  openApp,
}, info) => {
  test.setTimeout(240_000);
  const host = await openFounded();
  const { page } = host;
  await page.setViewportSize(screen);
  await fillRoster(host);
  const guest = await openApp();
  await foundEmpty(guest, "青石村村委会");
  await enrolByPage(host, guest);

  await test.step("what came in is anonymous, and its value says what it rests on", async () => {
    await openPage(page, "捐赠", "捐赠");
    await receive(page);
    expect(await rowsOf(host, "donation")).toMatchObject([{ donorKind: "anonymous", qty: 1_000, left: 1_000 }]);
  });

  await test.step("it goes to households found by initials, with running receipts; the rest stays in sight", async () => {
    const { dialog } = await distribute(page, "2", ["zjg", "lxy"]);
    await expect(dialog.getByRole("status")).toContainText("已选 2 户，共 4 床");
    await expect(dialog.getByRole("status")).toContainText("发放后结存 6 床");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    await page.keyboard.type("9");
    await expect(dialog.getByRole("status")).toContainText("结存不够，还差 1 床");
    await page.keyboard.press("Control+Enter");
    await expect(dialog.getByRole("alert")).toContainText("结存不够");
    await look(page, info.outputPath("distribute.png"));
    await page.keyboard.press("Control+A");
    await page.keyboard.type("3");
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    const lines = await rowsOf(host, "distribution");
    expect(lines.map(({ receiptRef, qty }) => [receiptRef, qty]).toSorted()).toEqual([
      ["001", 300],
      ["002", 200],
    ]);
    await expect(page.getByRole("table", { name: "发放明细" }).getByRole("row")).toHaveCount(2);
    await look(page, info.outputPath("donation.png"));
  });

  await test.step("the sheet of the donation is printed", async () => {
    await activate(page, page.getByRole("button", { name: "打印", exact: true }));
    const print = new KeyedDialog(page, "打印表单");
    await print.tick("附每人的留存联（裁开发放）");
    await look(page, info.outputPath("print.png"));
    // The sheet, and a page with the slips of both households.
    expect(await saveAsPdf(host, "本人留存")).toBe(2);
  });

  await test.step("both PCs give out what is left: both stand, and the clerk is told what to do", async () => {
    await take(guest, await give(host), "joining");
    await guest.page.setViewportSize(screen);
    for (const { page: at } of [guest, host]) {
      await openPage(at, "捐赠", "捐赠");
      const { dialog } = await distribute(at, "5", [at === page ? "dzpc" : "zzm"]);
      await at.keyboard.press("Control+Enter");
      await expect(dialog).toBeHidden();
    }
    await take(host, await give(guest), /各户发放合计多于接收数量/);
    await openPage(page, "捐赠", "捐赠");
    await expect(page.getByRole("alert").filter({ hasText: "多发 5 床" })).toBeVisible();
    await look(page, info.outputPath("over.png"));
  });

  await test.step("undo takes the clerk's own distribution back, and the stock is whole", async () => {
    await page.keyboard.press("Control+z");
    await expect(page.getByRole("alert").filter({ hasText: "多发" })).toBeHidden();
    expect(await rowsOf(host, "donation")).toMatchObject([{ left: 0 }]);
  });
});
