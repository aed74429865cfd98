import { describe, expect, it } from "vitest";
import { findHousehold } from "../../../../electron/database/households.ts";
import { change } from "../../../../electron/database/journal/door.ts";
import { nextUndo, revert } from "../../../../electron/database/journal/revert.ts";
import { findMember, listMembers, membersOf } from "../../../../electron/database/members.ts";
import { pointingTo } from "../../../../electron/database/pointing.ts";
import type { Session } from "../../../../electron/database/session.ts";
import type { LifeEvent } from "../../../../shared/events/contract.ts";
import { member } from "../../../../shared/members/record.ts";
import { records } from "../../../../shared/records/all.ts";
import type { PatchOf } from "../../../../shared/records/record.ts";
import { careScene, openCare } from "../../../support/care.ts";
import { foresee, happen, lineOf } from "../../../support/events.ts";
import { twoPcs } from "../../../support/exchangeScenes.ts";
import { addGuarantee } from "../../../support/lending.ts";
import { give, meet, take } from "../../../support/offices.ts";
import { addHousehold, addVillage, keepPhone } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";

const on = "2026-06-01";
const join = (kept: string, double: string): LifeEvent => ({ kind: "merge-members", on, member: kept, double });

const patch = (session: Session, uid: string, values: PatchOf<typeof member>) =>
  change(session, { kind: "edit", params: {} }, (write) => write.patch(member, uid, values));

/** Every row that is there, of every record. */
const everything = ({ client }: Session) =>
  Object.values(records).map(({ table }) => {
    const rows = client.prepare(`SELECT * FROM ${table} WHERE removed IS NULL ORDER BY uid`).all() as object[];
    return [table, rows.map((row) => ({ ...row, ver: 0, vx: 0, step: 0, rowid: 0 }))];
  });

/** 洛桑 of 012 a second time, alone in 030, where much was entered for him. */
function enteredTwice() {
  const { session } = newRegister();
  const { village, home } = careScene(session);
  const [grandmother, kept, child] = home.members as [string, string, string];
  const second = addHousehold(session, village, "030", ["洛桑"]);
  const double = second.members[0]!;
  const guarantee = addGuarantee(session, village, [second, home], double);
  const cared = openCare(session, double);
  const visited = openCare(session, grandmother, { contactId: double });
  keepPhone(session, second.household, "13999009999");
  happen(session, { kind: "set-guardian", on, member: child, guardian: double });
  return { session, village, home, grandmother, kept, child, second, double, guarantee, cared, visited };
}

/** A cell of a row. */
const cell = ({ client }: Session, table: string, column: string, uid: string): unknown =>
  client.prepare(`SELECT ${column} FROM ${table} WHERE uid = ?`).pluck().get(uid);

describe("a person who was entered twice", () => {
  it("takes along everything that points to the second entry", () => {
    const { session, village, kept, child, second, double, ...made } = enteredTwice();
    expect(pointingTo(session.client, village, member, double).length).toBeGreaterThan(5);
    happen(session, join(kept, double));
    expect(pointingTo(session.client, village, member, double)).toEqual([]);
    expect(findMember(session.client, double)).toBeNull();
    expect(findMember(session.client, child)?.guardianId).toBe(kept);
    expect(cell(session, "care_cases", "member_id", made.cared)).toBe(kept);
    expect(cell(session, "care_cases", "contact_id", made.visited)).toBe(kept);
    expect(cell(session, "guarantor_consents", "member_id", made.guarantee)).toBe(kept);
    const consent = cell(session, "care_cases", "consent_id", made.cared) as string;
    expect(cell(session, "consents", "member_id", consent)).toBe(kept);
    expect(findHousehold(session.client, second.household, null)).toMatchObject({ endedOn: on, headMemberId: null });
    const heads = session.client.prepare("SELECT member_id FROM head_terms WHERE household_id = ?").pluck();
    expect(heads.all(second.household)).toEqual([kept]);
    expect(lineOf(session, made.home.household)).toBe("012 3 - 卓玛0* 小达瓦8 洛桑8");
  });

  it("is undone to the letter, row by row", () => {
    const { session, kept, double } = enteredTwice();
    const before = everything(session);
    happen(session, join(kept, double));
    expect(everything(session)).not.toEqual(before);
    revert(session, nextUndo(session)!);
    expect(everything(session)).toEqual(before);
  });

  it("keeps what the entry that stays says, fills its blanks, and keeps the other name as a spelling", () => {
    const { session } = newRegister();
    const home = addHousehold(session, addVillage(session), "001", ["卓玛", "洛桑", "罗桑"]);
    const [, kept, double] = home.members as [string, string, string];
    patch(session, kept, { sex: "1", nameTag: "大" });
    const other = { nameBo: "བློ་བཟང", sex: "2", birth: "1985", nameTag: "小", idCheckedOn: "2026-01-05" } as const;
    patch(session, double, other);
    const card = foresee(session, join(kept, double));
    expect(card.differences.map(({ field, stays, goes }) => [field, stays, goes])).toEqual([
      ["nameZh", "洛桑", "罗桑"],
      ["nameTag", "大", "小"],
      ["sex", "1", "2"],
    ]);
    happen(session, join(kept, double));
    expect(findMember(session.client, kept)).toMatchObject({
      nameZh: "洛桑",
      sex: "1",
      nameTag: "大",
      nameBo: other.nameBo,
      birth: "1985",
      idCheckedOn: "2026-01-05",
      aliases: "罗桑",
    });
    expect(lineOf(session, home.household)).toBe("001 2 - 卓玛0* 洛桑8");
  });

  it("has other spellings as far as there is room, and each once", () => {
    const { session } = newRegister();
    const home = addHousehold(session, addVillage(session), "001", ["卓玛", "洛桑", "罗桑", "罗桑", "罗藏"]);
    const [, kept, ...doubles] = home.members as [string, string, ...string[]];
    patch(session, kept, { aliases: "洛藏、罗赞" });
    for (const double of doubles) happen(session, join(kept, double));
    expect(findMember(session.client, kept)?.aliases).toBe("洛藏、罗赞、罗桑");
  });

  it("shows both births, and goes on by the one of the entry that stays", () => {
    const { session, kept, double } = enteredTwice();
    const { differences, violations } = foresee(session, join(kept, double));
    expect(differences).toEqual([{ record: "member", field: "birth", stays: "1985-06", goes: "1980" }]);
    expect(violations).toEqual([]);
    happen(session, join(kept, double));
    expect(findMember(session.client, kept)?.birth).toBe("1985-06");
  });

  it("stays the head of the one household where the second entry was it", () => {
    const { session } = newRegister();
    const home = addHousehold(session, addVillage(session), "001", ["卓玛", "卓玛", "洛桑"]);
    const [double, kept] = home.members as [string, string];
    expect(foresee(session, join(kept, double)).differences).toEqual([]);
    happen(session, join(kept, double));
    expect(findHousehold(session.client, home.household, null)?.headMemberId).toBe(kept);
    expect(lineOf(session, home.household)).toBe("001 2 - 卓玛0* 洛桑8");
  });

  it("was in one household on each day: the second entry tells only of days before the first", () => {
    const { session } = newRegister();
    const village = addVillage(session);
    const homes = ["001", "002", "003"].map((no) => addHousehold(session, village, no, [`户主${no}`]).household);
    const [kept, double] = ["洛桑", "罗桑"].map(
      (name) => addHousehold(session, village, `1${name}`, [name]).members[0]!,
    ) as [string, string];
    const move = (uid: string, day: string, to: string) =>
      happen(session, { kind: "move-member", on: day, member: uid, household: to, relation: "8", nextHead: null });
    patch(session, kept, { householdFrom: "2022-01-01" });
    move(kept, "2024-01-01", homes[0]!);
    move(double, "2021-01-01", homes[1]!);
    move(double, "2023-01-01", homes[2]!);
    const listing = { village, start: 0, limit: 100, sort: [], filter: {} };
    const placesOn = (asOf: string) =>
      listMembers(session.client, { ...listing, asOf }).rows.flatMap(({ uid, householdNo }) =>
        uid === kept || uid === double ? [householdNo] : [],
      );
    expect(placesOn("2022-06-01").toSorted()).toEqual(["002", "1洛桑"]);
    happen(session, join(kept, double));
    expect(placesOn("2020-06-01")).toEqual(["1罗桑"]);
    expect(placesOn("2022-06-01")).toEqual(["1洛桑"]);
    expect(placesOn("2023-06-01")).toEqual(["1洛桑"]);
    expect(placesOn("2025-06-01")).toEqual(["001"]);
  });

  it("is never their own guardian", () => {
    const { session, kept, double } = enteredTwice();
    happen(session, { kind: "set-guardian", on, member: kept, guardian: double });
    happen(session, join(kept, double));
    expect(findMember(session.client, kept)?.guardianId).toBeNull();
  });

  it("is not joined with themselves, a person of another village, one who is not listed, or a head of others", () => {
    const { session, village, home, kept, double } = enteredTwice();
    const stranger = addHousehold(session, addVillage(session, "白杨村"), "001", ["洛桑"]).members[0]!;
    const [head, wife] = addHousehold(session, village, "040", ["洛桑", "央金"]).members as [string, string];
    const tries = (one: string) => foresee(session, join(kept, one)).violations.map(({ rule }) => rule);
    expect(tries(kept)).toEqual(["double-is-itself"]);
    expect(tries(stranger)).toEqual(["double-in-other-village"]);
    expect(tries(head)).toEqual(["double-heads-household"]);
    happen(session, {
      kind: "change-head",
      on,
      household: cell(session, "members", "household_id", head) as string,
      head: wife,
      relations: [],
    });
    expect(tries(head)).toEqual([]);
    happen(session, { kind: "unlist", on, member: wife, nextHead: { head, relations: [] } });
    expect(tries(wife)).toEqual(["member-not-listed"]);
    expect(tries(double)).toEqual([]);
    expect(membersOf(session.client, home.household, null)).toHaveLength(3);
  });
});

describe("a person whom two computers entered", () => {
  type Pc = Awaited<ReturnType<typeof twoPcs>>["a"];
  const enter = ({ register }: Pc, household: string, nameZh = "央宗") => {
    const person = { nameZh, nameBo: null, nameTag: null, sex: "2", birth: "1990" } as const;
    happen(register, { kind: "birth", on, household, person, relation: "1" });
  };
  const entriesOf = ({ register }: Pc, household: string, name = "央宗") =>
    membersOf(register.client, household, null)
      .filter(({ nameZh }) => nameZh === name)
      .map((row) => row.uid) as [string, string];
  const peopleOf = ({ register }: Pc, uid: string) => findHousehold(register.client, uid, null)!.personCount;

  /** What a card says of a household's people. */
  const sidesOf = ({ register }: Pc, event: LifeEvent) =>
    foresee(register, event).households.map(({ before, after }) => [before?.personCount, after?.personCount]);

  it("is listed as a possible double, joined on one, and one person on both", async () => {
    const { a, b, uid } = await twoPcs();
    const before = peopleOf(a, uid);
    for (const pc of [a, b]) enter(pc, uid);
    const { counts } = await a.exchange.preview({ tokens: [await give(b, a)] });
    expect(counts.duplicates).toBe(1);
    await meet(a, b);
    const [kept, double] = entriesOf(a, uid);
    expect(sidesOf(a, join(kept, double))).toEqual([[before + 1, before + 1]]);
    happen(a.register, join(kept, double));
    await take(b, await give(a, b));
    for (const pc of [a, b]) {
      expect(entriesOf(pc, uid)).toEqual([kept]);
      expect(peopleOf(pc, uid)).toBe(before + 1);
    }
  });

  it("is taken off the number of people where the second PC counted on from the first", async () => {
    const { a, b, uid } = await twoPcs();
    const before = peopleOf(a, uid);
    enter(a, uid);
    await meet(a, b);
    enter(b, uid);
    await take(a, await give(b, a));
    const [kept, double] = entriesOf(a, uid);
    expect(sidesOf(a, join(kept, double))).toEqual([[before + 2, before + 1]]);
    happen(a.register, join(kept, double));
    expect(peopleOf(a, uid)).toBe(before + 1);
  });

  it("is counted once in a household in which everybody is listed, with a second one entered twice", async () => {
    const { a, b, village } = await twoPcs();
    const { household } = addHousehold(a.register, village, "020", ["卓玛"]);
    await meet(a, b);
    for (const pc of [a, b]) for (const name of ["央宗", "仁青"]) enter(pc, household, name);
    await meet(a, b);
    for (const name of ["央宗", "仁青"]) happen(a.register, join(...entriesOf(a, household, name)));
    expect(membersOf(a.register.client, household, null)).toHaveLength(3);
    expect(peopleOf(a, household)).toBe(3);
  });

  it("is counted once in two entries of one household that were merged", async () => {
    const { a, b, village } = await twoPcs();
    const [into, from] = [a, b].map(
      ({ register }) => addHousehold(register, village, "020", ["卓玛", "央宗"]).household,
    ) as [string, string];
    await meet(a, b);
    happen(a.register, { kind: "merge-households", on, from, into, relations: [] });
    expect(peopleOf(a, into)).toBe(4);
    for (const name of ["卓玛", "央宗"]) {
      const [kept, double] = entriesOf(a, into, name);
      happen(a.register, join(kept, double));
    }
    expect(peopleOf(a, into)).toBe(2);
  });
});
