import type { Page } from "@playwright/test";
import { household } from "../../shared/households/record.ts";
import type { EventKind } from "../../shared/events/contract.ts";
import { member } from "../../shared/members/record.ts";
import type { TextKey } from "../../shared/text/all.ts";
import { type Language, translate } from "../../shared/text/translate.ts";
import { defaultRegisterSettings } from "../../shared/settings/contract.ts";
import { inOfficeWords } from "../../shared/text/unitLabel.ts";
import { unit } from "../../shared/units/record.ts";
import { findings } from "./support/axe.ts";
import { chooseItem, KeyedDialog, pressTo } from "./support/byKeyboard.ts";
import { type EventRoster, eventRoster } from "./support/eventRoster.ts";
import { expect, test } from "./support/founded.ts";

interface Words {
  readonly say: (key: TextKey, values?: Record<string, string | number>) => string;
  readonly label: (field: { readonly zh: string; readonly en: string }) => string;
}

interface Case {
  readonly kind: EventKind;
  /** The page whose row's menu has it. */
  readonly page: "households" | "members" | "units";
  readonly row: (roster: EventRoster) => string;
  readonly fill: (dialog: KeyedDialog, words: Words) => Promise<void>;
  /** Whether a convenor's term ends by it, so that the dialog for the next one follows. */
  readonly endsTerm?: true;
}

const { unitLabel } = defaultRegisterSettings;
const officeSays = (language: Language, key: TextKey, values?: Record<string, string | number>) =>
  inOfficeWords(translate(language, key, values), unitLabel);

const nothing = async () => undefined;
const zhang = ({ homes }: EventRoster) => homes[0].uid;
const zhao = ({ homes }: EventRoster) => homes[2].uid;
const first = ({ firstUnit }: EventRoster) => firstUnit;

const cases: readonly Case[] = [
  {
    kind: "birth",
    page: "households",
    row: zhang,
    fill: (dialog, { label }) => dialog.type(label(member.fields.nameZh), "张新"),
  },
  {
    kind: "split-household",
    page: "households",
    row: zhang,
    fill: async (dialog, { say, label }) => {
      await dialog.tick("张小山");
      await dialog.type(label(household.fields.householdNo), "010");
      await dialog.pick(say("events.newHead"), "张小山");
    },
  },
  {
    kind: "merge-households",
    page: "households",
    row: zhao,
    fill: (dialog, { say }) => dialog.pick(say("events.toHousehold"), "001 张建国"),
  },
  {
    kind: "change-head",
    page: "households",
    row: zhang,
    fill: (dialog, { say }) => dialog.pick(say("events.newHead"), "李秀英"),
  },
  {
    kind: "join-unit",
    page: "households",
    row: zhao,
    fill: async (dialog, { say }) => {
      await dialog.pick(say("events.toUnit"), "乙组");
      await dialog.pick(say("events.consentBy"), "赵七");
    },
  },
  {
    kind: "move-to-unit",
    page: "households",
    row: zhang,
    endsTerm: true,
    fill: async (dialog, { say }) => {
      await dialog.pick(say("events.toUnit"), "乙组");
      await dialog.pick(say("events.consentBy"), "张建国");
    },
  },
  { kind: "leave-unit", page: "households", row: zhang, endsTerm: true, fill: nothing },
  {
    kind: "move-to-village",
    page: "households",
    row: zhang,
    endsTerm: true,
    fill: async (dialog, { say, label }) => {
      await dialog.pick(say("events.toVillage"), "白杨村");
      await dialog.type(label(household.fields.householdNo), "001");
    },
  },
  {
    kind: "move-member",
    page: "members",
    row: ({ wangSix }) => wangSix,
    fill: (dialog, { say }) => dialog.pick(say("events.toHousehold"), "003 赵七"),
  },
  { kind: "unlist", page: "members", row: ({ wangSix }) => wangSix, fill: nothing },
  {
    kind: "death",
    page: "members",
    row: ({ homes }) => homes[0].head,
    endsTerm: true,
    fill: (dialog, { say }) => dialog.pick(say("events.newHead"), "李秀英"),
  },
  {
    kind: "convenor-replaced",
    page: "units",
    row: first,
    fill: async (dialog, { say }) => {
      await dialog.pick(say("events.convenor"), "王五");
      await dialog.type(say("events.to"), "20280101");
    },
  },
  {
    kind: "divide-unit",
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
  { kind: "dissolve-unit", page: "units", row: first, fill: nothing },
];

async function openRow(page: Page, path: string, uid: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = "#/";
  });
  await expect(page.locator(".sheet")).toHaveCount(0);
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `#/${path}?focus=${encodeURIComponent(JSON.stringify(uid))}`,
  );
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
    for (const { kind, page: path, row, fill, endsTerm } of cases) {
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
        await expect(card.getByRole("heading", { name: say("events.after") })).toBeVisible();
        const confirm = dialog.dialog.getByRole("button", { name: say("events.confirm") });
        await expect(confirm).toBeEnabled();
        await page.screenshot({ path: info.outputPath(`${kind}.png`) });
        expect.soft(await findings(page), kind).toEqual([]);
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
  });
}

test("a unit is formed from the Units page with the keyboard alone", async ({ openFounded }, info) => {
  const app = await openFounded();
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await eventRoster(app);
  await page.evaluate(() => {
    location.hash = "#/units";
  });
  const button = page.locator("main").getByRole("button", { name: officeSays("zh", "units.form") });
  await pressTo(page, "Tab", button);
  await page.keyboard.press("Enter");
  await chooseItem(page, "青石村");
  const dialog = new KeyedDialog(page, officeSays("zh", "events.form-unit"));
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
