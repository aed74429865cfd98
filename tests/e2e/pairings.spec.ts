import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { KeyedDialog, pressTo } from "./support/byKeyboard.ts";
import { callPage, expect, type FoundedApp, test } from "./support/founded.ts";
import { foundEmpty, giveByPage, look, openTab, previewByPage, enrolByPage, screen } from "./support/offices.ts";
import { addTwoVillages } from "./support/villages.ts";

interface Row {
  readonly uid: string;
  readonly [field: string]: string | number | null;
}

declare global {
  interface Window {
    /** Keys that went down since the count began. */
    keysDown?: number;
  }
}

const names = ["张建国", "李秀英", "丹增平措", "赵卓玛", "陈志强"];

async function addHomes(app: FoundedApp, village: string, count: number): Promise<string[]> {
  const uids: string[] = [];
  for (let place = 0; place < count; place += 1) {
    const household = { householdNo: String(place + 1).padStart(3, "0"), houseName: null, addressLine: null };
    const nameZh = names[place] ?? `户主${place + 1}`;
    const head = { nameZh, nameBo: null, nameTag: null, sex: "9", birth: "1960" };
    const input = { village, on: "2025-01-01", household: { ...household, personCount: 2 }, head };
    uids.push((await app.call<{ uid: string }>("households.add", input)).uid);
  }
  return uids;
}

const listed = async (app: Pick<FoundedApp, "call">, record: string) => {
  const listing = { village: null, asOf: null, start: 0, limit: 500, sort: [], filter: {} };
  return (await app.call<{ rows: Row[] }>("books.list", { record, ...listing })).rows;
};

/** Goes to a page by its link, and to one of its books. */
async function goTo(page: Page, link: string, book: string): Promise<void> {
  await pressTo(page, "Tab", page.getByRole("navigation").getByRole("link", { name: link, exact: true }), 60);
  await page.keyboard.press("Enter");
  const part = page.getByRole("radio", { name: book, exact: true });
  await expect(page.getByRole("radiogroup", { name: "本页的账册" })).toBeVisible();
  if (await part.isChecked()) return;
  const inParts = () => page.evaluate(() => document.activeElement?.closest('[role="radiogroup"]') !== null);
  for (let pressed = 0; pressed < 60 && !(await inParts()); pressed += 1) await page.keyboard.press("Tab");
  for (let pressed = 0; pressed < 4 && !(await part.isChecked()); pressed += 1) await page.keyboard.press("ArrowRight");
  await expect(part).toBeChecked();
}

/** Counts the keys that go down until the count is asked for. */
const countKeys = (page: Page) =>
  page.evaluate(() => {
    if (window.keysDown === undefined)
      window.addEventListener("keydown", () => (window.keysDown = (window.keysDown ?? 0) + 1), true);
    window.keysDown = 0;
  });
const keysCounted = (page: Page) => page.evaluate(() => window.keysDown ?? 0);

async function pairByKeyboard(page: Page, initials: string, official: readonly [string, string] | null): Promise<void> {
  const dialog = new KeyedDialog(page, "新增结对");
  await page.keyboard.press("Alt+n");
  await expect(dialog.dialog.getByLabel("结对户")).toBeFocused();
  await page.keyboard.type(initials);
  await page.keyboard.press("Enter");
  await expect(dialog.dialog.getByLabel("结对户")).not.toHaveValue(initials);
  await dialog.type("结对日期", "20260110");
  if (official) {
    await dialog.type("结对干部", official[0]);
    await dialog.type("干部单位", official[1]);
  } else {
    await dialog.pick("结对干部", "钱文军　青石县农业局");
    await expect(dialog.dialog.getByLabel("干部单位")).toHaveValue("青石县农业局");
  }
  await expect(dialog.dialog.getByLabel("同意人").and(page.locator("input"))).not.toHaveValue("");
}

test("pairing, a visit with a gift in at most 25 keys, many receipts at once, undone: by keyboard only", async ({
  openFounded,
}, info) => {
  test.setTimeout(240_000);
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize(screen);
  const [one] = await addTwoVillages(app, null);
  await addHomes(app, one, 80);

  await test.step("a household agrees: the consent and the pairing are one step; a refusal leaves nothing", async () => {
    await goTo(page, "结对帮扶", "结对");
    const before = await app.call<{ rows: unknown[] }>("steps.list", { before: null, limit: 50 });
    await pairByKeyboard(page, "zjg", ["钱文军", "青石县农业局"]);
    await page.keyboard.press("Escape");
    await pressTo(page, "Tab", page.getByRole("button", { name: "放弃" }));
    await page.keyboard.press("Enter");
    expect(await listed(app, "pairing")).toEqual([]);
    expect(await app.call("steps.list", { before: null, limit: 50 })).toEqual(before);
    await pairByKeyboard(page, "zjg", ["钱文军", "青石县农业局"]);
    await look(page, info.outputPath("pairing-dialog.png"));
    await page.keyboard.press("Enter");
    await expect(page.getByText("已新增结对")).toBeVisible();
    await pairByKeyboard(page, "lxy", null);
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await listed(app, "pairing")).length).toBe(2);
    const [pairing] = await listed(app, "pairing");
    expect(pairing).toMatchObject({ officialName: "钱文军", officialOrg: "青石县农业局", dateFrom: "2026-01-10" });
    await look(page, info.outputPath("pairings.png"));
  });

  await test.step("a visit with one gift takes at most 25 keys, the household found by initials", async () => {
    await goTo(page, "结对帮扶", "走访");
    const dialog = page.getByRole("dialog", { name: "新增走访" });
    await countKeys(page);
    await page.keyboard.press("Alt+n");
    await expect(dialog.getByLabel("结对", { exact: false }).first()).toBeFocused();
    await page.keyboard.type("zjg");
    await expect(page.getByRole("option").first()).toContainText("001");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("3");
    await expect(dialog.getByRole("checkbox", { name: "3 就医" })).toBeChecked();
    await page.keyboard.press("Tab");
    await page.keyboard.type("1");
    await page.keyboard.press("Tab");
    await page.keyboard.type("200");
    await expect(dialog.getByLabel("走访人员")).toHaveValue("钱文军");
    await look(page, info.outputPath("visit-dialog.png"));
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    const keys = await keysCounted(page);
    console.log(`a visit with one gift: ${keys} keys`);
    expect(keys).toBeLessThanOrEqual(25);
    expect(await listed(app, "visit")).toMatchObject([{ services: "doctor", officials: "钱文军" }]);
    expect(await listed(app, "assistance")).toMatchObject([{ kind: "1", valueFen: 20_000, fund: "own" }]);
    await look(page, info.outputPath("visits.png"));
  });

  await test.step("a visit with goods stays within 25 keys too", async () => {
    const dialog = page.getByRole("dialog", { name: "新增走访" });
    await countKeys(page);
    await page.keyboard.press("Alt+n");
    await page.keyboard.type("lxy");
    await expect(page.getByRole("option").first()).toContainText("002");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("7");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2");
    await page.keyboard.press("Tab");
    // What an input method puts in takes the keys of its pinyin and one to choose; they are counted by hand.
    await page.keyboard.insertText("大米");
    const composed = "dami".length + 1;
    await page.keyboard.press("Tab");
    await page.keyboard.type("2");
    await page.keyboard.press("Tab");
    await page.keyboard.type("d");
    await expect(page.getByRole("option", { name: "袋" })).toHaveAttribute("data-combobox-selected", "true");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    const keys = (await keysCounted(page)) + composed;
    console.log(`a visit with goods: ${keys} keys`);
    expect(keys).toBeLessThanOrEqual(25);
    expect((await listed(app, "assistance"))[0]).toMatchObject({ kind: "2", item: "大米", qty: 200, uom: "bag" });
  });

  await test.step("one gift to 80 households with receipts that run on, and back", async () => {
    await goTo(page, "结对帮扶", "帮扶");
    await look(page, info.outputPath("help.png"));
    await pressTo(page, "Shift+Tab", page.getByRole("button", { name: "批量发放" }), 60);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "同一物品发给多户" });
    await expect(dialog.getByRole("radio", { name: "2 慰问品" })).toBeFocused();
    await pressTo(page, "Tab", dialog.getByLabel("品名"));
    await page.keyboard.type("棉被");
    await pressTo(page, "Tab", dialog.getByLabel("数量"));
    await page.keyboard.type("1");
    await pressTo(page, "Tab", dialog.getByLabel("单位").and(page.locator("input")).first());
    await page.keyboard.type("chuang");
    await page.keyboard.press("Enter");
    await pressTo(page, "Tab", dialog.getByLabel("首个签收编号"));
    await page.keyboard.type("冬-0001");
    const list = dialog.getByRole("listbox", { name: "发给哪些户" });
    await pressTo(page, "Tab", list);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await expect(dialog.getByText("已选 79 户")).toBeVisible();
    await page.keyboard.press("Space");
    await expect(dialog.getByText("签收编号 冬-0001 至 冬-0080")).toBeVisible();
    await look(page, info.outputPath("distribute.png"));
    await pressTo(page, "Tab", dialog.getByRole("button", { name: "登记 80 户" }));
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    const given = (await listed(app, "assistance")).filter((row) => row["item"] === "棉被");
    expect(new Set(given.map((row) => row["receiptRef"])).size).toBe(80);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await listed(app, "assistance")).length).toBe(2);
    await page.keyboard.press("Control+y");
    await expect.poll(async () => (await listed(app, "assistance")).length).toBe(82);
    await look(page, info.outputPath("given.png"));
  });

  await test.step("sums are by village", async () => {
    await pressTo(page, "Shift+Tab", page.getByRole("button", { name: "按村汇总" }), 60);
    await page.keyboard.press("Enter");
    const table = page.getByRole("table", { name: "各村帮扶汇总" });
    await expect(table.getByRole("row", { name: /青石村/ })).toContainText("200");
    await look(page, info.outputPath("totals.png"));
    await page.keyboard.press("Escape");
    await expect(table).toBeHidden();
  });
});

async function printShown(page: Page, saved: string, ending: RegExp): Promise<void> {
  await pressTo(page, "Shift+Tab", page.getByRole("button", { name: "打印", exact: true }), 60);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: /打印/ });
  await pressTo(page, "Tab", dialog.getByRole("button", { name: /PDF/ }), 60);
  await page.keyboard.press("Enter");
  await expect.poll(() => readdirSync(saved).some((name) => ending.test(name))).toBe(true);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
}

test("officers are posted, handed over and printed by keyboard; another PC takes them, and what may be doubled is named", async ({
  openApp,
  openFounded,
}, info) => {
  test.setTimeout(240_000);
  const host = await openFounded();
  const { page } = host;
  await page.setViewportSize(screen);
  const [one] = await addTwoVillages(host, null);
  const [home] = await addHomes(host, one, 1);
  const guest = await openApp();
  await foundEmpty(guest, "白杨村村委会");

  await test.step("an officer and a posting, its place by name", async () => {
    await goTo(page, "派驻人员", "派驻人员");
    await page.keyboard.press("Alt+n");
    const officer = new KeyedDialog(page, "新增派驻人员");
    await expect(officer.dialog.getByLabel("姓名")).toBeFocused();
    await page.keyboard.type("林涛");
    await officer.pick("类别", "第一书记");
    await officer.type("派出单位", "青石县财政局");
    await page.keyboard.press("Enter");
    await expect(officer.dialog).toBeHidden();
    await goTo(page, "派驻人员", "派驻");
    await page.keyboard.press("Alt+n");
    const posting = new KeyedDialog(page, "新增派驻");
    await expect(posting.dialog.getByLabel("派驻人员")).toBeFocused();
    await page.keyboard.type("林");
    await expect(page.getByRole("option").first()).toContainText("林涛");
    await page.keyboard.press("Enter");
    await posting.pick("派驻地", "青石村");
    await posting.type("起始日期", "20260301");
    await look(page, info.outputPath("posting-dialog.png"));
    await page.keyboard.press("Enter");
    await expect(posting.dialog).toBeHidden();
    expect(await listed(host, "posting")).toMatchObject([{ officerIdName: "林涛", placeName: "青石村" }]);
  });

  await test.step("a second posting at the same time is kept, told and marked", async () => {
    await page.keyboard.press("Alt+n");
    const posting = new KeyedDialog(page, "新增派驻");
    await page.keyboard.type("林");
    await expect(page.getByRole("option").first()).toContainText("林涛");
    await page.keyboard.press("Enter");
    await posting.pick("派驻地", "白杨村");
    await posting.type("起始日期", "20260601");
    await page.keyboard.press("Enter");
    await expect(page.getByText("已保存，请留意")).toBeVisible();
    await expect(page.getByText("派驻时间与另一段重叠，请核对")).toBeVisible();
    await expect(page.getByRole("gridcell", { name: "派驻时间重叠" }).first()).toBeAttached();
    await look(page, info.outputPath("overlap.png"));
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await listed(host, "posting")).length).toBe(1);
  });

  await test.step("handed over to somebody who is listed by it", async () => {
    await pressTo(page, "Tab", page.getByRole("button", { name: "派驻交接" }), 60);
    await page.keyboard.press("Enter");
    const handing = new KeyedDialog(page, "派驻交接");
    await handing.type("姓名", "许敏");
    await handing.type("派出单位", "青石县教育局");
    await handing.type("结束日期", "20280601");
    await handing.type("日期", "20261001");
    await look(page, info.outputPath("handing-over.png"));
    await handing.goTo(handing.dialog.getByRole("button", { name: "确认办理" }));
    await page.keyboard.press("Enter");
    await expect(handing.dialog).toBeHidden();
    const rows = (await listed(host, "posting")).map((row) => [row["officerIdName"], row["dateFrom"], row["dateTo"]]);
    expect(rows).toEqual([
      ["许敏", "2026-10-01", "2028-06-01"],
      ["林涛", "2026-03-01", "2026-10-01"],
    ]);
    await look(page, info.outputPath("officers.png"));
    await printShown(page, host.saved(), /派驻.*\.pdf$|\.pdf$/);
  });

  await test.step("another PC takes them; a receipt number used on both is named with both rows", async () => {
    await enrolByPage(host, guest);
    const give = (app: Pick<FoundedApp, "page">, item: string) =>
      callPage({ ...host, ...app }, "books.add", {
        record: "assistance",
        village: one,
        rows: [
          {
            kind: "2",
            householdId: home,
            givenOn: "2026-02-01",
            item,
            qty: 100,
            uom: "bag",
            fund: "unit",
            receiptRef: "冬-7",
          },
        ],
      });
    await give(host, "大米");
    const digits = (await page
      .getByText(/^(\d{5} ){5}\d{5}$/)
      .first()
      .textContent())!;
    await openTab(guest.page, "接收");
    guest.pick(await giveByPage(host));
    await guest.page.getByRole("button", { name: "选择文件…" }).click();
    await expect(guest.page.getByText(digits)).toBeVisible();
    await guest.page.getByRole("checkbox", { name: "两边屏幕上的六组数字完全相同" }).check();
    await guest.page.getByRole("button", { name: "加入台账" }).click();
    await guest.page.getByRole("button", { name: "接收", exact: true }).click();
    await expect(guest.page.getByText("接收完成")).toBeVisible();
    const call = <T>(method: string, input: unknown) => callPage<T>(guest, method, input);
    expect((await listed({ call }, "posting")).map((row) => row["officerIdName"])).toEqual(["许敏", "林涛"]);
    await give(guest, "面粉");
    await previewByPage(host, await giveByPage(guest));
    await page
      .getByRole("button", { name: /^可能重复/ })
      .first()
      .click();
    const twice = page.getByRole("table", { name: "可能重复" });
    await expect(twice).toContainText("001 · 2026-02-01 · 冬-7");
    await look(page, info.outputPath("twice.png"));
  });
});
