import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "@playwright/test";
import type { OpenApp } from "./support/app.ts";
import { chooseItem } from "./support/byKeyboard.ts";
import { eventRoster } from "./support/eventRoster.ts";
import { callPage, expect, test } from "./support/founded.ts";
import { goToRow } from "./support/goTo.ts";
import { foundEmpty, look, openTab, screen } from "./support/offices.ts";

/** Saves a PC's card into the folder that both use as their stick. */
async function saveCard(app: OpenApp): Promise<string> {
  const before = new Set(readdirSync(app.saved()));
  await openTab(app.page, "电脑");
  await app.page.getByRole("button", { name: "保存名片…" }).click();
  await expect(app.page.getByText("名片已保存到")).toBeVisible();
  return join(app.saved(), readdirSync(app.saved()).find((name) => name.endsWith(".hbcard") && !before.has(name))!);
}

/** Keeps the other office's card: nothing is believed before the digits were compared. */
async function keepCard(app: OpenApp, card: string, dialog: Locator): Promise<void> {
  app.pick(card);
  await dialog.getByRole("button", { name: "选择名片文件…" }).click();
  await dialog.getByRole("button", { name: "登记", exact: true }).click();
  await expect(dialog.getByText("请先核对，再打勾。")).toBeVisible();
  await dialog.getByRole("checkbox", { name: "两边屏幕上的六组数字完全相同" }).check();
  await dialog.getByRole("button", { name: "登记", exact: true }).click();
  await expect(app.page.getByText("对方也要登记本机的名片。")).toBeVisible();
}

test("a household is handed over from one office's register to another's", async ({ openApp, openFounded }, info) => {
  test.setTimeout(240_000);
  const from = await openFounded();
  await from.page.setViewportSize(screen);
  const { homes } = await eventRoster(from);
  const to = await openApp();
  await foundEmpty(to, "白杨镇人民政府");
  const values = { villageCode: "990102201201", nameZh: "河谷村", nameBo: null, kind: "village" };
  await callPage(to, "villages.add", { values: { ...values, officePhone: null, naturalGroups: null, paperRef: null } });

  const ours = await saveCard(from);
  await openTab(to.page, "电脑");
  await to.page.getByRole("button", { name: "登记单位…" }).click();
  await keepCard(to, ours, to.page.getByRole("dialog", { name: "登记另一个台账的单位" }));
  await expect(to.page.getByRole("table", { name: "其他台账的单位" })).toBeVisible();
  await look(to.page, info.outputPath("offices.png"));
  const theirs = await saveCard(to);

  const { page } = from;
  await goToRow(page, "households", homes[0].uid);
  await expect(page.locator(".sheet-proxy:focus")).toBeAttached();
  await page.getByRole("button", { name: "办理", exact: true }).press("Enter");
  await chooseItem(page, "移交到另一个台账…");
  const dialog = page.getByRole("dialog", { name: "移交到另一个台账…" });
  await expect(dialog.getByText("还没有登记别的台账的单位。")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "登记单位…" })).toBeFocused();
  await page.keyboard.press("Enter");
  await keepCard(from, theirs, dialog);
  await expect(dialog.getByText("参加互助小组的记录：1 条")).toBeVisible();
  await expect(dialog.getByText("李秀英")).toBeVisible();
  await dialog.getByRole("button", { name: "写入文件并终止此户" }).click();
  await expect(dialog.getByText("请选择存放位置").last()).toBeVisible();
  await dialog.getByRole("button", { name: "选择U盘或文件夹…" }).click();
  await look(page, info.outputPath("give.png"));
  await dialog.getByRole("button", { name: "写入文件并终止此户" }).click();
  await expect(dialog.getByText("文件已写好并核对，可以拔出U盘")).toBeVisible();
  await look(page, info.outputPath("given.png"));
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("gridcell", { name: "001", exact: true })).toHaveCount(0);

  const file = readdirSync(from.saved()).find((name) => name.endsWith(".hbmove"))!;
  await openTab(to.page, "接收");
  to.pick(join(from.saved(), file));
  await to.page.getByRole("button", { name: "选择文件…" }).click();
  await expect(to.page.getByRole("heading", { name: "移交来的一户" })).toBeVisible();
  await expect(to.page.getByText("张建国 · 户主")).toBeVisible();
  await look(to.page, info.outputPath("take.png"));
  await to.page.getByLabel("户编号").fill("9");
  await to.page.getByRole("button", { name: "登记此户" }).click();
  await expect(to.page.getByText("9 户已登记。可以撤销。单据在“往来记录”中打印。")).toBeVisible();
  const { rows } = await callPage<{ rows: { householdNo: string; headName: string; origin: string }[] }>(
    to,
    "households.list",
    { village: null, asOf: null, start: 0, limit: 10, sort: [], filter: {} },
  );
  expect(rows).toMatchObject([{ householdNo: "9", headName: "张建国", origin: homes[0].uid }]);
});
