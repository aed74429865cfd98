import { describe, expect, it } from "vitest";
import { erasedList, eraseRows, reapplyErased } from "../../../../electron/database/exchange/erasing.ts";
import { newTake, takeSection } from "../../../../electron/database/exchange/incoming.ts";
import { change } from "../../../../electron/database/journal/door.ts";
import { revert } from "../../../../electron/database/journal/revert.ts";
import { findRows } from "../../../../electron/database/search/find.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { consent } from "../../../../shared/consents/record.ts";
import { household } from "../../../../shared/households/record.ts";
import { member } from "../../../../shared/members/record.ts";
import { addHousehold } from "../../../support/people.ts";
import { bytesOf } from "../../../support/pages.ts";
import { newRegister } from "../../../support/register.ts";
import { bring, give, lookAt, stateOf, trusting, twoPcs } from "../../../support/replicas.ts";

const marker = "马甲乙丙丁戊";

/** A person of a household, with a consent that leans on the person in turn. */
function addPerson(session: Session, village: string, householdId: string, nameZh = `${marker}儿`): string {
  return change(session, { kind: "new", params: {} }, (write) => {
    const uid = write.insert(member, village, {
      householdId,
      householdFrom: "2026-03-01",
      nameZh,
      sex: "9",
      relation: "8",
      state: "listed",
    });
    write.insert(consent, village, {
      memberId: uid,
      purpose: "membership",
      items: "name",
      givenOn: "2026-03-01",
      formVersion: "1",
      language: "zh",
    });
    return uid;
  }).value;
}

const move = (session: Session, person: string, householdId: string): void => {
  change(session, { kind: "edit", params: {} }, (write) =>
    write.patch(member, person, { householdId, householdFrom: "2026-04-01" }),
  );
};

/** Room for people who are added later. */
const widen = (session: Session, ...uids: readonly string[]): void => {
  for (const uid of uids)
    change(session, { kind: "edit", params: {} }, (write) => write.patch(household, uid, { personCount: 9 }));
};

/** Three PCs that hold a household which will be erased, and another one. */
function threePcs() {
  const [first, second, third] = [newRegister(), newRegister(), newRegister()];
  const { uid: other, ...two } = twoPcs(first.session, second.session);
  const [{ a, b, village }, c] = [two, third.session];
  const { household: doomed, members } = addHousehold(a, village, "77", ["达瓦"]);
  widen(a, doomed, other);
  bring(a, b, village);
  bring(a, c, village, [b]);
  const all = [a, b, c];
  const pass = (from: Session, to: Session) => bring(from, to, village, all);
  const erase = () => eraseRows(a, village, [doomed], "request");
  return { a, b, c, all, village, other, doomed, members, second, pass, erase };
}

type Three = ReturnType<typeof threePcs>;

const nameOf = ({ client }: Session, uid: string): unknown =>
  client.prepare("SELECT name_zh FROM members WHERE uid = ?").pluck().get(uid);

function expectAlike({ all: [a, ...others], village }: Three): void {
  for (const one of others) expect(stateOf(one, village)).toEqual(stateOf(a!, village));
}

/** On no PC is there anything of a person but the id that may not come back. */
function expectGone(three: Three, person: string): void {
  for (const session of three.all) {
    expect(nameOf(session, person)).toBeUndefined();
    expect(findRows(session.client, marker, 5)).toEqual([]);
    expect(session.client.prepare("SELECT count(*) FROM consents").pluck().get()).toBe(0);
    expect(erasedList(session.client).map(({ uid }) => uid)).toContain(person);
  }
  expectAlike(three);
}

describe("an erasure that arrives by file", () => {
  it("takes people along who were added to the household meanwhile, and what leans on them", () => {
    const three = threePcs();
    const { a, b, c, village, doomed, second, pass, erase } = three;
    const person = addPerson(b, village, doomed);
    erase();
    const section = give(a, village)!;
    const seen = lookAt(b, section, a, [c]);
    const report = takeSection(b, newTake(), section.raw, trusting(a, b, c));
    expect(report).toEqual(seen);
    expect(report.counts).toMatchObject({ erased: 4, new: 0, changed: 0 });
    expect(report.lines.map(({ row }) => row)).toContain(`${marker}儿`);
    expect(bytesOf(second.file, second.key).includes(marker)).toBe(false);
    pass(b, a);
    pass(b, c);
    expectGone(three, person);
  });

  it("takes new people along where they arrive after it, in whatever order and however often", () => {
    const three = threePcs();
    const { a, b, c, village, doomed, pass, erase } = three;
    const person = addPerson(b, village, doomed);
    const before = give(b, village)!;
    erase();
    pass(a, c);
    const report = takeSection(a, newTake(), before.raw, trusting(b, a, c));
    expect(report.counts).toMatchObject({ erased: 2, new: 0 });
    expect(report.lines.filter(({ kind }) => kind === "new" || kind === "broken")).toEqual([]);
    for (const to of [a, c, c]) takeSection(to, newTake(), before.raw, trusting(b, a, c));
    for (const [from, to] of [
      [c, b],
      [a, b],
      [b, a],
      [a, c],
      [c, a],
      [a, b],
    ] as const)
      pass(from, to);
    expectGone(three, person);
  });

  it("leaves nobody behind in a restored backup, nor does undoing the taking", () => {
    const three = threePcs();
    const { a, b, village, doomed, pass, erase } = three;
    const person = addPerson(b, village, doomed);
    erase();
    reapplyErased(b, erasedList(a.client));
    expect(nameOf(b, person)).toBeUndefined();
    const late = pass(a, b)!.step;
    try {
      revert(b, late);
    } catch {
      // Nothing of it is left to undo.
    }
    for (const [from, to] of [
      [b, a],
      [a, three.c],
      [a, b],
    ] as const)
      pass(from, to);
    expectGone(three, person);
  });

  it("spares a person who was moved to another household meanwhile, also where the move comes with it", () => {
    const three = threePcs();
    const { a, b, c, village, doomed, other, pass, erase } = three;
    const [here, there] = [addPerson(b, village, doomed), addPerson(b, village, doomed, "索朗")];
    move(b, here, other);
    pass(b, c);
    move(c, there, other);
    erase();
    pass(c, a);
    for (const [from, to] of [
      [a, b],
      [a, c],
    ] as const)
      pass(from, to);
    for (const session of three.all) expect(nameOf(session, here)).toBe(`${marker}儿`);
    for (const session of three.all) expect(nameOf(session, there)).toBe("索朗");
    expectAlike(three);
  });

  it("spares a person of whom two PCs say different households, and leaves the choice", () => {
    const three = threePcs();
    const { a, b, c, village, doomed, other, pass, erase } = three;
    const person = addPerson(b, village, other);
    pass(b, c);
    const fourth = addHousehold(c, village, "78", ["边巴"]).household;
    widen(c, fourth);
    move(b, person, doomed);
    move(c, person, fourth);
    pass(b, c);
    pass(c, b);
    erase();
    for (const [from, to] of [
      [a, b],
      [b, a],
      [b, c],
    ] as const)
      pass(from, to);
    for (const session of three.all) expect(nameOf(session, person)).toBe(`${marker}儿`);
    expectAlike(three);
  });

  it("spares who only names an erased person", () => {
    const three = threePcs();
    const { a, b, village, other, members, pass, erase } = three;
    const ward = addPerson(b, village, other);
    change(b, { kind: "edit", params: {} }, (write) => write.patch(member, ward, { guardianId: members[0]! }));
    erase();
    pass(a, b);
    pass(b, a);
    pass(b, three.c);
    for (const { client } of three.all)
      expect(client.prepare("SELECT name_zh, guardian_id FROM members WHERE uid = ?").raw().get(ward)).toEqual([
        `${marker}儿`,
        null,
      ]);
    expectAlike(three);
  });
});
