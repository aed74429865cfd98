import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { callPage, expect, type FoundedApp, keeper, test } from "./support/founded.ts";
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
} from "./support/offices.ts";
import { addTwoVillages } from "./support/villages.ts";

type Value = string | number | null;

const addHousehold = async (app: OpenApp, village: string, householdNo: string, nameZh: string): Promise<string> => {
  const household = { householdNo, houseName: null, addressLine: null, personCount: 2 };
  const head = { nameZh, nameBo: null, nameTag: null, sex: "9", birth: "1960" };
  const input = { village, on: "2026-01-01", household, head };
  return (await callPage<{ uid: string }>(app, "households.add", input)).uid;
};

const edit = (app: OpenApp, uid: string, field: string, was: Value, value: Value) =>
  callPage(app, "sheet.editCells", { record: "household", kind: "edit", edits: [{ uid, field, was, value }] });

const fieldOf = async (app: OpenApp, uid: string, field: string): Promise<Value> => {
  const listing = { village: null, asOf: null, start: 0, limit: 100, sort: [], filter: {} };
  const { rows } = await callPage<{ rows: { uid: string; [field: string]: Value }[] }>(app, "households.list", listing);
  return rows.find((row) => row.uid === uid)?.[field] ?? null;
};

/** A PC with two villages and three households, and one that joins its register, both by their pages. */
async function twoPcs(openFounded: () => Promise<FoundedApp>, openApp: () => Promise<OpenApp>) {
  const host = await openFounded();
  await host.page.setViewportSize(screen);
  const [one] = await addTwoVillages(host, null);
  const uids = [
    await addHousehold(host, one, "001", "丹增"),
    await addHousehold(host, one, "002", "卓玛"),
    await addHousehold(host, one, "003", "扎西"),
    await addHousehold(host, one, "004", "次仁"),
  ] as const;
  const guest = await openApp();
  await foundEmpty(guest, "白杨村村委会");
  await enrolByPage(host, guest);
  return { host, guest, uids, one };
}

/** Chooses the file that invites a PC, up to the digits. */
async function openInvitation(guest: OpenApp, file: string, digits: string): Promise<void> {
  const { page } = guest;
  await openTab(page, "接收");
  guest.pick(file);
  await page.getByRole("button", { name: "选择文件…" }).click();
  await expect(page.getByText(digits)).toBeVisible();
}

test("a PC joins by its first file; both change one household, and a clerk decides by keyboard", async ({
  openApp,
  openFounded,
}, info) => {
  test.setTimeout(240_000);
  const { host, guest, uids, one } = await twoPcs(openFounded, openApp);
  const [first, second, third, fourth] = uids;
  const digits = await digitsOf(host);

  await openTab(host.page, "发出");
  await expect(host.page.getByRole("table", { name: "发给哪台电脑" })).toContainText("白杨村村委会");
  await look(host.page, info.outputPath("give.png"));
  const file = await giveByPage(host);
  await expect(host.page.getByRole("button", { name: "打印单据" })).toBeFocused();
  await look(host.page, info.outputPath("given.png"));

  await openInvitation(guest, file, digits);
  await guest.page.getByRole("button", { name: "加入台账" }).click();
  await expect(guest.page.getByText("请先核对，再打勾。")).toBeVisible();
  await look(guest.page, info.outputPath("joining.png"));
  await guest.page.getByRole("checkbox", { name: "两边屏幕上的六组数字完全相同" }).check();
  await guest.page.getByRole("button", { name: "加入台账" }).click();
  await expect(guest.page.getByRole("table", { name: "接收后会怎样" })).toContainText("青石村");
  await look(guest.page, info.outputPath("first.png"));
  await guest.page.getByRole("button", { name: "接收", exact: true }).click();
  await expect(guest.page.getByText("接收完成")).toBeVisible();
  await look(guest.page, info.outputPath("joined.png"));
  expect(await fieldOf(guest, first, "householdNo")).toBe("001");

  // The same household here and there, and one removed here that is edited there.
  await edit(host, first, "addressLine", null, "一组 3 号");
  await edit(guest, first, "addressLine", null, "二组 8 号");
  await edit(guest, first, "houseName", null, "上房");
  await edit(host, first, "personCount", 2, 3);
  await edit(guest, first, "personCount", 2, 5);
  await callPage(host, "sheet.removeRows", { record: "household", uids: [second] });
  await edit(guest, second, "addressLine", null, "三组 1 号");
  await edit(guest, third, "addressLine", null, "四组");
  // One more household there, one that both entered, and one that is erased there.
  await addHousehold(guest, one, "008", "格桑");
  for (const app of [host, guest]) await addHousehold(app, one, "009", "央宗");
  await callPage(guest, "erasing.apply", { record: "household", uid: fourth, reason: "request", householdNo: "004" });
  const { own } = await callPage<{ own: { name: string } }>(guest, "devices.list", {});

  await previewByPage(host, await giveByPage(guest));
  const counts = host.page.getByRole("table", { name: "接收后会怎样" });
  await expect(counts).toContainText("青石村");
  const list = host.page.getByRole("table", { name: "两边不同" });
  await expect(list).toContainText("一组 3 号");
  await expect(list).toContainText("二组 8 号");
  await expect(host.page.getByRole("button", { name: "接收", exact: true })).toBeFocused();
  await look(host.page, info.outputPath("preview.png"));
  await counts.getByRole("button", { name: /^变更/ }).first().click();
  await expect(host.page.getByRole("table", { name: "变更" })).toContainText("四组");
  // Each list says which rows, who and which computer.
  for (const [finding, text] of [
    ["新增", "格桑"],
    ["可能重复", "央宗"],
    ["删除", "次仁"],
  ] as const) {
    await counts
      .getByRole("button", { name: new RegExp(`^${finding}`) })
      .first()
      .click();
    const row = host.page.getByRole("table", { name: finding }).getByRole("row").filter({ hasText: text }).first();
    await expect(row).toContainText(`${keeper.name} · ${own.name}`);
    await look(host.page, info.outputPath(`preview-${finding}.png`));
  }

  await counts.getByRole("button", { name: /^相同/ }).first().click();
  const same = host.page.getByRole("table", { name: "相同" });
  await expect(same.getByRole("row").filter({ hasText: "003" }).first()).toContainText(keeper.name);
  await look(host.page, info.outputPath("preview-相同.png"));

  // Another change in between: the preview is made again before anything is taken.
  await edit(host, third, "houseName", null, "下房");
  await host.page.getByRole("button", { name: "接收", exact: true }).click();
  await expect(host.page.getByText("已重新比对")).toBeVisible();
  await host.page.getByRole("button", { name: "接收", exact: true }).click();
  await expect(host.page.getByText("接收完成")).toBeVisible();
  await expect(host.page.getByRole("button", { name: "现在决定" })).toBeFocused();
  await expect(host.page.getByRole("link", { name: /处不一致等待决定/ })).toBeVisible();
  await look(host.page, info.outputPath("taken.png"));

  await host.page.getByRole("button", { name: "现在决定" }).click();
  const waiting = host.page.getByRole("listbox", { name: "等待决定的地方" });
  await expect(waiting).toBeFocused();
  await expect(waiting.getByRole("option")).toHaveCount(3);
  await look(host.page, info.outputPath("conflicts.png"));
  await expect(waiting.getByRole("option", { selected: true })).toContainText("住址");
  await host.page.keyboard.press("3");
  const dialog = host.page.getByRole("dialog", { name: "住址：其他值" });
  await dialog.getByRole("textbox", { name: "住址" }).fill("一组 8 号");
  await host.page.keyboard.press("Enter");
  await expect(waiting.getByRole("option")).toHaveCount(2);
  await expect(waiting).toBeFocused();
  expect(await fieldOf(host, first, "addressLine")).toBe("一组 8 号");

  await expect(waiting.getByRole("option", { selected: true })).toContainText("人口数");
  await host.page.keyboard.press("2");
  await expect(waiting.getByRole("option")).toHaveCount(1);
  await expect(waiting.getByRole("option", { selected: true })).toContainText("是否保留这条记录");
  await look(host.page, info.outputPath("removed.png"));
  await host.page.keyboard.press("Control+z");
  await expect(waiting.getByRole("option")).toHaveCount(2);
  await expect(host.page.getByRole("link", { name: "2 处不一致等待决定" })).toBeVisible();

  await host.page.getByRole("button", { name: "这份文件全部保留对方的…" }).click();
  await host.page.getByRole("button", { name: "全部决定" }).click();
  await expect(host.page.getByText("没有需要决定的地方")).toBeVisible();
  await expect(host.page.getByRole("link", { name: /处不一致等待决定/ })).toBeHidden();
  expect(await fieldOf(host, second, "addressLine")).toBe("三组 1 号");

  await takeByPage(guest, await giveByPage(host));
  expect(await fieldOf(guest, first, "addressLine")).toBe("一组 8 号");
  await expect(guest.page.getByRole("link", { name: /处不一致等待决定/ })).toBeHidden();

  await openTab(host.page, "往来记录");
  await expect(host.page.getByRole("table", { name: "单据" }).getByRole("row")).toHaveCount(4);
  await look(host.page, info.outputPath("history.png"));
});

test("a refused file says why, a taken one is undone in one step, and everything reads in English", async ({
  openApp,
  openFounded,
}, info) => {
  test.setTimeout(240_000);
  const { host, guest, uids } = await twoPcs(openFounded, openApp);
  const [first] = uids;
  const { page } = guest;
  const digits = await digitsOf(host);
  const file = await giveByPage(host);
  await joinByPage(guest, file, digits);
  await expect(page.getByText("接收完成")).toBeVisible();

  // A whole folder: what was taken, what was cut short, and a folder program's copy.
  writeFileSync(join(guest.saved(), "cut.hbsync"), readFileSync(file).subarray(0, -60));
  await edit(host, first, "addressLine", null, "一组 3 号");
  const second = await giveByPage(host);
  const copy = second.replace(".hbsync", ".sync-conflict-20261102-101112-ABCDEFG.hbsync");
  copyFileSync(second, copy);
  await page.getByRole("button", { name: "接收其他文件" }).click();
  await page.getByRole("button", { name: "选择整个文件夹…" }).click();
  const files = page.getByRole("table", { name: "文件" });
  await expect(files.getByRole("row")).toHaveCount(5);
  await expect(files.getByRole("row").filter({ hasText: "cut.hbsync" })).toContainText("文件不完整");
  await expect(files.getByRole("row").filter({ hasText: basename(file) })).toContainText("已经接收过");
  const copied = files.getByRole("row").filter({ hasText: "sync-conflict" });
  await expect(copied).toContainText(`和 ${basename(second)} 内容完全相同，是多出来的一份，可以删除`);
  await expect(copied.getByRole("checkbox")).not.toBeChecked();
  const whole = files.getByRole("row").filter({ hasText: "完整，可以接收" });
  await expect(whole).toContainText(basename(second));
  await look(page, info.outputPath("files.png"));

  await page.getByRole("button", { name: "预览" }).click();
  await page.getByRole("button", { name: "接收", exact: true }).click();
  await expect(page.getByText("接收完成")).toBeVisible();
  expect(await fieldOf(guest, first, "addressLine")).toBe("一组 3 号");
  await page.getByRole("button", { name: "撤销这次接收" }).click();
  await expect(page.getByText("已撤销，台账和接收前一样。")).toBeVisible();
  expect(await fieldOf(guest, first, "addressLine")).toBeNull();

  // Two files in one go.
  await edit(host, first, "personCount", 2, 3);
  const both = [await giveByPage(host)];
  await edit(host, first, "personCount", 3, 4);
  both.push(await giveByPage(host));
  await page.getByRole("button", { name: "接收其他文件" }).click();
  guest.pick(...both);
  await page.getByRole("button", { name: "选择文件…" }).click();
  for (const one of both)
    await expect(files.getByRole("row").filter({ hasText: basename(one) })).toContainText("完整，可以接收");
  await page.getByRole("button", { name: "预览" }).click();
  await page.getByRole("button", { name: "接收", exact: true }).click();
  await expect(page.getByText("接收完成")).toBeVisible();
  expect(await fieldOf(guest, first, "personCount")).toBe(4);

  // More files than one list holds: the rest is told, not left out in silence.
  await page.getByRole("button", { name: "接收其他文件" }).click();
  guest.pick(...Array.from({ length: 203 }, () => second));
  await page.getByRole("button", { name: "选择文件…" }).click();
  await expect(page.getByText("还有 3 份文件没有列出")).toBeVisible();
  await expect(files.getByRole("row")).toHaveCount(201);
  await page.getByText("还有 3 份文件没有列出").scrollIntoViewIfNeeded();
  await page.screenshot({ path: info.outputPath("many.png") });
  await page.getByRole("button", { name: "清空列表" }).click();
  await expect(page.getByText("份文件没有列出")).toHaveCount(0);

  // What waits for a decision is not typed over; the refusal leads to it.
  await edit(guest, first, "houseName", null, "上房");
  await edit(host, first, "houseName", null, "下房");
  await takeByPage(host, await giveByPage(guest));
  for (const app of [host, guest]) {
    await callPage(app, "settings.setClerk", { values: { language: "en" } });
    await app.page.reload();
    await app.page.getByRole("navigation").first().waitFor();
  }
  const english = host.page;
  await english.keyboard.press("Alt+4");
  const cell = english.getByRole("gridcell", { name: /^[上下]房$/ });
  await cell.dblclick();
  await english.keyboard.press("Control+A");
  await english.keyboard.type("中房");
  await english.keyboard.press("Enter");
  await english.getByRole("link", { name: "Decide it" }).click();
  const waiting = english.getByRole("listbox", { name: "Cells that wait" });
  await expect(waiting).toBeFocused();
  await look(english, info.outputPath("conflicts-en.png"));
  await english.keyboard.press("1");
  await expect(english.getByText("Nothing to decide")).toBeVisible();
  for (const tab of ["Give", "Take", "Sent and received", "Shared folder", "Erasures"]) {
    await openTab(english, tab);
    await look(english, info.outputPath(`${tab}-en.png`));
  }
  await openTab(english, "Give");
  await english.getByRole("button", { name: "Write the file" }).click();
  const written = (await english.getByText(/^[\w-]+\.hbsync$/).textContent())!;
  await look(english, info.outputPath("given-en.png"));
  await openTab(page, "Take");
  guest.pick(join(guest.saved(), written));
  await page.getByRole("button", { name: "Choose files…" }).click();
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(page.getByRole("table", { name: "What taking would do" })).toBeVisible();
  await look(page, info.outputPath("preview-en.png"));
});

test("a restored PC is asked to exchange first; a part that builds on a lost file asks for a full one by a button", async ({
  openApp,
  openFounded,
}, info) => {
  test.setTimeout(240_000);
  const { host, guest, uids } = await twoPcs(openFounded, openApp);
  const [first] = uids;
  const { page } = guest;
  const digits = await digitsOf(host);
  await joinByPage(guest, await giveByPage(host), digits);
  await expect(page.getByText("接收完成")).toBeVisible();
  const { newest } = await callPage<{ newest: { id: string } }>(guest, "backups.make", {});
  await edit(host, first, "addressLine", null, "一组 3 号");
  await takeByPage(guest, await giveByPage(host));
  await takeByPage(host, await giveByPage(guest));

  await callPage(guest, "backups.restore", { id: newest.id });
  await callPage(guest, "session.signIn", keeper);
  await page.reload();
  const restored = page.getByRole("status").filter({ hasText: "本机恢复过备份" });
  await expect(restored).toBeVisible();
  await look(page, info.outputPath("restored.png"));
  await restored.getByRole("link", { name: "去交换" }).click();
  await expect(page.getByRole("tab", { name: "发出", exact: true })).toHaveAttribute("aria-selected", "true");

  await edit(host, first, "houseName", null, "上房");
  await previewByPage(guest, await giveByPage(host));
  await expect(page.getByRole("alert").filter({ hasText: /第 2 号文件之后，本机没有收到/ })).toBeVisible();
  await page.getByRole("button", { name: "接收", exact: true }).click();
  await expect(page.getByRole("button", { name: "接收其他文件" })).toBeVisible();
  await openTab(page, "往来记录");
  const waiting = page.getByRole("table", { name: "等待缺少的文件" });
  await expect(waiting).toContainText(/第 2 号文件之后，本机没有收到/);
  await expect(restored).toBeVisible();
  await look(page, info.outputPath("waiting.png"));
  await waiting.getByRole("button", { name: "索取完整文件…" }).click();
  const written = (await page.getByText(/^请求已写好：/).textContent())!;
  await takeByPage(host, join(guest.saved(), /[\w-]+\.hbsync/.exec(written)![0]));
  await takeByPage(guest, await giveByPage(host));
  expect(await fieldOf(guest, first, "houseName")).toBe("上房");
  await openTab(page, "往来记录");
  await expect(waiting).toBeHidden();
  await expect(restored).toBeHidden();
});
