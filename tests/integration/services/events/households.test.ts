import { describe, expect, it } from "vitest";
import { findHousehold } from "../../../../electron/database/households.ts";
import { nextUndo, revert } from "../../../../electron/database/journal/revert.ts";
import { listMembers } from "../../../../electron/database/members.ts";
import type { EventOf, LifeEvent } from "../../../../shared/events/contract.ts";
import { consentOf, foresee, happen, lineOf, madeOf, snapshot } from "../../../support/events.ts";
import { addHousehold, addUnit, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";

const on = "2026-06-01";

function village() {
  const { session } = newRegister();
  const uid = addVillage(session);
  const home = addHousehold(session, uid, "001", ["张三", "李四", "张大", "张媳"]);
  const unit = addUnit(session, uid, "甲组");
  happen(session, {
    kind: "join-unit",
    on: "2024-02-01",
    household: home.household,
    unit,
    consent: consentOf(home.members[0]!),
  });
  return { session, uid, unit, household: home.household, members: home.members };
}

const newHousehold = { householdNo: "002", houseName: null, addressLine: null, personCount: 2 };

describe("splitting a household", () => {
  it("shows both households beforehand exactly as they are afterwards", () => {
    const { session, household, members, unit } = village();
    const event: EventOf<"split-household"> = {
      kind: "split-household",
      on,
      household,
      members: [members[2]!, members[3]!],
      head: members[2]!,
      relations: [{ uid: members[3]!, relation: "1" }],
      newHousehold,
      nextHead: null,
    };
    const before = snapshot(session);
    const card = foresee(session, event);
    expect(snapshot(session)).toEqual(before);
    expect(card.violations).toEqual([]);
    expect(card.households.map((side) => side.before?.householdNo)).toEqual(["001", undefined]);
    const made = madeOf(happen(session, event), "household");
    expect(lineOf(session, household)).toBe("001 2 甲组 张三0* 李四8");
    expect(lineOf(session, made)).toBe("002 2 - 张大0* 张媳1");
    expect(card.households[0]?.after?.members.map(({ name }) => name)).toEqual(["张三", "李四"]);
    expect(card.households[1]?.after?.members.map(({ name }) => name)).toEqual(["张大", "张媳"]);
    expect(card.lines).toContainEqual(
      expect.objectContaining({ record: "household", row: "001", field: "personCount", before: 4, after: 2 }),
    );
    expect(lineOf(session, household, "2026-05-31")).toBe("001 2 甲组 张三0* 张大8 张媳8 李四8");
    expect(unit).not.toBe("");
    revert(session, nextUndo(session)!);
    expect(snapshot(session)).toEqual(before);
  });

  it("refuses to leave nobody behind, or a number that is taken", () => {
    const { session, household, members } = village();
    const base = { kind: "split-household" as const, on, household, head: members[1]!, relations: [], nextHead: null };
    const rules = (event: LifeEvent) => foresee(session, event).violations.map(({ rule }) => rule);
    expect(rules({ ...base, members: [...members], newHousehold })).toEqual(["split-without-rest"]);
    const taken = { ...newHousehold, householdNo: "001", personCount: 1 };
    expect(new Set(rules({ ...base, members: [members[1]!], newHousehold: taken }))).toEqual(
      new Set(["household-no-taken"]),
    );
  });
});

describe("merging households", () => {
  it("ends the one and keeps the head of the other", () => {
    const { session, uid, household } = village();
    const other = addHousehold(session, uid, "003", ["王五", "王六"]);
    happen(session, { kind: "merge-households", on, from: other.household, into: household, relations: [] });
    expect(lineOf(session, household)).toBe("001 6 甲组 张三0* 张大8 张媳8 李四8 王五8 王六8");
    expect(findHousehold(session.client, other.household, null)).toMatchObject({ endedOn: on, headMemberId: null });
    expect(lineOf(session, other.household, "2026-05-31")).toBe("003 2 - 王五0* 王六8");
  });
});

describe("moving a household", () => {
  it("to another village closes its rows here and opens rows there that name them as origin", () => {
    const { session, household, members } = village();
    const there = addVillage(session, "乙村");
    const event: LifeEvent = {
      kind: "move-to-village",
      on,
      household,
      village: there,
      householdNo: "9",
      addressLine: null,
    };
    const before = snapshot(session);
    const done = happen(session, event);
    const made = madeOf(done, "household");
    expect(findHousehold(session.client, made, null)).toMatchObject({
      origin: household,
      village: there,
      headName: "张三",
    });
    expect(lineOf(session, household)).toBe("001 4 -");
    const list = (asOf: string) =>
      listMembers(session.client, { village: null, asOf, start: 0, limit: 10, sort: [], filter: {} }).rows;
    expect(list("2026-05-31").map((row) => row.villageName)).toEqual(["青石村", "青石村", "青石村", "青石村"]);
    expect(list(on).map((row) => row.villageName)).toEqual(["乙村", "乙村", "乙村", "乙村"]);
    expect(list(on).every((row) => members.includes(row.origin!))).toBe(true);
    revert(session, done.step);
    expect(snapshot(session)).toEqual(before);
  });

  it("to another unit needs a consent and leaves the former one the same day", () => {
    const { session, uid, household, members } = village();
    const second = addUnit(session, uid, "乙组");
    const event: LifeEvent = {
      kind: "move-to-unit",
      on,
      household,
      unit: second,
      consent: consentOf(members[0]!, "2026-06-02"),
    };
    expect(foresee(session, event).violations[0]?.rule).toBe("membership-without-consent");
    happen(session, { ...event, consent: consentOf(members[0]!, on) });
    expect(lineOf(session, household)).toContain("乙组");
    expect(lineOf(session, household, "2026-05-31")).toContain("甲组");
  });
});

describe("a change of head", () => {
  it("gives the clerk's relations, and likely ones to the others", () => {
    const { session, household, members } = village();
    happen(session, {
      kind: "change-head",
      on,
      household,
      head: members[1]!,
      relations: [{ uid: members[0]!, relation: "1" }],
    });
    expect(lineOf(session, household)).toBe("001 4 甲组 李四0* 张三1 张大8 张媳8");
    expect(lineOf(session, household, "2026-05-31")).toContain("张三1*");
    expect(
      foresee(session, { kind: "change-head", on, household, head: members[1]!, relations: [] }).violations[0]?.rule,
    ).toBe("same-head");
  });
});
