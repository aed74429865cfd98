import { activate, KeyedDialog, pressTo } from "./support/byKeyboard.ts";
import { callPage, expect, test } from "./support/founded.ts";
import { enrolByPage, foundEmpty, look, screen } from "./support/offices.ts";
import type { OpenApp } from "./support/app.ts";
import { addHomes } from "./support/homes.ts";
import { give, openPage, preview, printBy, rowsOf, take } from "./support/programmes.ts";
import { addTwoVillages } from "./support/villages.ts";

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
    await openPage(page, "派驻人员", "派驻人员");
    await page.keyboard.press("Alt+n");
    const officer = new KeyedDialog(page, "新增派驻人员");
    await expect(officer.dialog.getByLabel("姓名")).toBeFocused();
    await page.keyboard.type("林涛");
    await officer.pick("类别", "第一书记");
    await officer.type("派出单位", "青石县财政局");
    await page.keyboard.press("Enter");
    await expect(officer.dialog).toBeHidden();
    await openPage(page, "派驻人员", "派驻");
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
    expect(await rowsOf(host, "posting")).toMatchObject([{ officerIdName: "林涛", placeName: "青石村" }]);
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
    await expect.poll(async () => (await rowsOf(host, "posting")).length).toBe(1);
  });

  await test.step("handed over to somebody who is listed by it", async () => {
    await pressTo(page, "Tab", page.getByRole("button", { name: "派驻交接" }), 60);
    await page.keyboard.press("Enter");
    const handing = new KeyedDialog(page, "派驻交接");
    await handing.type("姓名", "许敏");
    await handing.type("派出单位", "青石县教育局");
    await handing.type("结束日期", "20280601");
    await pressTo(page, "Tab", handing.dialog.getByLabel(/^日期/));
    await page.keyboard.press("Control+A");
    await page.keyboard.type("20261001");
    await expect(handing.dialog.getByRole("button", { name: "确认办理" })).toBeEnabled();
    await look(page, info.outputPath("handing-over.png"));
    await handing.goTo(handing.dialog.getByRole("button", { name: "确认办理" }));
    await page.keyboard.press("Enter");
    await expect(handing.dialog).toBeHidden();
    const rows = (await rowsOf(host, "posting")).map((row) => [row["officerIdName"], row["dateFrom"], row["dateTo"]]);
    expect(rows).toEqual([
      ["许敏", "2026-10-01", "2028-06-01"],
      ["林涛", "2026-03-01", "2026-10-01"],
    ]);
    await look(page, info.outputPath("officers.png"));
    expect(await printBy(host, "打印", "派驻人员花名册")).toBe(1);
  });

  await test.step("one undo takes the handing over back, with the successor; redo brings it again", async () => {
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await rowsOf(host, "posting")).map((row) => row["dateTo"])).toEqual([null]);
    expect((await rowsOf(host, "postedOfficer")).map((row) => row["name"])).toEqual(["林涛"]);
    await page.keyboard.press("Control+y");
    await expect.poll(async () => (await rowsOf(host, "posting")).length).toBe(2);
  });

  await test.step("another PC takes them; a receipt number used on both is named with both rows", async () => {
    await enrolByPage(host, guest);
    const gift = { kind: "2", householdId: home, givenOn: "2026-02-01", qty: 100, uom: "bag", fund: "unit" };
    const help = (app: OpenApp, item: string) => {
      const rows = [{ ...gift, item, receiptRef: "冬-7" }];
      return callPage(app, "books.add", { record: "assistance", village: one, rows });
    };
    await help(host, "大米");
    await take(guest, await give(host), "joining");
    await openPage(guest.page, "派驻人员", "派驻");
    for (const name of ["许敏", "林涛"]) {
      await expect(guest.page.getByRole("gridcell", { name }).first()).toBeVisible();
    }
    await help(guest, "面粉");
    await preview(host, await give(guest), /可能重复/);
    await activate(page, page.getByRole("button", { name: /^可能重复/ }).first());
    await expect(page.getByRole("table", { name: "可能重复" })).toContainText("001 · 2026-02-01 · 冬-7");
    await look(page, info.outputPath("twice.png"));
  });
});
