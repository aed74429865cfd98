import { beforeAll, describe, expect, it } from "vitest";
import { exportRows } from "../../../../electron/database/exports.ts";
import {
  householdsFor,
  joinedByUnit,
  membersByHousehold,
  termsByUnit,
  unitsFor,
} from "../../../../electron/database/forms.ts";
import { listHouseholds } from "../../../../electron/database/households.ts";
import { listMembers } from "../../../../electron/database/members.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { listUnits } from "../../../../electron/database/units.ts";
import { findVillage } from "../../../../electron/database/villages.ts";
import * as households from "../../../../electron/services/households.ts";
import * as villages from "../../../../electron/services/villages.ts";
import type { HouseholdRow, HouseholdDetail } from "../../../../shared/households/contract.ts";
import type { VillageCharts } from "../../../../shared/villages/contract.ts";
import { consentOf, happen, madeOf } from "../../../support/events.ts";
import { convenor, today } from "../../../support/eventScene.ts";
import { addHousehold, addUnit, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";
import { contextOf } from "../../../support/serviceContext.ts";

/** Three years of one village, in the order in which they happened. */
function threeYears(): { session: Session; village: string; homes: string[] } {
  const { session } = newRegister();
  const village = addVillage(session, "甲村");
  const zhang = addHousehold(session, village, "001", ["张三", "李四", "张大"]);
  const wang = addHousehold(session, village, "002", ["王五", "王六"]);
  const zhao = addHousehold(session, village, "003", ["赵七"]);
  const [first, second] = [addUnit(session, village, "甲组"), addUnit(session, village, "乙组")];
  const nobody = null;
  for (const { household, members } of [zhang, wang])
    happen(session, {
      kind: "join-unit",
      on: "2023-02-01",
      household,
      unit: first,
      consent: consentOf(members[0]!, "2023-01-30"),
    });
  const person = { nameZh: "王小", nameBo: null, nameTag: null, sex: "1" as const, birth: "2023-03" };
  happen(session, { kind: "birth", on: "2023-03-15", household: wang.household, person, relation: "2" });
  happen(session, convenor(first, zhang.members[0]!, "2023-06-01", "2025-06-01"));
  const split = happen(session, {
    kind: "split-household",
    on: "2023-09-10",
    household: zhang.household,
    members: [zhang.members[2]!],
    head: zhang.members[2]!,
    relations: [],
    newHousehold: { householdNo: "004", houseName: null, addressLine: null, personCount: 1 },
    nextHead: nobody,
  });
  const fourth = madeOf(split, "household");
  happen(session, {
    kind: "change-head",
    on: "2024-01-20",
    household: zhang.household,
    head: zhang.members[1]!,
    relations: [],
  });
  const consent = consentOf(wang.members[0]!, "2024-05-01");
  happen(session, { kind: "move-to-unit", on: "2024-05-05", household: wang.household, unit: second, consent });
  happen(session, { kind: "merge-households", on: "2024-08-08", from: zhao.household, into: fourth, relations: [] });
  happen(session, { kind: "death", on: "2025-02-02", member: zhang.members[0]!, nextHead: nobody });
  const into = [
    { unitNo: "甲一", households: [zhang.household] },
    { unitNo: "甲二", households: [] },
  ];
  happen(session, { kind: "divide-unit", on: "2025-07-01", unit: first, into });
  happen(session, {
    kind: "move-member",
    on: "2025-10-10",
    member: wang.members[1]!,
    household: fourth,
    relation: "8",
    nextHead: nobody,
  });
  happen(session, { kind: "leave-unit", on: "2025-12-01", household: wang.household, withdrawn: false });
  return { session, village, homes: [zhang.household, wang.household, zhao.household, fourth] };
}

interface Day {
  readonly on: string;
  /** Number, head, unit, then everybody. */
  readonly homes: readonly string[];
  /** Number, households, convenor. */
  readonly units: readonly string[];
}

const days: readonly Day[] = [
  {
    on: "2022-12-31",
    homes: ["001 张三 - 张三 李四 张大", "002 王五 - 王五 王六", "003 赵七 - 赵七"],
    units: ["甲组 0 -", "乙组 0 -"],
  },
  {
    on: "2023-02-01",
    homes: ["001 张三 甲组 张三 李四 张大", "002 王五 甲组 王五 王六", "003 赵七 - 赵七"],
    units: ["甲组 2 -", "乙组 0 -"],
  },
  {
    on: "2023-06-01",
    homes: ["001 张三 甲组 张三 李四 张大", "002 王五 甲组 王五 王六 王小", "003 赵七 - 赵七"],
    units: ["甲组 2 张三", "乙组 0 -"],
  },
  {
    on: "2023-09-10",
    homes: ["001 张三 甲组 张三 李四", "002 王五 甲组 王五 王六 王小", "003 赵七 - 赵七", "004 张大 - 张大"],
    units: ["甲组 2 张三", "乙组 0 -"],
  },
  {
    on: "2024-01-19",
    homes: ["001 张三 甲组 张三 李四", "002 王五 甲组 王五 王六 王小", "003 赵七 - 赵七", "004 张大 - 张大"],
    units: ["甲组 2 张三", "乙组 0 -"],
  },
  {
    on: "2024-01-20",
    homes: ["001 李四 甲组 张三 李四", "002 王五 甲组 王五 王六 王小", "003 赵七 - 赵七", "004 张大 - 张大"],
    units: ["甲组 2 张三", "乙组 0 -"],
  },
  {
    on: "2024-05-05",
    homes: ["001 李四 甲组 张三 李四", "002 王五 乙组 王五 王六 王小", "003 赵七 - 赵七", "004 张大 - 张大"],
    units: ["甲组 1 张三", "乙组 1 -"],
  },
  {
    on: "2024-08-08",
    homes: ["001 李四 甲组 张三 李四", "002 王五 乙组 王五 王六 王小", "004 张大 - 张大 赵七"],
    units: ["甲组 1 张三", "乙组 1 -"],
  },
  {
    on: "2025-02-03",
    homes: ["001 李四 甲组 李四", "002 王五 乙组 王五 王六 王小", "004 张大 - 张大 赵七"],
    units: ["甲组 1 -", "乙组 1 -"],
  },
  {
    on: "2025-07-01",
    homes: ["001 李四 甲一 李四", "002 王五 乙组 王五 王六 王小", "004 张大 - 张大 赵七"],
    units: ["乙组 1 -", "甲一 1 -", "甲二 0 -"],
  },
  {
    on: "2025-10-10",
    homes: ["001 李四 甲一 李四", "002 王五 乙组 王五 王小", "004 张大 - 张大 赵七 王六"],
    units: ["乙组 1 -", "甲一 1 -", "甲二 0 -"],
  },
  {
    on: "2025-12-01",
    homes: ["001 李四 甲一 李四", "002 王五 - 王五 王小", "004 张大 - 张大 赵七 王六"],
    units: ["乙组 0 -", "甲一 1 -", "甲二 0 -"],
  },
];

const inOrder = (lines: readonly string[]): string[] =>
  lines.map((line) => {
    const [no, head, unit, ...names] = line.split(" ");
    return [no, head, unit, ...names.toSorted()].join(" ");
  });

const told = ({ householdNo, headName, unitNo }: HouseholdRow, people: readonly { nameZh: string | null }[]): string =>
  [householdNo, headName, unitNo ?? "-", ...people.map(({ nameZh }) => nameZh)].join(" ");

const listing = (asOf: string) => ({ village: null, asOf, start: 0, limit: 100, sort: [], filter: {} });
const all = { kind: "all" } as const;

describe("the roster of a day in three scripted years", () => {
  let made: ReturnType<typeof threeYears>;
  beforeAll(() => {
    made = threeYears();
    return () => void made.session.client.close();
  });

  it.each(days)("is right on $on in the lists", ({ on, homes, units }) => {
    const { client } = made.session;
    const members = Map.groupBy(listMembers(client, listing(on)).rows, ({ householdId }) => householdId);
    const { rows, total } = listHouseholds(client, listing(on));
    expect(total).toBe(homes.length);
    expect(inOrder(rows.map((row) => told(row, members.get(row.uid) ?? [])))).toEqual(inOrder(homes));
    for (const row of rows) expect(row.listedCount).toBe(members.get(row.uid)?.length);
    const shown = listUnits(client, listing(on), today).rows;
    expect(
      shown.map((unit) => [unit.unitNo, unit.householdCount, unit.convenorName ?? "-"].join(" ")).toSorted(),
    ).toEqual(units.toSorted());
  });

  it.each(days)("is right on $on in each household", ({ on, homes }) => {
    const details = made.homes.map(
      (uid) => households.get(contextOf(made.session), { uid, asOf: on }) as HouseholdDetail,
    );
    const standing = details.filter(({ members }) => members.length > 0);
    expect(inOrder(standing.map(({ household, members }) => told(household, members)))).toEqual(inOrder(homes));
    for (const { household, members } of standing) {
      expect(members[0]).toMatchObject({ isHead: true, nameZh: household.headName });
      expect(members.filter(({ isHead }) => isHead)).toHaveLength(1);
    }
  });

  it.each(days)("is right on $on in the forms", ({ on, homes, units }) => {
    const { client } = made.session;
    const rows = householdsFor(client, all, on);
    const uids = rows.map(({ uid }) => uid);
    const members = membersByHousehold(client, uids, on);
    expect(inOrder(rows.map((row) => told(row, members.get(row.uid) ?? [])))).toEqual(inOrder(homes));
    const of = unitsFor(client, all, on, today);
    const joined = joinedByUnit(
      client,
      of.map(({ uid }) => uid),
      on,
    );
    const terms = termsByUnit(
      client,
      of.map(({ uid }) => uid),
      on,
    );
    const lines = of.map(({ uid, unitNo }) =>
      [unitNo, joined.get(uid)?.length ?? 0, terms.get(uid)?.memberName ?? "-"].join(" "),
    );
    expect(lines.toSorted()).toEqual(units.toSorted());
  });

  it.each(days)("is right on $on in an export", ({ on, homes, units }) => {
    const ask = { client: made.session.client, range: all, asOf: on, today };
    const people = Map.groupBy(exportRows("roster", ask), ({ household }) => household.uid);
    const lines = [...people.values()].map((rows) =>
      told(
        rows[0]!.household,
        rows.flatMap(({ member }) => member ?? []),
      ),
    );
    expect(inOrder(lines)).toEqual(inOrder(homes));
    expect(exportRows("units", ask)).toHaveLength(units.length);
  });

  it.each(days)("is right on $on in the village's counts", ({ on, homes, units }) => {
    const { session, village } = made;
    const people = homes.flatMap((line) => line.split(" ").slice(3)).length;
    const counts = { householdCount: homes.length, unitCount: units.length, memberCount: people };
    expect(findVillage(session.client, village, on)).toMatchObject(counts);
    const { bands, withoutBirth, sizes } = villages.charts(contextOf(session), { village, asOf: on }) as VillageCharts;
    const inBands = bands.reduce((sum, { male, female, notStated }) => sum + male + female + notStated, 0);
    expect(inBands + withoutBirth).toBe(people);
    expect(sizes.reduce((sum, one) => sum + one.households, 0)).toBe(homes.length);
  });
});
