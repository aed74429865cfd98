import type { Locator, Page } from "@playwright/test";
import { findings } from "./support/axe.ts";
import type { OpenApp } from "./support/app.ts";
import { activate, KeyedDialog, pressTo } from "./support/byKeyboard.ts";
import { find } from "./support/entries.ts";
import { expect, type FoundedApp, test } from "./support/founded.ts";
import { enrolByPage, foundEmpty, screen } from "./support/offices.ts";
import { chooseForm, give, openPage, printBy, rowsOf, saveAsPdf, take } from "./support/programmes.ts";
import { fillRoster } from "./support/roster.ts";

async function formGroup(page: Page): Promise<void> {
  await openPage(page, "联保贷款", "联保小组");
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

const side = (page: Page): Locator => page.getByRole("region", { name: "所选记录" });

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

  const schedule = page.getByRole("table", { name: "还款计划" });
  const typeInto = async (dialog: KeyedDialog, lines: string) => {
    await pressTo(page, "Tab", dialog.dialog.getByRole("textbox", { name: /^每行一期/ }));
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(lines);
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

  await test.step("what each guarantor is told is printed, two pages each", async () => {
    expect(await printBy(host, "告知书（F10）", "联保小组协议要点告知书")).toBe(6);
  });

  await test.step("a loan is paid out after that, and has its schedule", async () => {
    await activate(page, side(page).getByRole("button", { name: "登记贷款" }));
    await lend(page);
    await openPage(page, "联保贷款", "贷款");
    await expect(schedule.getByRole("row")).toHaveCount(13);
    await expect(schedule).toContainText("117.81");
    await look("loan");
  });

  await test.step("the lender's own lines decide; undo brings the computed ones back", async () => {
    await activate(page, side(page).getByRole("button", { name: "贷款机构的还款计划" }));
    const dialog = new KeyedDialog(page, "贷款机构的还款计划");
    await typeInto(dialog, "1 20270310 16250 710.5\n2 20270910 16000 361.2");
    await expect(dialog.dialog).toContainText("与贷款 32,500.00 元不符");
    await typeInto(dialog, "1 20270310 16250 710.5\n2 20270910 16250 361.2");
    await expect(dialog.dialog).toContainText("共 2 期，本金 32,500.00 元，与贷款一致");
    await look("lines");
    await activate(page, dialog.dialog.getByRole("button", { name: "保存", exact: true }));
    await expect(dialog.dialog).toBeHidden();
    await expect(schedule.getByRole("row")).toHaveCount(3);
    await expect(side(page)).toContainText("贷款机构的还款计划，以此为准");
    expect(await rowsOf(host, "instalment")).toHaveLength(2);
    await page.keyboard.press("Control+z");
    await expect(schedule.getByRole("row")).toHaveCount(13);
    expect(await rowsOf(host, "instalment")).toEqual([]);
  });

  await test.step("an extension proposes lines, which are the lender's only by the clerk's word; and is undone", async () => {
    await activate(page, side(page).getByRole("button", { name: "展期", exact: true }));
    const dialog = new KeyedDialog(page, "展期");
    await dialog.type("展期到", "20280310");
    await page.keyboard.press("Tab");
    await expect(dialog.dialog).toContainText("本金 32,500.00 元，与贷款一致");
    const theirs = dialog.dialog.getByRole("checkbox", { name: "这些是贷款机构的还款计划" });
    await expect(theirs).not.toBeChecked();
    await look("extension");
    const save = dialog.dialog.getByRole("button", { name: "保存", exact: true });
    await activate(page, save);
    await expect(page.getByText("已有到期的各期")).toBeVisible();
    await pressTo(page, "Shift+Tab", theirs);
    await page.keyboard.press("Space");
    await expect(theirs).toBeChecked();
    await activate(page, save);
    await expect(dialog.dialog).toBeHidden();
    await expect(side(page)).toContainText("贷款机构的还款计划，以此为准");
    expect(await rowsOf(host, "loan")).toMatchObject([{ state: "extended", dueOn: "2028-03-10" }]);
    await expect(schedule).toContainText("2028-03-10");
    await page.keyboard.press("Control+z");
    await expect(schedule).not.toContainText("2028-03-10");
    expect(await rowsOf(host, "loan")).toMatchObject([{ state: "active", dueOn: "2027-09-10" }]);
  });

  await test.step("a repayment counts at once", async () => {
    await activate(page, side(page).getByRole("button", { name: "登记还款" }));
    await repay(page);
    await expect(side(page).getByText("29,845.24 元")).toBeVisible();
    await look("repaid");
  });

  await test.step("the plan is printed, and what the lender wants to see", async () => {
    expect(await printBy(host, "还款计划单（F12）", "以贷款机构为准")).toBe(1);
    await activate(page, page.getByRole("button", { name: "还款计划单（F12）" }));
    await chooseForm(page, "F11", "联保贷款申请材料清单");
    expect(await saveAsPdf(host, "联保贷款申请材料清单")).toBe(1);
  });

  await test.step("the second PC enters the same repayment: both stand, marked as perhaps one", async () => {
    await take(guest, await give(host), "joining");
    const loan = (await rowsOf(guest, "loan"))[0]!;
    await openPage(guest.page, "联保贷款", "贷款");
    await guest.page.setViewportSize(screen);
    await activate(guest.page, side(guest.page).getByRole("button", { name: "登记还款" }));
    await repay(guest.page);
    expect(loan["contractNo"]).toBe("2026-0117");
    await take(host, await give(guest), /还款/);
    await openPage(page, "联保贷款", "贷款");
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
