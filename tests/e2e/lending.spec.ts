import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { PDFDocument } from "pdf-lib";
import { findings } from "./support/axe.ts";
import type { OpenApp } from "./support/app.ts";
import { KeyedDialog, pressTo } from "./support/byKeyboard.ts";
import { callPage, expect, type FoundedApp, test } from "./support/founded.ts";
import { enrolByPage, foundEmpty, openTab, screen } from "./support/offices.ts";
import { fillRoster } from "./support/roster.ts";

const listing = { village: null, asOf: null, start: 0, limit: 50, sort: [], filter: {} };
type Row = Readonly<Record<string, string | number | null>>;

const rowsOf = async (app: OpenApp, record: string): Promise<readonly Row[]> =>
  (await callPage<{ rows: readonly Row[] }>(app, "books.list", { record, ...listing })).rows;

/** Opens a book of the page, as its address says. */
async function openBook(page: Page, tab: string, label: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/lending?tab=${tab}`);
  await expect(page.getByRole("radio", { name: label, exact: true })).toBeChecked();
}

/** Goes to a button by the Tab key alone and presses it. */
async function activate(page: Page, place: Locator): Promise<void> {
  await pressTo(page, "Tab", place, 80);
  await page.keyboard.press("Enter");
}

/** Picks a row of a reference by its initials. */
async function find(dialog: KeyedDialog, label: string, initials: string, key = "Tab"): Promise<void> {
  await dialog.type(label, initials);
  await expect(dialog.page.getByRole("option").first()).toBeVisible();
  await dialog.page.keyboard.press(key);
}

async function formGroup(page: Page): Promise<void> {
  await openBook(page, "jlg", "联保小组");
  await page.keyboard.press("Alt+n");
  const dialog = new KeyedDialog(page, "新增联保小组");
  await dialog.pick("村(居)", "青石村");
  await dialog.type("小组编号", "L1");
  await dialog.type("贷款机构", "青石县农村信用合作社");
  await dialog.type("协议号", "2026-08");
  await dialog.type("签订日期", "20260901");
  await dialog.type("有效期至", "20280901");
  await dialog.type("每户限额", "50000");
  await dialog.type("小组总限额", "250000");
  for (const [i, initials] of ["zjg", "lxy", "dzpc", "zzm", "czq"].entries()) {
    await find(dialog, "组成小组的户", initials, "Enter");
    await expect(dialog.dialog.getByText(`小组各户（${i + 1} 户）`)).toBeVisible();
  }
  await page.keyboard.press("Control+Enter");
  await expect(dialog.dialog.getByLabel("小组编号")).toHaveValue("");
  await page.keyboard.press("Escape");
  await expect(dialog.dialog).toBeHidden();
}

async function consent(page: Page, initials: string, isFirst: boolean): Promise<void> {
  const dialog = new KeyedDialog(page, "新增担保同意");
  await find(dialog, "担保人", initials);
  if (isFirst) {
    await dialog.type("最高额", "50000");
    await dialog.type("保证期间至", "20290301");
    await dialog.type("同意日期", "20260901");
    await dialog.type("冷静期至", "20260903");
    await dialog.type("宣读人", "周海燕");
    await page.keyboard.press("Control+Enter");
    await expect(dialog.dialog.getByRole("alert")).toContainText("冷静期至少为同意之后三天");
    await dialog.type("冷静期至", "20260904");
  }
  await page.keyboard.press("Control+Enter");
  await expect(dialog.dialog.getByLabel("担保人").first()).toHaveValue("");
}

async function lend(page: Page): Promise<void> {
  const dialog = new KeyedDialog(page, "新增贷款");
  await find(dialog, "借款户", "zjg");
  await dialog.type("合同号", "2026-0117");
  await dialog.type("本金", "32500");
  await dialog.type("年利率", "4.35");
  await dialog.type("放款日期", "20260904");
  await dialog.type("到期日期", "20270904");
  await dialog.pick("用途", "养殖");
  await dialog.pick("状态", "在贷");
  await page.keyboard.press("Control+Enter");
  await expect(dialog.dialog.getByRole("alert")).toContainText("冷静期结束后才能放款");
  await dialog.type("放款日期", "20260910");
  await dialog.type("到期日期", "20270910");
  await page.keyboard.press("Enter");
  await expect(dialog.dialog).toBeHidden();
}

async function repay(page: Page): Promise<void> {
  const dialog = new KeyedDialog(page, "新增还款");
  await dialog.type("还款日期", "20261010");
  await dialog.type("还款金额", "2772.57");
  await page.keyboard.press("Enter");
  await expect(dialog.dialog).toBeHidden();
}

const side = (page: Page): Locator => page.getByRole("region").filter({ has: page.getByRole("heading", { level: 2 }) });

/** A founded PC with households, and one that has joined its register and taken its first file. */
async function twoPcs(openFounded: () => Promise<FoundedApp>, openApp: () => Promise<OpenApp>) {
  const host = await openFounded();
  await host.page.setViewportSize(screen);
  await fillRoster(host);
  const guest = await openApp();
  await foundEmpty(guest, "白杨村村委会");
  await enrolByPage(host, guest);
  return { host, guest };
}

/** Writes a file for the other PC. @returns its path */
async function give(app: OpenApp): Promise<string> {
  const { page } = app;
  await openTab(page, "发出");
  const again = page.getByRole("button", { name: "再发一份" });
  if (await again.isVisible()) await activate(page, again);
  await activate(page, page.getByRole("button", { name: "写出文件" }));
  const file = page.getByText(/^[\w-]+\.hbsync$/);
  await expect(file).toBeVisible();
  return join(app.saved(), (await file.textContent())!);
}

async function take(app: OpenApp, file: string, joining = false): Promise<void> {
  const { page } = app;
  await openTab(page, "接收");
  const more = page.getByRole("button", { name: "接收其他文件" });
  if (await more.isVisible()) await activate(page, more);
  app.pick(file);
  await activate(page, page.getByRole("button", { name: "选择文件…" }));
  if (joining) {
    await pressTo(page, "Tab", page.getByRole("checkbox", { name: "两边屏幕上的六组数字完全相同" }), 80);
    await page.keyboard.press("Space");
    await activate(page, page.getByRole("button", { name: "加入台账" }));
  } else await activate(page, page.getByRole("button", { name: "预览" }));
  await activate(page, page.getByRole("button", { name: "接收", exact: true }));
  await expect(page.getByRole("button", { name: "接收其他文件" })).toBeVisible();
}

test("a group, its guarantors, a loan and a repayment by keyboard; printed, exchanged and undone", async ({
  openFounded,
  openApp,
}, info) => {
  test.setTimeout(300_000);
  const { host, guest } = await twoPcs(openFounded, openApp);
  const { page } = host;
  const look = async (name: string) => {
    expect(await findings(page)).toEqual([]);
    await page.screenshot({ path: info.outputPath(`${name}.png`) });
  };

  await test.step("households form a group themselves", async () => {
    await formGroup(page);
    expect(await rowsOf(host, "jlgHousehold")).toHaveLength(5);
    await expect(side(page).getByText("还没有担保同意，不能放款")).toBeVisible();
  });

  await test.step("each guarantor agrees, with three days to think again", async () => {
    await activate(page, side(page).getByRole("button", { name: "登记担保同意" }));
    for (const [i, initials] of ["lxy", "dzpc", "zzm"].entries()) await consent(page, initials, i === 0);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await rowsOf(host, "guarantorConsent")).toHaveLength(3);
    await look("group");
  });

  await test.step("a loan is paid out after that, and has its schedule", async () => {
    await activate(page, side(page).getByRole("button", { name: "登记贷款" }));
    await lend(page);
    await openBook(page, "loan", "贷款");
    const schedule = page.getByRole("table", { name: "还款计划" });
    await expect(schedule.getByRole("row")).toHaveCount(13);
    await expect(schedule).toContainText("117.81");
    await look("loan");
  });

  await test.step("a repayment counts at once", async () => {
    await activate(page, side(page).getByRole("button", { name: "登记还款" }));
    await repay(page);
    await expect(side(page).getByText("29,845.24 元")).toBeVisible();
    await look("repaid");
  });

  await test.step("the plan is printed", async () => {
    await activate(page, side(page).getByRole("button", { name: "还款计划单（F12）" }));
    const dialog = page.getByRole("dialog", { name: "打印表单" });
    await expect(dialog.getByText("以贷款机构为准").first()).toBeVisible();
    await activate(page, dialog.getByRole("button", { name: "保存为 PDF" }));
    const saved = dialog.getByText(/^已保存/);
    await expect(saved).toBeVisible();
    const name = /\S+\.pdf/
      .exec(await saved.innerText())![0]
      .split(/[\\/：]/)
      .at(-1)!;
    expect((await PDFDocument.load(readFileSync(join(host.saved(), name)))).getPageCount()).toBe(1);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });

  await test.step("the second PC enters the same repayment: both stand, marked as perhaps one", async () => {
    await take(guest, await give(host), true);
    const loan = (await rowsOf(guest, "loan"))[0]!;
    await openBook(guest.page, "loan", "贷款");
    await guest.page.setViewportSize(screen);
    await activate(guest.page, side(guest.page).getByRole("button", { name: "登记还款" }));
    await repay(guest.page);
    expect(loan["contractNo"]).toBe("2026-0117");
    await take(host, await give(guest));
    await openBook(page, "loan", "贷款");
    await expect(side(page).getByText("可能是两台电脑重复登记")).toBeVisible();
    expect(await rowsOf(host, "repayment")).toHaveLength(2);
    await look("double");
  });

  await test.step("and one undo takes the last step back", async () => {
    await page.keyboard.press("Control+z");
    await expect(side(page).getByText("可能是两台电脑重复登记")).toBeHidden();
    expect(await rowsOf(host, "repayment")).toHaveLength(1);
  });
});
