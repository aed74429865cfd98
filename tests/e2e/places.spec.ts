import { addDays, dayOf } from "../../shared/dates/calendarDate.ts";
import { activate, KeyedDialog, pressTo } from "./support/byKeyboard.ts";
import { addPlace, startCheck, typeEnterprise, typeLabour, typeNotice, typeYear } from "./support/entries.ts";
import { callPage, expect, type FoundedApp, test } from "./support/founded.ts";
import { look, screen } from "./support/offices.ts";
import { openPage, rowsOf, saveAsPdf } from "./support/programmes.ts";
import { fillRoster } from "./support/roster.ts";

async function opened(openFounded: () => Promise<FoundedApp>): Promise<FoundedApp> {
  const app = await openFounded();
  await app.page.setViewportSize(screen);
  await fillRoster(app);
  return app;
}

test("a place is checked by digits over its fixed items; a hazard is fixed, printed and checked again", async ({
  openFounded,
}, info) => {
  test.setTimeout(150_000);
  const app = await opened(openFounded);
  const { page } = app;
  await openPage(page, "场所安全", "场所");
  await addPlace(page);
  const hazards = page.getByRole("table", { name: "隐患" });

  await test.step("what is to be fixed needs how and by when; the rest is one digit each", async () => {
    const dialog = await startCheck(page);
    await page.keyboard.press("1");
    await page.keyboard.press("2");
    await expect(dialog.getByLabel("整改办法")).toBeFocused();
    await page.keyboard.press("Control+Enter");
    await expect(dialog.getByRole("alert")).toContainText("还有 2 项没有填完");
    await page.keyboard.type("jg");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type(addDays(dayOf(new Date()), 30).replaceAll("-", ""));
    await pressTo(page, "Tab", dialog.getByRole("region", { name: "供水河道" }).getByRole("radio").nth(6), 6);
    await page.keyboard.press("3");
    await look(page, info.outputPath("check.png"));
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    expect((await rowsOf(app, "placeCheckItem")).map(({ result }) => result).toSorted()).toEqual([
      "fix",
      "none",
      "pass",
    ]);
    await expect(hazards).toContainText("堤岸稳固");
    await look(page, info.outputPath("place.png"));
  });

  await test.step("the filled checklist is printed from its book", async () => {
    await openPage(page, "场所安全", "安全检查");
    await activate(page, page.getByRole("button", { name: "打印", exact: true }));
    expect(await saveAsPdf(app)).toBe(1);
  });

  await test.step("fixed, it waits to be checked again; a later check in order ends it", async () => {
    await openPage(page, "场所安全", "场所");
    await activate(page, page.getByRole("button", { name: "今天已整改" }));
    await expect(hazards).toContainText("待复查");
    const dialog = await startCheck(page);
    for (const answer of ["1", "1", "1"]) await page.keyboard.press(answer);
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    await expect(page.getByText("没有待整改或待复查的隐患")).toBeVisible();
  });

  await test.step("undo takes the last check back whole", async () => {
    await page.keyboard.press("Control+z");
    await expect(hazards).toContainText("待复查");
    expect(await rowsOf(app, "placeCheck")).toHaveLength(1);
  });
});

test("mutual labour, an enterprise, a notice and a survey by keyboard", async ({ openFounded }, info) => {
  test.setTimeout(150_000);
  const app = await opened(openFounded);
  const { page } = app;

  await test.step("labour is counted without names; a certificate is printed and gone", async () => {
    await openPage(page, "互助劳动", "互助劳动");
    const dialog = await typeLabour(page, "65");
    await page.keyboard.press("Control+Enter");
    await expect(dialog.dialog.getByRole("alert")).toContainText("人次 × 天数 × 16");
    await dialog.type("工时", "32.5");
    await page.keyboard.press("Enter");
    await expect(dialog.dialog).toBeHidden();
    await look(page, info.outputPath("labour.png"));
    await activate(page, page.getByRole("button", { name: "开具志愿证明" }));
    const certificate = new KeyedDialog(page, "新增志愿证明");
    await certificate.type("志愿者", "zjg");
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.keyboard.press("Enter");
    await certificate.type("工时", "8");
    await page.keyboard.press("Enter");
    await expect(certificate.dialog).toBeHidden();
    await openPage(page, "互助劳动", "志愿证明");
    await activate(page, page.getByRole("button", { name: "打印并移除" }));
    await page.screenshot({ path: info.outputPath("certificate.png") });
    expect(await saveAsPdf(app)).toBe(1);
    expect(await rowsOf(app, "volunteerCert")).toEqual([]);
  });

  await test.step("a code that fails its check is warned of and kept; each year has one line", async () => {
    await openPage(page, "合作社", "合作社/经济实体");
    const dialog = await typeEnterprise(page);
    await dialog.type("统一社会信用代码", "93350100M000100Y43");
    await page.keyboard.press("Enter");
    await expect(dialog.dialog).toBeHidden();
    await expect(page.getByText("校验码不符").first()).toBeVisible();
    const year = await typeYear(page, 4);
    await page.keyboard.press("Control+Enter");
    await expect(year.dialog.getByLabel("带动户数")).toHaveValue("");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("table", { name: "年度数" })).toContainText("成员不足 5 名");
    await look(page, info.outputPath("enterprise.png"));
  });

  await test.step("a notice that names somebody of the village is refused with its sentence", async () => {
    await openPage(page, "会议通知", "通知");
    const dialog = await typeNotice(page, "周五停水。请李秀英转告各户。");
    await expect(dialog.dialog.getByRole("alert")).toContainText("“请李秀英转告各户。”");
    await page.screenshot({ path: info.outputPath("notice.png") });
    await pressTo(page, "Tab", dialog.dialog.getByLabel("正文"));
    await page.keyboard.press("Control+A");
    await page.keyboard.type("周五停水，请储水。");
    await page.keyboard.press("Control+Enter");
    await expect(dialog.dialog.getByLabel("标题")).toHaveValue("");
    await page.keyboard.press("Escape");
    expect(await rowsOf(app, "notice")).toHaveLength(1);
  });

  await test.step("a survey is counted in one grid; small counts are joined, and undo takes it back", async () => {
    await openPage(page, "满意度");
    await page.keyboard.press("Alt+n");
    const dialog = page.getByRole("dialog", { name: "登记票数" });
    const keyed = new KeyedDialog(page, "登记票数");
    await keyed.pick("村(居)", "青石村");
    await keyed.type("调查编号", "2026-1");
    for (const marks of ["取药方便吗|61|20|12|7", "供水怎么样|80|16|3|1", "修路怎么样|12|4"]) {
      for (const typed of marks.split("|")) {
        await page.keyboard.press("Tab");
        await page.keyboard.type(typed);
      }
      for (let rest = marks.split("|").length; rest < 5; rest += 1) await page.keyboard.press("Tab");
    }
    await look(page, info.outputPath("counting.png"));
    await page.keyboard.press("Control+Enter");
    await expect(dialog).toBeHidden();
    await expect(page.getByText("满意度 61.00 %")).toBeVisible();
    await expect(page.getByText("基本满意 16")).toBeHidden();
    await expect(page.getByText("不足 20 票，不显示", { exact: true })).toBeVisible();
    await look(page, info.outputPath("survey.png"));
    await page.keyboard.press("Control+z");
    await expect(page.getByText("还没有满意度计数")).toBeVisible();
    expect(await callPage(app, "surveys.results", { village: null })).toEqual([]);
  });
});
