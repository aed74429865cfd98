import type { Page } from "@playwright/test";
import type { OpenApp } from "./support/app.ts";
import {
  addCheck,
  addDeed,
  addEnterprise,
  addLabour,
  addMeeting,
  addNotice,
  addPairing,
  addPlace,
  addTally,
  addVisit,
  addYear,
} from "./support/entries.ts";
import { expect, type FoundedApp, test } from "./support/founded.ts";
import { addHomes } from "./support/homes.ts";
import { enrolByPage, foundEmpty, screen } from "./support/offices.ts";
import { give, openPage, printBy, rowsOf, take } from "./support/programmes.ts";
import { addTwoVillages } from "./support/villages.ts";

/** One entry of a clerk: what it writes, where it stands, what is printed of it. */
interface Entered {
  readonly record: string;
  /** How many rows it writes; one unless said. */
  readonly rows?: number;
  readonly place: readonly [link: string, book?: string];
  readonly add: (page: Page) => Promise<void>;
  /** Words by which another PC's page shows it. */
  readonly shown: string;
  /** Buttons that print, the form's title and how many pages it has. */
  readonly prints?: readonly (readonly [button: string, title: string, pages: number])[];
}

const help: readonly Entered[] = [
  {
    record: "pairing",
    place: ["结对帮扶", "结对"],
    add: (page) => addPairing(page, "zjg"),
    shown: "钱文军",
    prints: [["打印", "结对帮扶意愿书", 1]],
  },
  {
    record: "visit",
    place: ["结对帮扶", "走访"],
    add: (page) => addVisit(page, "zjg"),
    shown: "就医",
    prints: [
      ["打印", "结对走访服务单", 1],
      ["打印月汇总", "结对走访月度汇总表", 1],
    ],
  },
  {
    record: "assistance",
    place: ["结对帮扶", "帮扶"],
    add: (page) => addDeed(page, "lxy"),
    shown: "接通自来水",
    prints: [
      ["打印", "慰问金（品）发放签收表", 1],
      ["打印签收单", "慰问金（品）签收单", 1],
      ["打印实事台账", "实事好事台账", 1],
    ],
  },
  { record: "enterprise", place: ["合作社", "合作社/经济实体"], add: addEnterprise, shown: "青石种植专业合作社" },
  {
    record: "enterpriseYear",
    place: ["合作社", "合作社/经济实体"],
    add: addYear,
    shown: "12",
    prints: [["打印", "合作社/经济实体登记表", 1]],
  },
  {
    record: "labourEvent",
    place: ["互助劳动", "互助劳动"],
    add: addLabour,
    shown: "东沟水渠",
    prints: [["打印", "互助投工登记表", 1]],
  },
];

const village: readonly Entered[] = [
  { record: "place", place: ["场所安全", "场所"], add: addPlace, shown: "东沟河" },
  {
    record: "placeCheck",
    place: ["场所安全", "场所"],
    add: addCheck,
    shown: "东沟河",
    prints: [["打印", "场所安全检查表", 1]],
  },
  { record: "meeting", place: ["会议通知", "会议"], add: addMeeting, shown: "村活动室" },
  {
    record: "notice",
    place: ["会议通知", "通知"],
    add: addNotice,
    shown: "停水通知",
    prints: [["打印", "会议与通知登记簿", 1]],
  },
  {
    record: "surveyTally",
    rows: 4,
    place: ["满意度"],
    add: addTally,
    shown: "满意度 61.00 %",
    prints: [["打印", "服务满意度计数表", 1]],
  },
];

const countOf = async (app: OpenApp, record: string): Promise<number> => (await rowsOf(app, record)).length;

async function enter(host: OpenApp, { record, rows = 1, place, add, prints = [] }: Entered): Promise<void> {
  await openPage(host.page, ...place);
  const before = await countOf(host, record);
  await add(host.page);
  expect(await countOf(host, record)).toBe(before + rows);
  for (const [button, title, pages] of prints) expect(await printBy(host, button, title), title).toBe(pages);
}

async function see({ page }: OpenApp, { place, shown }: Entered): Promise<void> {
  await openPage(page, ...place);
  await expect(page.locator("main").getByText(shown).first()).toBeVisible();
}

/** Takes the entries back one by one, the last first, and does the last of these undone again. */
async function undoAll(host: OpenApp, entries: readonly Entered[]): Promise<void> {
  await openPage(host.page, "首页");
  for (const { record, rows = 1 } of entries.toReversed()) {
    const before = await countOf(host, record);
    await host.page.keyboard.press("Control+z");
    await expect.poll(() => countOf(host, record), { message: record }).toBe(before - rows);
  }
  for (const { record } of entries) expect(await rowsOf(host, record), record).toEqual([]);
  await host.page.keyboard.press("Control+y");
  await expect.poll(() => countOf(host, entries[0]!.record)).toBe(entries[0]!.rows ?? 1);
}

/** A founded PC with two households, and one that it has let in. */
async function twoPcs(openFounded: () => Promise<FoundedApp>, openApp: () => Promise<OpenApp>) {
  const host = await openFounded();
  await host.page.setViewportSize(screen);
  const [one] = await addTwoVillages(host, null);
  await addHomes(host, one, 2);
  const guest = await openApp();
  await foundEmpty(guest, "白杨村村委会");
  await enrolByPage(host, guest);
  return { host, guest };
}

const sets = [
  ["help given, an enterprise and labour", help],
  ["a place, a meeting, a notice and a survey", village],
] as const;

for (const [title, entries] of sets) {
  test(`${title}: entered, printed, taken by another PC and undone, by keyboard only`, async ({
    openApp,
    openFounded,
  }) => {
    test.setTimeout(240_000);
    const { host, guest } = await twoPcs(openFounded, openApp);
    for (const entry of entries) await test.step(entry.record, () => enter(host, entry));
    await test.step("one file brings them all to the pages of another PC", async () => {
      await take(guest, await give(host), "joining");
      for (const entry of entries) await see(guest, entry);
    });
    await test.step("each is undone, and done again", () => undoAll(host, entries));
  });
}
