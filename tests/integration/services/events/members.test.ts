import { describe, expect, it } from "vitest";
import { nextRedo, nextUndo, revert } from "../../../../electron/database/journal/revert.ts";
import type { LifeEvent } from "../../../../shared/events/contract.ts";
import { foresee, happen, lineOf, snapshot } from "../../../support/events.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";

function family() {
  const { session } = newRegister();
  const village = addVillage(session);
  const { household, members } = addHousehold(session, village, "001", ["张三", "李四", "张小"]);
  return { session, village, household, members: members as [string, string, string] };
}

const on = "2026-06-01";
const nobody = null;

describe("a birth or a joining", () => {
  it("lists the person in the household and counts them", () => {
    const { session, household } = family();
    const person = { nameZh: "张新", nameBo: null, nameTag: null, sex: "2" as const, birth: "2026-05" };
    const event: LifeEvent = { kind: "birth", on, household, person, relation: "4" };
    const card = foresee(session, event);
    expect(card.households[0]?.before?.members).toHaveLength(3);
    expect(card.households[0]?.after).toMatchObject({ personCount: 4 });
    happen(session, event);
    expect(lineOf(session, household)).toBe("001 4 - 张三0* 张小8 张新4 李四8");
    expect(lineOf(session, household, "2026-05-31")).toBe("001 4 - 张三0* 张小8 李四8");
  });
});

describe("a death", () => {
  it("of the head needs the next head, and says so before and when done", () => {
    const { session, household, members } = family();
    const event: LifeEvent = { kind: "death", on, member: members[0], nextHead: nobody };
    const before = snapshot(session);
    expect(foresee(session, event).violations).toEqual([
      { rule: "household-without-head", params: { householdNo: "001" } },
    ]);
    expect(() => happen(session, event)).toThrow(expect.objectContaining({ code: "rule" }));
    expect(snapshot(session)).toEqual(before);
    expect(lineOf(session, household)).toContain("张三0*");
  });

  it("of the head passes the house on and keeps the earlier roster", () => {
    const { session, household, members } = family();
    const nextHead = { head: members[1], relations: [{ uid: members[2], relation: "2" as const }] };
    happen(session, { kind: "death", on, member: members[0], nextHead });
    expect(lineOf(session, household)).toBe("001 2 - 李四0* 张小2");
    expect(lineOf(session, household, "2026-05-31")).toContain("张三0*");
    expect(lineOf(session, household, on)).not.toContain("张三");
  });

  it("of the last member ends the household", () => {
    const { session, village } = family();
    const alone = addHousehold(session, village, "002", ["独居"]);
    const card = foresee(session, { kind: "death", on, member: alone.members[0]!, nextHead: nobody });
    expect(card.households[0]?.after).toMatchObject({ endedOn: on, members: [] });
  });

  it("is refused after today, and for somebody who is not listed", () => {
    const { session, members } = family();
    const later: LifeEvent = { kind: "unlist", on: "2026-11-03", member: members[2], nextHead: nobody };
    expect(foresee(session, later).violations[0]?.rule).toBe("event-in-future");
    happen(session, { ...later, on });
    expect(foresee(session, { ...later, on }).violations[0]?.rule).toBe("member-not-listed");
  });
});

describe("a member who moves to another household", () => {
  it("has a dated stay in the former one", () => {
    const { session, village, household, members } = family();
    const other = addHousehold(session, village, "002", ["王五"]);
    happen(session, {
      kind: "move-member",
      on,
      member: members[2],
      household: other.household,
      relation: "3",
      nextHead: nobody,
    });
    expect(lineOf(session, household)).toBe("001 2 - 张三0* 李四8");
    expect(lineOf(session, other.household)).toBe("002 2 - 王五0* 张小3");
    expect(lineOf(session, household, "2026-05-31")).toContain("张小8");
    expect(lineOf(session, other.household, "2026-05-31")).toBe("002 2 - 王五0*");
    const early: LifeEvent = {
      kind: "move-member",
      on: "2026-03-01",
      member: members[2],
      household,
      relation: "2",
      nextHead: nobody,
    };
    expect(foresee(session, early).violations[0]?.rule).toBe("history-ends-before-start");
  });

  it("is one step that undo takes back whole and redo does again", () => {
    const { session, village, members } = family();
    const other = addHousehold(session, village, "002", ["王五"]);
    const before = snapshot(session);
    const nextHead = { head: members[1], relations: [] };
    happen(session, {
      kind: "move-member",
      on,
      member: members[0],
      household: other.household,
      relation: "8",
      nextHead,
    });
    const after = snapshot(session);
    revert(session, nextUndo(session)!);
    expect(snapshot(session)).toEqual(before);
    revert(session, nextRedo(session)!);
    expect(snapshot(session)).toEqual(after);
  });
});
