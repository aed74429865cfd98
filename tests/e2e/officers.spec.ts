import { readdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import { KeyedDialog, pressTo } from "./support/byKeyboard.ts";
import { callPage, expect, type FoundedApp, test } from "./support/founded.ts";
import { enrolByPage, foundEmpty, giveByPage, look, openTab, previewByPage, screen } from "./support/offices.ts";
import { addHomes, goTo, listed } from "./support/bookRows.ts";
import { addTwoVillages } from "./support/villages.ts";

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
    await pressTo(page, "Tab", handing.dialog.getByLabel(/^日期/));
    await page.keyboard.press("Control+A");
    await page.keyboard.type("20261001");
    await expect(handing.dialog.getByRole("button", { name: "确认办理" })).toBeEnabled();
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
