import { findHousehold, listHouseholds } from "../../electron/database/households.ts";
import { listMembers } from "../../electron/database/members.ts";
import type { Session } from "../../electron/database/session.ts";
import { listTerms, listUnits } from "../../electron/database/units.ts";
import type { Card, HouseholdSide } from "../../shared/events/card.ts";
import type { EventKind, EventOf, LifeEvent } from "../../shared/events/contract.ts";
import { records } from "../../shared/records/all.ts";
import type { Cell } from "../../shared/records/fields.ts";
import { columnName, type RecordDescription } from "../../shared/records/record.ts";
import { consentOf, happen, type snapshot } from "./events.ts";
import { addGuarantee } from "./lending.ts";
import { pairUp, postOfficer } from "./pairings.ts";
import { addHousehold, addUnit, addVillage, keepPhone, type NewHousehold } from "./people.ts";
import { newRegister } from "./register.ts";

/** The day of every event, the day before it, and the day the register is open. */
export const [on, eve, today] = ["2026-06-01", "2026-05-31", "2026-11-02"];

export interface Scene {
  readonly session: Session;
  readonly village: string;
  readonly other: string;
  /** 001 张三、李四、张大、张媳, in 甲组, whose convenor is 张三. */
  readonly zhang: NewHousehold;
  /** 002 王五、王六, in 甲组, with a phone number. */
  readonly wang: NewHousehold;
  /** 003 赵七 alone, in no unit. */
  readonly zhao: NewHousehold;
  readonly first: string;
  readonly second: string;
  /** 赵七's consent to guarantee in the group L1, of which 002 and 003 are. */
  readonly guarantee: string;
  /** 003 with an official, since 2025. */
  readonly pairing: string;
  /** An officer in the first village, since 2025. */
  readonly posting: string;
}

const villageCodeOf = ({ client }: Session, uid: string): string =>
  client.prepare("SELECT village_code FROM villages WHERE uid = ?").pluck().get(uid) as string;

/** Three households, two units and a second village. */
export function newScene(): Scene {
  const { session } = newRegister();
  const [village, other] = [addVillage(session, "甲村"), addVillage(session, "乙村")];
  const zhang = addHousehold(session, village, "001", ["张三", "李四", "张大", "张媳"]);
  const wang = addHousehold(session, village, "002", ["王五", "王六"]);
  const zhao = addHousehold(session, village, "003", ["赵七"]);
  keepPhone(session, wang.household, "13999009999");
  const [first, second] = [addUnit(session, village, "甲组"), addUnit(session, village, "乙组")];
  for (const { household, members } of [zhang, wang])
    happen(session, { kind: "join-unit", on: "2024-02-01", household, unit: first, consent: consentOf(members[0]!) });
  happen(session, convenor(first, zhang.members[0]!, "2025-01-01", "2027-01-01"));
  const guarantee = addGuarantee(session, village, [zhao, wang], zhao.members[0]!);
  const pairing = pairUp(session, zhao, "2025-03-01");
  const { posting } = postOfficer(session, "林涛", villageCodeOf(session, village), "2025-01-01");
  return { session, village, other, zhang, wang, zhao, first, second, guarantee, pairing, posting };
}

export const convenor = (unit: string, member: string, from: string, to: string): EventOf<"convenor-replaced"> => ({
  kind: "convenor-replaced",
  on: from,
  unit,
  member,
  to,
  method: "elected",
  phonePublicConsent: 0,
});

export const newHousehold = { householdNo: "004", houseName: null, addressLine: null, personCount: 2 };
export const newPerson = { nameZh: "张新", nameBo: null, nameTag: null, sex: "2" as const, birth: "2026-05" };
export const newUnit = { unitNo: "丙组", areaKind: "rural", nominalSize: "5", activities: "labour" } as const;

/** One event of each kind that the rules allow in the scene. */
export const allowed: { readonly [K in EventKind]: (scene: Scene) => EventOf<K> } = {
  birth: ({ zhang }) => ({ kind: "birth", on, household: zhang.household, person: newPerson, relation: "4" }),
  death: ({ zhang: { members } }) => ({
    kind: "death",
    on,
    member: members[0]!,
    nextHead: { head: members[1]!, relations: [{ uid: members[2]!, relation: "2" }] },
  }),
  unlist: ({ wang: { members } }) => ({ kind: "unlist", on, member: members[1]!, nextHead: null }),
  "split-household": ({ zhang: { household, members } }) => ({
    kind: "split-household",
    on,
    household,
    members: [members[0]!, members[2]!],
    head: members[2]!,
    relations: [{ uid: members[0]!, relation: "5" }],
    newHousehold,
    nextHead: { head: members[1]!, relations: [] },
  }),
  "merge-households": ({ zhang, zhao }) => ({
    kind: "merge-households",
    on,
    from: zhang.household,
    into: zhao.household,
    relations: [{ uid: zhang.members[1]!, relation: "7" }],
  }),
  "move-to-unit": ({ zhang: { household, members }, second }) => ({
    kind: "move-to-unit",
    on,
    household,
    unit: second,
    consent: consentOf(members[0]!, on),
  }),
  "move-to-village": ({ zhang: { household }, other }) => ({
    kind: "move-to-village",
    on,
    household,
    village: other,
    householdNo: "001",
    addressLine: null,
  }),
  "move-member": ({ zhang: { members }, zhao }) => ({
    kind: "move-member",
    on,
    member: members[0]!,
    household: zhao.household,
    relation: "1",
    nextHead: { head: members[1]!, relations: [] },
  }),
  "change-head": ({ zhang: { household, members } }) => ({
    kind: "change-head",
    on,
    household,
    head: members[1]!,
    relations: [{ uid: members[0]!, relation: "1" }],
  }),
  "form-unit": ({ village }) => ({ kind: "form-unit", on, village, unit: newUnit }),
  "dissolve-unit": ({ first }) => ({ kind: "dissolve-unit", on, unit: first, reason: "dissolved" }),
  "divide-unit": ({ first, zhang, wang }) => ({
    kind: "divide-unit",
    on,
    unit: first,
    into: [
      { unitNo: "甲一", households: [zhang.household] },
      { unitNo: "甲二", households: [wang.household] },
    ],
  }),
  "convenor-replaced": ({ first, wang }) => convenor(first, wang.members[0]!, on, "2028-06-01"),
  "join-unit": ({ zhao: { household, members }, second }) => ({
    kind: "join-unit",
    on,
    household,
    unit: second,
    consent: consentOf(members[0]!, on),
  }),
  "leave-unit": ({ zhang: { household } }) => ({ kind: "leave-unit", on, household, withdrawn: true }),
  "withdraw-phone": ({ wang: { household } }) => ({ kind: "withdraw-phone", on, household }),
  "set-guardian": ({ zhang, wang }) => ({
    kind: "set-guardian",
    on,
    member: zhang.members[2]!,
    guardian: wang.members[0]!,
  }),
  "merge-members": ({ zhao, wang }) => ({
    kind: "merge-members",
    on,
    member: wang.members[1]!,
    double: zhao.members[0]!,
  }),
  "withdraw-guarantee": ({ zhao: { members }, guarantee }) => ({
    kind: "withdraw-guarantee",
    on,
    member: members[0]!,
    consent: guarantee,
  }),
  "pair-household": ({ wang: { household, members } }) => ({
    kind: "pair-household",
    on,
    household,
    official: { officialName: "何志远", officialOrg: "青石县水务局", level: "county" },
    consent: consentOf(members[0]!, on),
  }),
  "end-pairing": ({ pairing }) => ({ kind: "end-pairing", on, pairing, withdrawn: true }),
  "hand-over-posting": ({ posting }) => ({
    kind: "hand-over-posting",
    on,
    posting,
    successor: { name: "许敏", type: "1", homeOrg: "青石县教育局", dutyPhone: null },
    to: "2028-06-01",
    docNo: null,
    serviceAreas: "education",
  }),
};

export const kinds = Object.keys(allowed) as EventKind[];
export const allowedEvent = (kind: EventKind, scene: Scene): LifeEvent => allowed[kind](scene);

/** Every list of the register on a day, whole. */
export function lists({ client }: Session, asOf: string | null) {
  const listing = { village: null, asOf, start: 0, limit: 100, sort: [], filter: {} };
  return {
    households: listHouseholds(client, listing).rows,
    members: listMembers(client, listing).rows,
    units: listUnits(client, listing, today).rows,
    terms: listTerms(client, listing, today).rows,
  };
}

/** Who was convenor of which unit on a day, whose last day counts. */
export const convenorLines = (session: Session, asOf: string | null): string[] =>
  lists(session, asOf)
    .units.map(({ villageName, unitNo, convenorName }) => [villageName, unitNo, convenorName].join(" "))
    .toSorted();

/** What of a day's lists has a date, one line a row: who lived where under which head, and the units. */
export function datedLines(session: Session, asOf: string | null): string[] {
  const { households, members, units } = lists(session, asOf);
  return [
    ...households.map(({ villageName, householdNo, headName, unitNo, listedCount }) =>
      [villageName, householdNo, headName, unitNo, listedCount].join(" "),
    ),
    ...members.map(({ villageName, householdNo, nameZh, isHead }) =>
      [villageName, householdNo, nameZh, isHead ? "户主" : ""].join(" "),
    ),
    ...units.map(({ villageName, unitNo, householdCount }) => [villageName, unitNo, householdCount].join(" ")),
  ].toSorted();
}

type Snapshot = ReturnType<typeof snapshot>;
type Row = Readonly<Record<string, Cell>>;

const described: readonly RecordDescription[] = Object.values(records);
const rowsOf = (snap: Snapshot, table: string) =>
  new Map(((snap[table] ?? []) as Row[]).map((row) => [String(row["uid"]), row]));

/** Tables whose rows are named after the row that they are about, and the column that leads there. */
const about: Readonly<Record<string, string>> = {
  head_terms: "household_id",
  household_stays: "member_id",
  consents: "member_id",
  unit_memberships: "household_id",
  convenor_terms: "unit_id",
  pairings: "household_id",
  postings: "officer_id",
  guarantor_consents: "member_id",
};

function nameOf(snap: Snapshot, uid: string): string {
  for (const { table } of described) {
    const found = rowsOf(snap, table).get(uid);
    const lead = about[table];
    if (found && lead) return nameOf(snap, String(found[lead]));
    if (found) return String(found["name_zh"] ?? found["household_no"] ?? found["unit_no"] ?? found["name"]);
  }
  return "";
}

/** Cells that differ between two states of a register, as a card tells them: one line a cell, rows by name. */
export function changedCells(before: Snapshot, after: Snapshot): string[] {
  return described.flatMap((description) => {
    const was = rowsOf(before, description.table);
    return [...rowsOf(after, description.table)].flatMap(([uid, row]) =>
      Object.entries(description.fields).flatMap(([field, { kind }]) => {
        const column = columnName(field);
        const [old, now] = [was.get(uid)?.[column] ?? null, row[column] ?? null];
        if (old === now) return [];
        const said = (snap: Snapshot, cell: Cell) =>
          kind === "reference" && cell !== null ? nameOf(snap, String(cell)) : cell;
        return [[description.table, nameOf(after, uid), field, said(before, old), said(after, now)].join("|")];
      }),
    );
  });
}

/** The lines of a card in the same words. */
export const cardCells = ({ lines }: Card): string[] =>
  lines.map(({ record, row, field, before, after }) => {
    const { table } = records[record as keyof typeof records];
    return [table, row, field, before, after].join("|");
  });

/** One side of a card as `lineOf` tells a household, after its village. */
export function sideLine({ villageName, householdNo, personCount, unitNo, members }: HouseholdSide): string {
  const [head, ...others] = members.map(({ name, relation, isHead }) => `${name}${relation}${isHead ? "*" : ""}`);
  const people = [...(head ? [head] : []), ...others.toSorted()];
  return [villageName, householdNo, personCount, unitNo ?? "-", ...people].join(" ");
}

/** Every household of the register, ended or not, with its village. */
export function allHouseholds(session: Session): { uid: string; villageName: string }[] {
  const uids = session.client.prepare("SELECT uid FROM households WHERE removed IS NULL").pluck().all() as string[];
  return uids.map((uid) => ({ uid, villageName: findHousehold(session.client, uid, null)!.villageName }));
}
