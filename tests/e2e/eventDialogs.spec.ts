import type { Page } from "@playwright/test";
import { addYears, dayOf } from "../../shared/dates/calendarDate.ts";
import { household } from "../../shared/households/record.ts";
import type { EventKind } from "../../shared/events/contract.ts";
import { member } from "../../shared/members/record.ts";
import type { TextKey } from "../../shared/text/all.ts";
import { type Language, translate } from "../../shared/text/translate.ts";
import { postedOfficer } from "../../shared/officers/record.ts";
import { pairing } from "../../shared/pairings/record.ts";
import { defaultRegisterSettings } from "../../shared/settings/contract.ts";
import { inOfficeWords } from "../../shared/text/unitLabel.ts";
import { unit } from "../../shared/units/record.ts";
import { findings } from "./support/axe.ts";
import { chooseItem, KeyedDialog, pressTo } from "./support/byKeyboard.ts";
import { composeInFirst } from "./support/composing.ts";
import { type EventRoster, eventRoster, guaranteed } from "./support/eventRoster.ts";
import { expect, test } from "./support/founded.ts";
import { goTo, goToRow } from "./support/goTo.ts";

interface Words {
  readonly say: (key: TextKey, values?: Record<string, string | number>) => string;
  readonly label: (field: { readonly zh: string; readonly en: string }) => string;
}

interface Case {
  /** The page whose row's menu has it. */
  readonly page: "households" | "members" | "units" | "pairings" | "officers";
  readonly row: (roster: EventRoster) => string;
  readonly fill: (dialog: KeyedDialog, words: Words) => Promise<void>;
  /** Whether a convenor's term ends by it, so that the dialog for the next one follows. */
  readonly endsTerm?: true;
  /** Whether no household or unit looks different after it, so that the card has only the changed lines. */
  readonly linesOnly?: true;
  /** What the card says of guarantees that it touches. */
  readonly notes?: (words: Words) => readonly string[];
}

const { unitLabel } = defaultRegisterSettings;
const officeSays = (language: Language, key: TextKey, values?: Record<string, string | number>) =>
  inOfficeWords(translate(language, key, values), unitLabel);

const guaranteeMust = (say: Words["say"]) =>
  say("events.guaranteeMust", { agreementNo: guaranteed.agreementNo, lender: guaranteed.lender });

const nothing = async () => undefined;
const zhang = ({ homes }: EventRoster) => homes[0].uid;
const zhao = ({ homes }: EventRoster) => homes[2].uid;
const first = ({ firstUnit }: EventRoster) => firstUnit;

/** Formed from the page's own button; and of a household with a number, beside its phone. */
type Elsewhere = "form-unit" | "withdraw-phone";

const cases: Readonly<Record<Exclude<EventKind, Elsewhere>, Case>> = {
  birth: {
    page: "households",
    row: zhang,
    fill: (dialog, { label }) => dialog.type(label(member.fields.nameZh), "张新"),
  },
  "split-household": {
    page: "households",
    row: zhang,
    fill: async (dialog, { say, label }) => {
      await dialog.tick("张小山");
      await dialog.type(label(household.fields.householdNo), "010");
      await dialog.pick(say("events.newHead"), "张小山");
    },
  },
  "merge-households": {
    page: "households",
    row: zhao,
    fill: (dialog, { say }) => dialog.pick(say("events.toHousehold"), "001 张建国"),
  },
  "change-head": {
    page: "households",
    row: zhang,
    fill: (dialog, { say }) => dialog.pick(say("events.newHead"), "李秀英"),
  },
  "join-unit": {
    page: "households",
    row: zhao,
    fill: async (dialog, { say }) => {
      await dialog.pick(say("events.toUnit"), "乙组");
      await dialog.pick(say("events.consentBy"), "赵七");
    },
  },
  "move-to-unit": {
    page: "households",
    row: zhang,
    endsTerm: true,
    fill: async (dialog, { say }) => {
      await dialog.pick(say("events.toUnit"), "乙组");
      await dialog.pick(say("events.consentBy"), "张建国");
    },
  },
  "leave-unit": { page: "households", row: zhang, endsTerm: true, fill: nothing },
  "move-to-village": {
    page: "households",
    row: zhang,
    endsTerm: true,
    fill: async (dialog, { say, label }) => {
      await dialog.pick(say("events.toVillage"), "白杨村");
      await dialog.type(label(household.fields.householdNo), "001");
    },
  },
  "move-member": {
    page: "members",
    row: ({ wangSix }) => wangSix,
    fill: (dialog, { say }) => dialog.pick(say("events.toHousehold"), "003 赵七"),
    notes: ({ say }) => [say("events.guarantee-moved"), guaranteeMust(say)],
  },
  "set-guardian": {
    page: "members",
    row: ({ wangSix }) => wangSix,
    fill: async (dialog, { say }) => {
      await dialog.type(say("events.guardian"), "张建国");
      await expect(dialog.page.getByRole("option", { name: "张建国" })).toBeVisible();
      await dialog.page.keyboard.press("Enter");
    },
  },
  "merge-members": {
    page: "members",
    row: ({ wangSix }) => wangSix,
    fill: async (dialog, { say }) => {
      await dialog.type(say("events.double"), "赵七");
      await expect(dialog.page.getByRole("option", { name: "赵七" })).toBeVisible();
      await dialog.page.keyboard.press("Enter");
    },
    notes: ({ say }) => [say("events.differences")],
  },
  unlist: {
    page: "members",
    row: ({ wangSix }) => wangSix,
    fill: nothing,
    notes: ({ say }) => [say("events.guarantee-left"), guaranteeMust(say)],
  },
  death: {
    page: "members",
    row: ({ homes }) => homes[0].head,
    endsTerm: true,
    fill: (dialog, { say }) => dialog.pick(say("events.newHead"), "李秀英"),
    notes: ({ say }) => [say("events.guarantee-died"), guaranteeMust(say)],
  },
  "convenor-replaced": {
    page: "units",
    row: first,
    fill: async (dialog, { say }) => {
      await dialog.pick(say("events.convenor"), "王五");
      await dialog.type(say("events.to"), addYears(dayOf(new Date()), 1).replaceAll("-", ""));
    },
  },
  "divide-unit": {
    page: "units",
    row: first,
    fill: async (dialog, { say }) => {
      for (const [i, home] of ["001", "002"].entries()) {
        await dialog.type(say("events.intoNo", { no: i + 1 }), `甲${i + 1}`);
        await dialog.page.keyboard.press("Tab");
        await dialog.page.keyboard.press("ArrowDown");
        await expect(dialog.page.getByRole("option", { name: home })).toBeVisible();
        await dialog.page.keyboard.press("Enter");
        await dialog.page.keyboard.press("Tab");
        await dialog.page.keyboard.press("Shift+Tab");
      }
    },
  },
  "dissolve-unit": { page: "units", row: first, fill: nothing },
  "withdraw-guarantee": {
    page: "members",
    row: ({ homes }) => homes[0].head,
    fill: nothing,
    linesOnly: true,
    notes: ({ say }) => [say("events.guarantee-withdrew"), guaranteeMust(say)],
  },
  "pair-household": {
    page: "households",
    row: zhao,
    linesOnly: true,
    fill: async (dialog, { say, label }) => {
      await dialog.type(label(pairing.fields.officialName), "钱文军");
      await dialog.type(label(pairing.fields.officialOrg), "青石县农业局");
      await dialog.pick(say("events.consentBy"), "赵七");
    },
  },
  "end-pairing": { page: "pairings", row: ({ pairing: uid }) => uid, fill: nothing, linesOnly: true },
  "hand-over-posting": {
    page: "officers",
    row: ({ posting }) => posting,
    linesOnly: true,
    fill: async (dialog, { label }) => {
      await dialog.type(label(postedOfficer.fields.name), "许敏");
      await dialog.type(label(postedOfficer.fields.homeOrg), "青石县教育局");
    },
  },
};

async function openRow(page: Page, path: string, uid: string): Promise<void> {
  await goTo(page, "");
  await goToRow(page, path, uid);
  await expect(page.locator(".ag-cell-focus .sheet-proxy:focus")).toBeAttached();
}

for (const language of ["zh", "en"] satisfies Language[]) {
  test(`every life event is done from its row with the keyboard alone (${language})`, async ({ openFounded }, info) => {
    test.setTimeout(300_000);
    const app = await openFounded();
    const { page } = app;
    await page.setViewportSize({ width: 1366, height: 768 });
    const roster = await eventRoster(app);
    await app.call("settings.setClerk", { values: { language } });
    await page.reload();
    const words: Words = {
      say: (key, values) => officeSays(language, key, values),
      label: (field) => inOfficeWords(field[language], unitLabel),
    };
    const { say } = words;
    let composed = 0;
    for (const [kind, { page: path, row, fill, endsTerm, linesOnly, notes }] of Object.entries(cases) as [
      keyof typeof cases,
      Case,
    ][]) {
      await test.step(kind, async () => {
        const title = say(`events.${kind}`);
        await openRow(page, path, row(roster));
        await page.keyboard.press("Shift+F10");
        await chooseItem(page, title);
        const dialog = new KeyedDialog(page, title);
        await expect(dialog.dialog).toBeVisible();
        await expect(dialog.dialog.locator(":focus")).toBeAttached();
        await fill(dialog, words);
        const card = dialog.dialog.getByRole("region", { name: say("events.cardTitle") }).last();
        const after = card.getByRole("heading", { name: say("events.after") });
        await expect(linesOnly ? card.locator("summary") : after).toBeVisible();
        for (const note of notes?.(words) ?? []) await expect(card.getByRole("note").first()).toContainText(note);
        const confirm = dialog.dialog.getByRole("button", { name: say("events.confirm") });
        await expect(confirm).toBeEnabled();
        await page.screenshot({ path: info.outputPath(`${kind}.png`) });
        expect.soft(await findings(page), kind).toEqual([]);
        if (await composeInFirst(page, dialog.dialog)) composed += 1;
        await expect(confirm).toBeEnabled();
        await dialog.goTo(confirm);
        await page.keyboard.press("Enter");
        await expect(dialog.dialog).toBeHidden();
        if (endsTerm) {
          const next = page.getByRole("dialog", { name: say("events.convenor-replaced"), exact: true });
          await expect(next).toBeVisible();
          await page.keyboard.press("Escape");
          await expect(next).toBeHidden();
        }
        await expect.poll(() => page.evaluate(() => document.activeElement?.className ?? "")).toContain("sheet-proxy");
        const { undo } = await app.call<{ undo: { kind: string } | null }>("steps.next", {});
        expect(undo?.kind).toBe(kind.startsWith("move-to-") ? "move-household" : kind);
        await app.call("steps.undo", { step: null });
      });
    }
    expect(composed).toBeGreaterThan(4);
  });
}

const everything = { village: null, asOf: null, start: 0, limit: 100, sort: [], filter: {} };

test("a unit is formed from the Units page with the keyboard alone", async ({ openFounded }, info) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await eventRoster(app);
  const { rows } = await app.call<{ rows: { villageCode: string; nameZh: string }[] }>("villages.list", everything);
  const code = rows.find(({ nameZh }) => nameZh === "青石村")!.villageCode;
  const unknown = { nameBo: null, validFrom: null, validTo: null, successorCode: null, paperRef: null };
  const township = { divisionCode: code.slice(0, 9), nameZh: "青石镇", level: "4", urbanRural: "121" };
  await app.call("divisions.add", { values: { ...unknown, ...township } });
  await goTo(page, "units");
  const button = page.locator("main").getByRole("button", { name: officeSays("zh", "units.form") });
  await pressTo(page, "Tab", button);
  await page.keyboard.press("Enter");
  await chooseItem(page, "青石村");
  const dialog = new KeyedDialog(page, officeSays("zh", "events.form-unit"));
  await expect(dialog.dialog.getByRole("combobox", { name: unit.fields.areaKind.zh })).toHaveValue("城镇");
  await dialog.type(unit.fields.unitNo.zh, "丙组");
  const confirm = dialog.dialog.getByRole("button", { name: officeSays("zh", "events.confirm") });
  await expect(confirm).toBeEnabled();
  await page.screenshot({ path: info.outputPath("form-unit.png") });
  expect(await findings(page)).toEqual([]);
  await dialog.goTo(confirm);
  await page.keyboard.press("Enter");
  await expect(dialog.dialog).toBeHidden();
  await expect(page.getByRole("gridcell", { name: "丙组" })).toBeVisible();
  await expect(button).toBeFocused();
});
