import { type RecordName, records } from "../../shared/records/all.ts";
import { activate, choose, chooseItem } from "./support/byKeyboard.ts";
import { composeInFirst } from "./support/composing.ts";
import { eventRoster } from "./support/eventRoster.ts";
import { expect, type FoundedApp, test } from "./support/founded.ts";
import { goTo } from "./support/goTo.ts";
import { everyEntry } from "./support/householdEntries.ts";
import { look, screen } from "./support/offices.ts";
import { openPage } from "./support/programmes.ts";

/** The page on which a line of the household opens. */
const pageOf: Partial<Record<RecordName, string>> = {
  assistance: "结对帮扶",
  visit: "结对帮扶",
  pairing: "结对帮扶",
  helpRequest: "求助",
  careCase: "照料",
  careVisit: "照料",
  distribution: "捐赠",
  jlgHousehold: "联保贷款",
  guarantorConsent: "联保贷款",
  loan: "联保贷款",
  repayment: "联保贷款",
  volunteerCert: "互助劳动",
  convenorTerm: "户长",
};
/** These have no page of their own: what was done with them opens. */
const inHistory: readonly RecordName[] = ["unitMembership", "consent"];
const entered = [
  "assistance",
  "visit",
  "pairing",
  "helpRequest",
  "careCase",
  "careVisit",
  "distribution",
  "loan",
  "repayment",
] as const;
/** Entered under what goes on for the household, which is named already. */
const enteredUnder = { careVisit: "照料对象", repayment: "贷款" } as const;
const enteredByPerson = ["guarantorConsent", "volunteerCert"] as const;

async function opened(openFounded: () => Promise<FoundedApp>) {
  const app = await openFounded();
  await app.page.setViewportSize(screen);
  const roster = await eventRoster(app);
  await everyEntry(app, roster);
  return { app, page: app.page, home: roster.homes[0] };
}

test("everything new is entered for a household from its page", async ({ openFounded }) => {
  test.setTimeout(120_000);
  const { app, page, home } = await opened(openFounded);
  await openPage(page, "住户");
  await expect(page.getByRole("heading", { name: "001 户的成员" })).toBeVisible();
  let composed = 0;
  for (const record of [...entered, ...enteredByPerson]) {
    await test.step(record, async () => {
      await page.keyboard.press("Alt+n");
      await chooseItem(page, records[record].zh);
      const dialog = page.getByRole("dialog", { name: `新增${records[record].zh}`, exact: true });
      await expect(dialog.locator("input:focus, textarea:focus")).toBeAttached();
      // Of the pairing's own officials, who are read when the dialog is there.
      if (record === "visit") await expect(dialog.getByLabel("走访人员")).not.toHaveValue("");
      const above = record in enteredUnder ? enteredUnder[record as keyof typeof enteredUnder] : null;
      if (above !== null) await expect(dialog.getByLabel(above).first()).not.toHaveValue("");
      if (await composeInFirst(page, dialog)) composed += 1;
      await activate(page, dialog.getByRole("button", { name: "取消" }));
      // What a row of another book brings with it, such as the official of a pairing, is nothing that was typed.
      await expect(dialog).toBeHidden();
    });
  }
  expect(composed).toBeGreaterThan(4);
  await page.keyboard.press("Alt+n");
  await expect(page.getByRole("menuitem")).toHaveCount(entered.length + enteredByPerson.length);
  await page.keyboard.press("Escape");
  const event = { kind: "leave-unit", on: "2026-05-01", household: home.uid, withdrawn: false };
  await app.call("events.apply", { event });
  await expect(page.getByRole("heading", { name: "001 户的成员" }).locator("..")).not.toContainText("单元");
  await page.keyboard.press("Alt+n");
  await chooseItem(page, records.unitMembership.zh);
  await expect(page.getByRole("dialog", { name: "参加互助小组" })).toBeVisible();
});

test("a line of each kind in a household's record opens its row", async ({ openFounded }) => {
  test.setTimeout(240_000);
  const { app, page, home } = await opened(openFounded);
  const { rows } = await app.call<{ rows: { record: RecordName; uid: string }[] }>("households.timeline", {
    uid: home.uid,
    limit: 100,
  });
  const kinds = [...new Set(rows.map(({ record }) => record))];
  expect(kinds.toSorted()).toEqual([...Object.keys(pageOf), ...inHistory].toSorted());
  for (const record of kinds) {
    await test.step(record, async () => {
      await openPage(page, "住户");
      await expect(page.getByRole("heading", { name: "001 户的成员" })).toBeVisible();
      // Its menu has the focus when it closes, and stands right behind the choice.
      await page.keyboard.press("Alt+n");
      await expect(page.getByRole("menu").locator(":focus")).toBeAttached();
      await page.keyboard.press("Escape");
      await expect(page.getByRole("menu")).toBeHidden();
      await choose(page, page.getByRole("radio", { name: /^办理记录/ }), "Shift+Tab");
      const lines = page.getByRole("list", { name: "办理记录" }).getByRole("button");
      await activate(page, lines.filter({ has: page.getByText(records[record].zh, { exact: true }) }).first());
      const link = pageOf[record];
      if (link === undefined) {
        await expect(page.getByRole("dialog", { name: records[record].zh })).toBeVisible();
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toBeHidden();
        return;
      }
      await expect(page.locator("main h1")).toHaveText(link);
      await expect(page.locator(".ag-cell-focus .sheet-proxy:focus")).toBeAttached();
      const { uid } = rows.find((row) => row.record === record)!;
      expect(decodeURIComponent(page.url())).toContain(uid);
    });
  }
});

test("each chart is drawn with its table, and alone on paper", async ({ openFounded }, info) => {
  const { page } = await opened(openFounded);
  await openPage(page, "图表");
  // The year of what was entered.
  await goTo(page, "charts?year=2026");
  const charts = page.getByRole("figure");
  await expect(charts).toHaveCount(4);
  const figures = { 各月帮扶: "200", 贷款余额与应还: "42,500", 各月照料: "9", 求助的提出与办结: "1" };
  for (const [title, figure] of Object.entries(figures)) {
    const chart = page.getByRole("figure", { name: title });
    await expect(chart.getByRole("img").locator("svg path").first(), title).toBeAttached();
    await expect(chart.getByRole("table"), title).toContainText(figure);
  }
  await look(page, info.outputPath("charts.png"));
  await page.evaluate(() =>
    window.addEventListener("beforeprint", () => document.body.setAttribute("data-printed", "")),
  );
  await activate(page, page.getByRole("button", { name: "打印图表" }));
  await expect(page.locator("body")).toHaveAttribute("data-printed", "");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "打印图表" })).toBeHidden();
  for (const chart of await charts.all()) {
    await expect(chart.locator("svg").first()).toBeVisible();
    await expect(chart.getByRole("table")).toBeVisible();
  }
  await page.screenshot({ path: info.outputPath("paper.png"), fullPage: true });
});
