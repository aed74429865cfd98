import type { Page } from "@playwright/test";
import { eventRoster } from "./support/eventRoster.ts";
import { callPage, expect, test } from "./support/founded.ts";
import { goToRow } from "./support/goTo.ts";
import { cardFile, enrolFile, joinFile } from "./support/joinQuietly.ts";
import { giveByPage, look, openTab, screen, takeByPage } from "./support/offices.ts";
import { foundAs } from "./support/pcSteps.ts";
import { chooseItem, pressTo } from "./support/byKeyboard.ts";

/** Opens the page of households on one of them, its people beside it, and the menu of what can be done with it. */
async function openMenu(page: Page, uid: string): Promise<void> {
  await goToRow(page, "households", uid);
  await expect(page.locator(".sheet-proxy:focus")).toBeAttached();
  await page.getByRole("button", { name: "办理", exact: true }).press("Enter");
}

test("a keeper erases a person and a household: settled first, typed, gone, and listed", async ({
  openFounded,
}, info) => {
  test.setTimeout(180_000);
  const app = await openFounded();
  const { homes } = await eventRoster(app);
  const { page } = app;
  await page.setViewportSize(screen);
  await openMenu(page, homes[0].uid);
  await pressTo(page, "ArrowDown", page.getByRole("menuitem", { name: "永久删除此人…" }), 24);
  await page.keyboard.press("ArrowRight");
  await page.getByRole("menuitem", { name: "张建国" }).press("Enter");
  let dialog = page.getByRole("dialog", { name: "永久删除此人…" });
  await expect(dialog.getByText("此人是 001 户的户主，请先变更户主。")).toBeVisible();
  await expect(dialog.getByText("甲组 的户长任期还没有结束，请先更换户长。")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "永久删除" })).toHaveCount(0);
  await look(page, info.outputPath("settle.png"));
  await dialog.getByRole("button", { name: "变更户主" }).press("Enter");
  await expect(page.getByRole("dialog", { name: "变更户主" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await openMenu(page, homes[2].uid);
  await chooseItem(page, "永久删除此户…");
  dialog = page.getByRole("dialog", { name: "永久删除此户…" });
  await expect(dialog.getByText("赵七 在册")).toBeVisible();
  await dialog.getByRole("button", { name: "永久删除" }).click();
  await expect(dialog.getByText("请选择原因")).toBeVisible();
  await expect(dialog.getByText("与户编号不符")).toBeVisible();
  await dialog.getByRole("radio", { name: "本人要求" }).press("Space");
  await dialog.getByLabel("请输入户编号 003 以确认").fill("003");
  await look(page, info.outputPath("erase.png"));
  await page.keyboard.press("Enter");
  await expect(page.getByText("已永久删除 2 条记录。")).toBeVisible();
  await expect(page.getByRole("gridcell", { name: "003", exact: true })).toHaveCount(0);
  await expect(app.call("households.get", { uid: homes[2].uid, asOf: null })).rejects.toThrow("not-found");

  await page.keyboard.press("Alt+8");
  await page.getByRole("tab", { name: "永久删除" }).click();
  await expect(page.getByRole("row", { name: /青石村 本人要求 2/ })).toContainText("各处均已删除");
  await expect(page.getByText("没有保存期已满的户或人。")).toBeVisible();
  await look(page, info.outputPath("list.png"));
});

test("an erasure names the PC that it still waits for, until that one has confirmed it", async ({
  openApp,
  openFounded,
}, info) => {
  test.setTimeout(180_000);
  const app = await openFounded();
  const { homes } = await eventRoster(app);
  const guest = await openApp();
  await foundAs(guest, "白杨电脑");
  await joinFile(guest, await enrolFile(app, await cardFile(guest, "名片"), null));
  const { uid } = homes[2];
  await app.call("erasing.apply", { record: "household", uid, reason: "request", householdNo: "003" });

  const { page } = app;
  await page.setViewportSize(screen);
  const row = page.getByRole("table", { name: "永久删除" }).getByRole("row").nth(1);
  await openTab(page, "永久删除");
  await expect(row).toContainText("本机已删除，还在等：白杨电脑（白杨电脑办公室，还没有来过文件）");
  await look(page, info.outputPath("waiting.png"));
  await takeByPage(guest, await giveByPage(app));
  await expect(callPage(guest, "households.get", { uid, asOf: null })).rejects.toThrow("not-found");
  await takeByPage(app, await giveByPage(guest));
  await openTab(page, "永久删除");
  await expect(row).toContainText("各处均已删除");
});
