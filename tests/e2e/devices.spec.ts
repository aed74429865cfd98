import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { findings } from "./support/axe.ts";
import { expect, keeper, office, test } from "./support/founded.ts";
import { addTwoVillages } from "./support/villages.ts";

const screen = { width: 1366, height: 768 };

/** Nothing that axe objects to, nothing wider than the smallest screen, and a picture to look at. */
async function look(page: Page, path: string): Promise<void> {
  expect(await findings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screen.width);
  await page.screenshot({ path });
}

/** Founds the register of a PC that joins another one, and comes to the page with its card. */
async function foundToJoin(page: Page): Promise<void> {
  await page.getByRole("button", { name: "本机加入已有的台账" }).click();
  await expect(page.getByRole("heading", { name: "加入已有的台账" })).toBeVisible();
  await page.getByLabel("单位名称").fill(office);
  await page.getByLabel("您的姓名").fill(keeper.name);
  await page.getByLabel("口令", { exact: true }).fill(keeper.passphrase);
  await page.getByLabel("再输入一次口令").fill(keeper.passphrase);
  await page.keyboard.press("Enter");
  const shown = page.getByRole("list", { name: "恢复词" }).getByRole("listitem");
  await expect(shown).toHaveCount(9);
  const words = await shown.allTextContents();
  await page.getByRole("button", { name: "已打印，下一步" }).click();
  await expect(page.getByLabel(/^第 \d 个词$/)).toHaveCount(2);
  for (const label of await page.getByText(/^第 \d 个词$/).allTextContents())
    await page.getByLabel(label).fill(words[Number(/\d/.exec(label)![0]) - 1]!);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "交换", level: 1 })).toBeVisible();
}

const digitsOn = async (page: Page): Promise<string> =>
  (await page
    .getByText(/^(\d{5} ){5}\d{5}$/)
    .first()
    .textContent())!;

test("two PCs compare a card, and the one is let in, limited and stopped on the other", async ({
  openApp,
  openFounded,
}, info) => {
  test.setTimeout(180_000);
  const host = await openFounded();
  await addTwoVillages(host, null);
  const guest = await openApp();
  for (const { page } of [host, guest]) await page.setViewportSize(screen);

  await foundToJoin(guest.page);
  await expect(guest.page.getByText("要加入已有的台账吗")).toBeVisible();
  await look(guest.page, info.outputPath("joining.png"));
  await guest.page.getByRole("button", { name: "保存名片…" }).click();
  await expect(guest.page.getByText("名片已保存到")).toBeVisible();
  const card = readdirSync(guest.saved()).find((name) => name.endsWith(".hbcard"))!;
  const digits = await digitsOn(guest.page);

  const { page } = host;
  await page.keyboard.press("Alt+8");
  await expect(page.getByRole("heading", { name: "交换", level: 1 })).toBeVisible();
  await page.getByRole("tab", { name: "电脑" }).click();
  await expect(page.getByText("还没有其他电脑")).toBeVisible();
  await page.getByRole("button", { name: "登记电脑…" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "登记电脑" });
  await expect(dialog.getByRole("button", { name: "选择名片文件…" })).toBeFocused();
  await dialog.getByLabel("名片内容").fill("不是名片");
  await dialog.getByRole("button", { name: "读取" }).click();
  await expect(dialog.getByRole("alert")).toContainText("这不是电脑名片");
  await look(page, info.outputPath("card.png"));
  host.pick(join(guest.saved(), card));
  await dialog.getByRole("button", { name: "选择名片文件…" }).press("Enter");
  await expect(dialog.getByText(digits)).toBeVisible();
  const tick = dialog.getByRole("checkbox", { name: "两边屏幕上的六组数字完全相同" });
  await expect(tick).not.toBeChecked();
  await dialog.getByRole("button", { name: "登记", exact: true }).click();
  await expect(dialog.getByText("请先核对，再打勾。")).toBeVisible();
  await tick.press("Space");
  await dialog.getByRole("combobox", { name: "部分村(居)" }).press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await look(page, info.outputPath("compare.png"));
  await dialog.getByRole("button", { name: "登记", exact: true }).press("Enter");
  await expect(dialog).toBeHidden();
  const row = page.getByRole("table", { name: "其他电脑" }).getByRole("row").nth(1);
  await expect(row).toContainText("还没有");
  await expect(row).toContainText("在用");
  await look(page, info.outputPath("list.png"));

  await row.getByRole("button", { name: /^停用/ }).press("Enter");
  const stop = page.getByRole("dialog", { name: /^停用/ });
  await stop.getByRole("button", { name: "停用" }).click();
  await expect(stop.getByText("请选择原因")).toBeVisible();
  await stop.getByRole("radio", { name: "遗失" }).check();
  await look(page, info.outputPath("stop.png"));
  await stop.getByRole("button", { name: "停用" }).press("Enter");
  await expect(row).toContainText("已停用");
  await expect(row.getByRole("button")).toHaveCount(0);

  await host.call("settings.setClerk", { values: { language: "en" } });
  await page.reload();
  await page.getByRole("link", { name: "Exchange" }).click();
  await page.getByRole("tab", { name: "Devices" }).click();
  await expect(page.getByText("Revoked")).toBeVisible();
  await look(page, info.outputPath("english.png"));
});
