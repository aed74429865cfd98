import { cpSync } from "node:fs";
import { join } from "node:path";
import type { OpenApp } from "./support/app.ts";
import { expect, type FoundedApp, test } from "./support/founded.ts";
import { cardFile, enrolFile, joinFile } from "./support/joinQuietly.ts";
import { giveByPage, openTab, takeByPage } from "./support/offices.ts";
import { foundAs, signIn, typeInto } from "./support/pcSteps.ts";
import { addTwoVillages } from "./support/villages.ts";

/** Lets a PC in for some villages or all. */
async function letIn(host: OpenApp, guest: OpenApp, villages: readonly string[] | null): Promise<void> {
  await joinFile(guest, await enrolFile(host, await cardFile(guest, "名片"), villages));
}

/** Fills in the name of a device in the open dialog. */
async function giveName({ page }: OpenApp, name: string, button: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("电脑名称").fill(name);
  await dialog.getByRole("button", { name: button, exact: true }).click();
  await expect(dialog).toBeHidden();
}

test("a laptop gets more villages and another name; made anew, the words of the recovery sheet let it in", async ({
  openApp,
  openFounded,
}) => {
  test.setTimeout(180_000);
  const host = await openFounded();
  const [one] = await addTwoVillages(host, null);
  const guest = await openApp();
  await foundAs(guest, "村里电脑");
  await letIn(host, guest, [one]);

  const { page } = host;
  await openTab(page, "电脑");
  const row = page.getByRole("table", { name: "其他电脑" }).getByRole("row").nth(1);
  await expect(row).toContainText("青石村");
  await expect(row).not.toContainText("白杨村");
  await row.getByRole("button", { name: "村(居)… 村里电脑" }).click();
  const villages = page.getByRole("dialog", { name: "“村里电脑”的村(居)" });
  await villages.getByRole("combobox", { name: "部分村(居)" }).click();
  await page.getByRole("option", { name: "白杨村" }).click();
  await page.keyboard.press("Tab");
  await villages.getByRole("button", { name: "保存" }).click();
  await expect(villages).toBeHidden();
  await expect(row).toContainText(/青石村、白杨村|白杨村、青石村/);
  await row.getByRole("button", { name: "改名 村里电脑" }).click();
  await giveName(host, "驻村一号机", "保存");
  await expect(row).toContainText("驻村一号机");
  await takeByPage(guest, await giveByPage(host));
  await openTab(guest.page, "电脑");
  await expect(guest.page.getByText("本机：驻村一号机")).toBeVisible();

  await guest.page.getByRole("button", { name: "设立新名称和密钥…" }).click();
  await giveName(guest, "驻村二号机", "设立");
  await expect(guest.page.getByText("请保存新名片，交给管理台账的电脑登记。")).toBeVisible();
  await guest.page.getByRole("button", { name: "用恢复词登记本机…" }).click();
  const words = guest.page.getByRole("dialog", { name: "用恢复词登记本机…" });
  await words.getByLabel("恢复单上的九个词").fill(host.sheet.words.toReversed().join(" "));
  await words.getByRole("button", { name: "登记", exact: true }).click();
  await expect(words.getByRole("alert")).toBeVisible();
  await words.getByLabel("恢复单上的九个词").fill(host.sheet.words.join(" "));
  await words.getByRole("button", { name: "登记", exact: true }).click();
  await expect(words).toBeHidden();
  await expect(guest.page.getByText("本机已登记，可以和下列电脑交换文件。")).toBeVisible();
});

/** A PC, and the same once more from a copy of its whole folder. */
async function copied(host: FoundedApp, openApp: (registerDir?: string) => Promise<OpenApp>) {
  await host.close();
  const folder = join(host.saved(), "../copy");
  cpSync(host.registerDir, folder, { recursive: true });
  const pcs = [await openApp(host.registerDir), await openApp(folder)] as const;
  for (const pc of pcs) await signIn(pc);
  return pcs;
}

test("a copied PC is told so, and gets a name and keys of its own", async ({ openApp, openFounded }) => {
  test.setTimeout(180_000);
  const host = await openFounded();
  const [village] = await addTwoVillages(host, null);
  const household = { householdNo: "001", houseName: null, addressLine: null, personCount: 1 };
  const head = { nameZh: "丹增", nameBo: null, nameTag: null, sex: "9", birth: "1960" };
  await host.call("households.add", { village, on: "2026-01-01", household, head });
  const guest = await openApp();
  await foundAs(guest, "白杨电脑");
  await letIn(host, guest, null);
  const [pc, twin] = await copied(host, openApp);
  // Both write under one name, one after the other.
  for (const [place, one] of [pc, twin, pc, twin].entries())
    await typeInto(one, "001", "addressLine", `一组 ${place} 号`);

  await takeByPage(guest, await giveByPage(pc));
  await takeByPage(guest, await giveByPage(twin));
  await openTab(guest.page, "电脑");
  await expect(guest.page.getByText("这个名称有两台电脑在用")).toBeVisible();
  await takeByPage(twin, await giveByPage(guest));
  await openTab(twin.page, "电脑");
  await expect(twin.page.getByText("有两台电脑在用同一个名称")).toBeVisible();

  await twin.page.getByRole("button", { name: "设立新名称和密钥…" }).click();
  await giveName(twin, "办公室二号机", "设立");
  await expect(twin.page.getByText("本机已有自己的名称和密钥，并已登记。")).toBeVisible();
  await expect(twin.page.getByText("本机：办公室二号机")).toBeVisible();
});
