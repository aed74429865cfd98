import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addDays, dayOf } from "../../shared/dates/calendarDate.ts";
import { findings } from "./support/axe.ts";
import { activate, choose, chooseItem, KeyedDialog, pressTo } from "./support/byKeyboard.ts";
import { expect, test } from "./support/founded.ts";
import { enrolByPage, foundEmpty, screen } from "./support/offices.ts";
import { chooseForm, give, openPage, printBy, rowsOf, saveAsPdf, take } from "./support/programmes.ts";
import { fillRoster } from "./support/roster.ts";

const today = dayOf(new Date());
const everything = { village: null, asOf: null, start: 0, limit: 100, sort: [], filter: {} };
const thisMonth = today.slice(0, 7);

test("a request and care by keyboard, found on the household's page and the calendar; printed, exchanged, undone", async ({
  openFounded,
  openApp,
}, info) => {
  test.setTimeout(180_000);
  const host = await openFounded();
  const { page } = host;
  await page.setViewportSize(screen);
  await fillRoster(host);
  const consents = (await host.call<{ total: number }>("consents.list", everything)).total;
  const look = async (name: string) => {
    // What fades away is not looked at.
    await expect(page.locator(".mantine-Notification-root")).toHaveCount(0);
    expect(await findings(page)).toEqual([]);
    await page.screenshot({ path: info.outputPath(`${name}.png`) });
  };

  await test.step("a request is entered from the household's page and stands there in order of time", async () => {
    await openPage(page, "住户");
    await expect(page.getByRole("heading", { name: "001 户的成员" })).toBeVisible();
    await page.keyboard.press("Alt+n");
    await chooseItem(page, "求助");
    const dialog = new KeyedDialog(page, "新增求助");
    await expect(dialog.dialog.getByLabel("受益户").first()).toHaveValue("001 张建国");
    await dialog.pick("事项", "取药");
    await page.keyboard.press("Enter");
    await expect(dialog.dialog).toBeHidden();
    await choose(page, page.getByRole("radio", { name: /^办理记录/ }), "Shift+Tab");
    const line = page.getByRole("button", { name: /求助 本人 · 当面 · 取药/ });
    await expect(line).toBeVisible();
    await look("household");
    await activate(page, line);
    await expect(page.getByRole("heading", { name: "求助", level: 1 })).toBeVisible();
  });

  await test.step("it is printed, closed on a day, and open again by one undo", async () => {
    await expect(page.getByText("还有 7 天到答复期限")).toBeVisible();
    expect(await printBy(host, "打印", "居民求助单")).toBe(1);
    await activate(page, page.getByRole("button", { name: "办结…" }));
    const dialog = page.getByRole("dialog", { name: "办结求助" });
    await activate(page, dialog.getByRole("button", { name: "保存" }));
    await expect(dialog).toBeHidden();
    expect(await rowsOf(host, "helpRequest")).toMatchObject([{ state: "done", closedOn: today }]);
    await page.keyboard.press("Control+z");
    await expect(page.getByText("还有 7 天到答复期限")).toBeVisible();
    expect(await rowsOf(host, "helpRequest")).toMatchObject([{ state: "open", closedOn: null }]);
  });

  await test.step("care begins with its consent, and is printed", async () => {
    await openPage(page, "照料", "照料对象");
    await page.keyboard.press("Alt+n");
    const dialog = new KeyedDialog(page, "新增照料对象");
    await dialog.type("照料对象", "zjg");
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.keyboard.press("Tab");
    await dialog.goTo(dialog.dialog.getByRole("checkbox", { name: "1 孤寡老人" }));
    await page.keyboard.press("5");
    await dialog.goTo(dialog.dialog.getByRole("checkbox", { name: "1 送餐" }));
    await page.keyboard.press("1");
    await page.keyboard.press("6");
    await look("newCare");
    await dialog.type("约定书编号", "ZL-7");
    await page.keyboard.press("Enter");
    await expect(dialog.dialog).toBeHidden();
    expect(await rowsOf(host, "careCase")).toMatchObject([
      { kinds: "frail", needs: "meals medicine", startOn: today, consentIdName: "张建国", paperRef: "ZL-7" },
    ]);
    expect(await printBy(host, "打印", "照料服务约定书")).toBeGreaterThan(0);
  });

  await test.step("a month of it is entered in one table, and taken back by one undo", async () => {
    const months = page.getByRole("button", { name: "按月登记" });
    await activate(page, months);
    const dialog = page.getByRole("dialog", { name: "按月登记照料次数" });
    await pressTo(page, "Tab", dialog.getByRole("textbox", { name: "张建国，送餐" }));
    await page.keyboard.type("94");
    await page.keyboard.press("Control+Enter");
    await expect(dialog.getByText("次数应为 0 到 93 的整数")).toBeVisible();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("12");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.type("2");
    await look("months");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText(`${thisMonth} 的次数已保存`)).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(page.getByText("送餐 12 次（邻里），取药 2 次（邻里）")).toBeVisible();
    await page.keyboard.press("Control+z");
    await expect(page.getByText("还没有登记次数。")).toBeVisible();
    await page.keyboard.press("Control+y");
    await expect(page.getByText("送餐 12 次（邻里），取药 2 次（邻里）")).toBeVisible();
    await look("care");
  });

  await test.step("the sheet that stays at the home is printed", async () => {
    await activate(page, page.getByRole("button", { name: "打印", exact: true }));
    await chooseForm(page, "F17", "照料服务记录");
    expect(await saveAsPdf(host, "照料服务记录")).toBe(1);
  });

  await test.step("it is looked at again, and ends on a day without a reason; each is undone", async () => {
    const next = addDays(today, 90);
    await activate(page, page.getByRole("button", { name: "复核…" }));
    const review = new KeyedDialog(page, "复核照料：张建国");
    await review.type("下次复核", next.replaceAll("-", ""));
    await review.goTo(review.dialog.getByRole("checkbox", { name: "1 送餐" }));
    await page.keyboard.press("1");
    await look("review");
    await activate(page, review.dialog.getByRole("button", { name: "保存" }));
    await expect(review.dialog).toBeHidden();
    expect(await rowsOf(host, "careCase")).toMatchObject([{ reviewOn: next, needs: "medicine" }]);
    await activate(page, page.getByRole("button", { name: "结束照料…" }));
    const end = new KeyedDialog(page, "结束照料：张建国");
    await end.tick("本人或监护人撤回了同意");
    await look("end");
    await activate(page, end.dialog.getByRole("button", { name: "保存" }));
    await expect(end.dialog).toBeHidden();
    expect(await rowsOf(host, "careCase")).toMatchObject([{ endOn: today }]);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await rowsOf(host, "careCase"))[0]).toMatchObject({ endOn: null, reviewOn: next });
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await rowsOf(host, "careCase"))[0]).toMatchObject({ needs: "meals medicine" });
  });

  await test.step("the promised day stands on the home page and in its calendar, and leaves without names", async () => {
    await openPage(page, "首页");
    const promised = addDays(today, 7);
    await expect(page.getByRole("button", { name: `${promised} 求助答复 青石村 001 张建国` })).toBeVisible();
    await look("dues");
    await choose(page, page.getByRole("radio", { name: "月历", exact: true }));
    await pressTo(page, "Tab", page.getByRole("gridcell", { name: new RegExp(`^${today}`) }));
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("gridcell", { name: `${promised}，1 项` })).toBeFocused();
    await look("calendar");
    await activate(page, page.getByRole("button", { name: "导出日历" }));
    const dialog = page.getByRole("dialog", { name: "导出为日历文件（ics）" });
    await activate(page, dialog.getByRole("button", { name: "导出", exact: true }));
    await expect(dialog).toBeHidden();
    const file = readdirSync(host.saved()).find((name) => name.endsWith(".ics"))!;
    const text = readFileSync(join(host.saved(), file), "utf8");
    expect(text).toContain("SUMMARY:求助答复 青石村 001\r\n");
    expect(text).not.toContain("张建国");
  });

  await test.step("another PC has it all after one file", async () => {
    const guest = await openApp();
    await foundEmpty(guest, "白杨村村委会");
    await enrolByPage(host, guest);
    await take(guest, await give(host), "joining");
    expect(await rowsOf(guest, "helpRequest")).toMatchObject([{ state: "open", householdIdHead: "张建国" }]);
    expect(await rowsOf(guest, "careCase")).toMatchObject([{ memberIdName: "张建国", consentIdName: "张建国" }]);
    expect((await rowsOf(guest, "careVisit")).map(({ times }) => times).toSorted()).toEqual([12, 2]);
  });

  await test.step("undo takes the counts and the care back, with its consent, and the request", async () => {
    for (const record of ["careVisit", "careCase", "helpRequest"]) {
      await openPage(page, "首页");
      await page.keyboard.press("Control+z");
      await expect.poll(() => rowsOf(host, record)).toEqual([]);
    }
    expect((await host.call<{ total: number }>("consents.list", everything)).total).toBe(consents);
  });
});
