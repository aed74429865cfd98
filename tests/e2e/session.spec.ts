import { writeFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import axe from "axe-core";
import { codesOn } from "../support/scanned.ts";
import { activate, pressTo } from "./support/byKeyboard.ts";
import { expect, keeper, office, test } from "./support/founded.ts";

async function signIn(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel("口令", { exact: true }).fill(passphrase);
  await page.keyboard.press("Enter");
}

/** Goes to a field by Tab and types over what is there. */
async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await pressTo(page, "Tab", field);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

/** Nothing around it cuts it off. */
const isWhole = (part: Locator): Promise<boolean> =>
  part.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const corners = [1, width - 1].flatMap((right) => [1, height - 1].map((down) => [x + right, y + down] as const));
    return corners.every(([right, down]) => document.elementFromPoint(right, down) === element);
  });

/** axe A and AA, and nothing wider than the smallest screen we serve. */
async function expectAccessible(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const broken = await page.evaluate(async () => {
    const { axe: loaded } = window as unknown as { axe: typeof axe };
    const { violations } = await loaded.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  });
  expect(broken).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366);
}

const pages = (page: Page) => page.getByRole("navigation", { name: /^(页面|Pages)$/ });

test("an office founds its register by keyboard, and must have the sheet before it goes on", async ({ openApp }) => {
  const { page } = await openApp();
  await expect(page.getByRole("heading", { name: "建立台账" })).toBeVisible();
  await expect(page.getByLabel("单位名称")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("口令至少要 8 个字符。")).toBeVisible();
  await page.keyboard.type(office);
  await page.keyboard.press("Tab");
  await page.keyboard.type(keeper.name);
  await typeInto(page, page.getByLabel("口令", { exact: true }), keeper.passphrase);
  await typeInto(page, page.getByLabel("再输入一次口令"), "不一样的口令");
  await page.keyboard.press("Enter");
  await expect(page.getByText("两次输入的口令不一样。")).toBeVisible();
  await typeInto(page, page.getByLabel("再输入一次口令"), keeper.passphrase);
  await page.keyboard.press("Enter");
  const shown = page.getByRole("list", { name: "恢复词" }).getByRole("listitem");
  await expect(shown).toHaveCount(9);
  const words = await shown.allTextContents();
  await page.emulateMedia({ media: "print" });
  expect(await shown.allTextContents()).toEqual(words);
  for (const part of [shown.last(), page.getByRole("img", { name: "恢复词的二维码" })])
    expect(await isWhole(part)).toBe(true);
  await expect(page.getByRole("button", { name: "打印", exact: true })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await activate(page, page.getByRole("button", { name: "已打印，下一步" }));
  const fields = page.getByLabel(/^第 \d 个词$/);
  await expect(fields).toHaveCount(2);
  await activate(page, page.getByRole("button", { name: "进入台账" }));
  await expect(page.getByText("与恢复单不一样，请核对。").first()).toBeVisible();
  for (const label of await page.getByText(/^第 \d 个词$/).allTextContents())
    await typeInto(page, page.getByLabel(label), words[Number(/\d/.exec(label)![0]) - 1]!);
  await page.keyboard.press("Enter");
  await expect(pages(page)).toBeVisible();
});

test("a clerk signs in by keyboard, and the lock asks for the passphrase again", async ({ openFounded }) => {
  const { page } = await openFounded({ locked: true });
  await expect(page.getByLabel("口令", { exact: true })).toBeFocused();
  await page.keyboard.type("不对的口令八字");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("口令不对");
  await expect(page.getByLabel("口令", { exact: true })).toBeFocused();
  await page.keyboard.type(keeper.passphrase);
  await page.keyboard.press("Enter");
  await expect(pages(page)).toBeVisible();
  await activate(page, page.getByRole("button", { name: "锁定" }));
  await expect(pages(page)).toBeHidden();
  await expect(page.getByLabel("口令", { exact: true })).toBeFocused();
  await page.keyboard.type(keeper.passphrase);
  await page.keyboard.press("Enter");
  await expect(pages(page)).toBeVisible();
});

test("wrong passphrases make the clerk wait", async ({ openFounded }) => {
  const { page } = await openFounded({ locked: true });
  for (let tries = 0; tries < 3; tries += 1) {
    const button = page.getByRole("button", { name: "登录" });
    await expect(button).toBeEnabled();
    await page.getByLabel("口令", { exact: true }).fill(`不对的口令 ${tries}`);
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("口令", { exact: true })).toHaveValue("");
  }
  await expect(page.getByRole("alert")).toContainText(/请等待 \d+ 秒后再试/);
  await expect(page.getByRole("button", { name: "登录" })).toBeDisabled();
});

test("a keeper who forgot gets in by the words of the sheet", async ({ openFounded }) => {
  const { page, sheet } = await openFounded({ locked: true });
  await page.getByRole("button", { name: "忘记口令" }).click();
  await page.getByLabel("恢复单上的九个词").fill(sheet.words.join(" "));
  await page.getByLabel("新口令", { exact: true }).fill("新的口令 2027");
  await page.getByLabel("再输入一次口令").fill("新的口令 2027");
  await page.keyboard.press("Enter");
  await expect(pages(page)).toBeVisible();
  await page.getByRole("button", { name: "锁定" }).click();
  await signIn(page, "新的口令 2027");
  await expect(pages(page)).toBeVisible();
});

test("the code on the printed sheet is read by a scanner, and what it says opens the register", async ({
  openFounded,
}, info) => {
  const { page, host } = await openFounded();
  test.skip(host === "electron", "Playwright draws pages as PDF in headless Chromium alone");
  await page.getByRole("link", { name: "设置" }).click();
  await page.getByRole("tab", { name: "台账" }).click();
  await page.getByRole("button", { name: "重新制作恢复单" }).click();
  const shown = page.getByRole("dialog").getByRole("list", { name: "恢复词" }).getByRole("listitem");
  await expect(shown).toHaveCount(9);
  const words = await shown.allTextContents();
  const paper = info.outputPath("sheet.pdf");
  writeFileSync(paper, await page.pdf({ format: "A4" }));
  const scanned = codesOn(paper);
  expect(scanned).toEqual([words.join(" ")]);
  await page.reload();
  await page.getByRole("button", { name: "锁定" }).click();
  await page.getByRole("button", { name: "忘记口令" }).click();
  await page.getByLabel("恢复单上的九个词").fill(scanned[0]!);
  await page.getByLabel("新口令", { exact: true }).fill("新的口令 2027");
  await page.getByLabel("再输入一次口令").fill("新的口令 2027");
  await page.keyboard.press("Enter");
  await expect(pages(page)).toBeVisible();
});

test("a new clerk must choose an own passphrase, and sees no keeper's buttons", async ({ openFounded }) => {
  const { page } = await openFounded();
  await page.getByRole("link", { name: "设置" }).click();
  await page.getByRole("tab", { name: "人员" }).click();
  await page.getByRole("button", { name: "添加人员" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("姓名").fill("经办乙");
  await dialog.getByLabel("初始口令").fill("初始口令 1234");
  await dialog.getByLabel("再输入一次口令").fill("初始口令 1234");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("cell", { name: "经办乙", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "锁定" }).click();
  await page.getByRole("combobox", { name: "经办人" }).click();
  await page.getByRole("option", { name: "经办乙" }).click();
  await signIn(page, "初始口令 1234");
  await expect(page.getByRole("heading", { name: "请设置您自己的口令" })).toBeVisible();
  await page.getByLabel("现在的口令").fill("初始口令 1234");
  await page.getByLabel("新口令", { exact: true }).fill("自己的口令 5678");
  await page.getByLabel("再输入一次口令").fill("自己的口令 5678");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "设置" }).click();
  await page.getByRole("tab", { name: "人员" }).click();
  await expect(page.getByText("只有管理员可以更改。")).toBeVisible();
  await expect(page.getByRole("button", { name: "添加人员" })).toHaveCount(0);
});

test("the clerk's look is kept, and follows the clerk", async ({ openFounded }) => {
  const { page } = await openFounded();
  await page.getByRole("link", { name: "设置" }).click();
  await page.getByText("20 像素").click();
  await expect(page.locator("html")).toHaveAttribute("data-text-size", "20");
  await page.getByRole("radio", { name: "English" }).click();
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  await page.getByRole("button", { name: "Lock" }).click();
  await page.getByLabel("Passphrase", { exact: true }).fill(keeper.passphrase);
  await page.keyboard.press("Enter");
  await expect(pages(page).getByRole("link", { name: "Settings" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-text-size", "20");
});

test("a backup is made, checked, copied to a second folder and restored from", async ({ openFounded }) => {
  const { page } = await openFounded();
  await page.getByRole("link", { name: "设置" }).click();
  await page.getByRole("tab", { name: "备份" }).click();
  await page.getByRole("button", { name: "立即备份" }).click();
  await expect(page.getByText("备份正常")).toBeVisible();
  await page.getByRole("button", { name: "选择文件夹" }).click();
  await expect(page.getByText("最近的备份已复制并核对。")).toBeVisible();
  await page.getByRole("button", { name: /^校验/ }).first().click();
  await expect(page.getByText("这份备份完好。")).toBeVisible();
  await page.getByRole("button", { name: /^恢复/ }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "恢复" }).click();
  await expect(page.getByRole("button", { name: "登录" })).toBeVisible();
  await signIn(page, keeper.passphrase);
  await expect(pages(page)).toBeVisible();
});

test("every part of founding, signing in and settings passes axe and fits 1366 x 768", async ({
  openApp,
  openFounded,
}) => {
  const { page: first, close } = await openApp();
  await first.getByRole("heading", { name: "建立台账" }).waitFor();
  await expectAccessible(first);
  await close();
  const { page } = await openFounded({ locked: true });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expectAccessible(page);
  await page.getByRole("button", { name: "忘记口令" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "返回" }).click();
  await signIn(page, keeper.passphrase);
  await page.getByRole("link", { name: "设置" }).click();
  for (const tab of ["显示与输入", "我的口令", "人员", "备份", "台账"]) {
    await page.getByRole("tab", { name: tab }).click();
    await expect(page.getByRole("tabpanel", { name: tab })).toBeVisible();
    if (tab === "备份") await page.getByRole("button", { name: "立即备份" }).click();
    if (tab === "备份") await expect(page.getByRole("table")).toBeVisible();
    if (tab === "人员") await expect(page.getByRole("table")).toBeVisible();
    await expectAccessible(page);
  }
  await page.getByRole("button", { name: "重新制作恢复单" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "打印", exact: true }).waitFor();
  await expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("dialog")).toBeHidden();
  expect(await isWhole(page.getByRole("img", { name: "恢复词的二维码" }))).toBe(true);
});
