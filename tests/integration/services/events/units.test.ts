import { describe, expect, it } from "vitest";
import { findUnit, termsOf } from "../../../../electron/database/units.ts";
import { membershipsOf } from "../../../../electron/database/households.ts";
import { findConsent } from "../../../../electron/database/consents.ts";
import { nextUndo, revert } from "../../../../electron/database/journal/revert.ts";
import type { EventOf, LifeEvent } from "../../../../shared/events/contract.ts";
import { consentOf, foresee, happen, lineOf, madeOf, snapshot } from "../../../support/events.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";

const on = "2026-06-01";
const today = "2026-11-02";

function unit() {
  const { session } = newRegister();
  const village = addVillage(session);
  const formed = happen(session, {
    kind: "form-unit",
    on: "2024-01-10",
    village,
    unit: { unitNo: "甲组", areaKind: "rural", nominalSize: "5", activities: "labour" },
  });
  const uid = madeOf(formed, "unit");
  const homes = ["001", "002", "003"].map((no) => addHousehold(session, village, no, [`户主${no}`, `家人${no}`]));
  for (const { household, members } of homes)
    happen(session, { kind: "join-unit", on: "2024-02-01", household, unit: uid, consent: consentOf(members[0]!) });
  return { session, village, uid, homes };
}

const convenor = (uid: string, member: string, from: string, to: string): EventOf<"convenor-replaced"> => ({
  kind: "convenor-replaced",
  on: from,
  unit: uid,
  member,
  to,
  method: "elected",
  phonePublicConsent: 0,
});

describe("joining and leaving a unit", () => {
  it("keeps the consent, and withdrawal closes the membership the same day", () => {
    const { session, homes } = unit();
    const { household } = homes[0]!;
    const leave: LifeEvent = { kind: "leave-unit", on, household, withdrawn: true };
    expect(foresee(session, leave).units[0]).toMatchObject({
      before: { householdCount: 3 },
      after: { householdCount: 2 },
    });
    happen(session, leave);
    const [membership] = membershipsOf(session.client, household);
    expect(membership).toMatchObject({ leftOn: on });
    expect(findConsent(session.client, membership!.consentId)).toMatchObject({ withdrawnOn: on });
    expect(lineOf(session, household, "2026-05-31")).toContain("甲组");
    expect(foresee(session, leave).violations[0]?.rule).toBe("household-in-no-unit");
  });

  it("allows one unit at a time", () => {
    const { session, village, homes } = unit();
    const other = happen(session, {
      kind: "form-unit",
      on,
      village,
      unit: { unitNo: "乙组", areaKind: "rural", nominalSize: "5", activities: "labour" },
    });
    const { household, members } = homes[0]!;
    const join: LifeEvent = {
      kind: "join-unit",
      on,
      household,
      unit: madeOf(other, "unit"),
      consent: consentOf(members[0]!),
    };
    expect(foresee(session, join).violations.map(({ rule }) => rule)).toContain("two-open-memberships");
  });
});

describe("a convenor", () => {
  it("is replaced with no overlap and no gap", () => {
    const { session, uid, homes } = unit();
    happen(session, convenor(uid, homes[0]!.members[0]!, "2025-01-01", "2027-01-01"));
    const next = convenor(uid, homes[1]!.members[0]!, on, "2028-06-01");
    expect(foresee(session, next).endedTerms).toEqual([]);
    happen(session, next);
    expect(termsOf(session.client, uid).map(({ dateFrom, dateTo }) => [dateFrom, dateTo])).toEqual([
      [on, "2028-06-01"],
      ["2025-01-01", "2026-05-31"],
    ]);
    expect(findUnit(session.client, uid, "2026-05-31", today)).toMatchObject({ convenorName: "户主001" });
    expect(findUnit(session.client, uid, null, today)).toMatchObject({ convenorName: "户主002" });
    expect(foresee(session, convenor(uid, homes[2]!.members[0]!, "2026-08-01", "2029-08-02")).violations[0]?.rule).toBe(
      "term-too-long",
    );
  });

  it("who is put right on the day of the choice leaves no term behind", () => {
    const { session, uid, homes } = unit();
    happen(session, convenor(uid, homes[0]!.members[0]!, "2025-01-01", "2027-01-01"));
    happen(session, convenor(uid, homes[1]!.members[0]!, on, "2028-06-01"));
    happen(session, convenor(uid, homes[2]!.members[0]!, on, "2028-06-01"));
    expect(termsOf(session.client, uid).map(({ memberName, dateTo }) => [memberName, dateTo])).toEqual([
      ["户主003", "2028-06-01"],
      ["户主001", "2026-05-31"],
    ]);
    expect(findUnit(session.client, uid, on, today)).toMatchObject({ convenorName: "户主003" });
  });

  it("who moves out with the household ends the term the same day", () => {
    const { session, uid, homes } = unit();
    const { household, members } = homes[0]!;
    happen(session, convenor(uid, members[0]!, "2025-01-01", "2027-01-01"));
    const leave: LifeEvent = { kind: "leave-unit", on, household, withdrawn: true };
    expect(foresee(session, leave).endedTerms).toHaveLength(1);
    happen(session, leave);
    expect(termsOf(session.client, uid)[0]).toMatchObject({ dateTo: on });
    expect(findUnit(session.client, uid, "2026-06-02", today)).toMatchObject({ convenorName: null, householdCount: 2 });
  });

  it("who dies ends the term, and the card names the unit that needs a new one", () => {
    const { session, uid, homes } = unit();
    const { members } = homes[0]!;
    happen(session, convenor(uid, members[0]!, "2025-01-01", "2027-01-01"));
    const death: LifeEvent = { kind: "death", on, member: members[0]!, nextHead: { head: members[1]!, relations: [] } };
    const card = foresee(session, death);
    expect(card.endedTerms).toEqual([{ unit: uid, unitNo: "甲组", convenorName: "户主001" }]);
    happen(session, death);
    expect(termsOf(session.client, uid)[0]).toMatchObject({ dateTo: on });
  });
});

describe("a unit", () => {
  it("that is dissolved closes everything in it", () => {
    const { session, uid, homes } = unit();
    happen(session, convenor(uid, homes[0]!.members[0]!, "2025-01-01", "2027-01-01"));
    const before = snapshot(session);
    happen(session, { kind: "dissolve-unit", on, unit: uid, reason: "dissolved" });
    expect(findUnit(session.client, uid, null, today)).toMatchObject({
      endedOn: on,
      householdCount: 0,
      convenorName: null,
    });
    expect(findUnit(session.client, uid, "2026-05-31", today)).toMatchObject({
      householdCount: 3,
      convenorName: "户主001",
    });
    revert(session, nextUndo(session)!);
    expect(snapshot(session)).toEqual(before);
  });

  it("that is divided places each household once", () => {
    const { session, uid, homes } = unit();
    const [a, b, c] = homes.map(({ household }) => household) as [string, string, string];
    const divide = (first: string[], second: string[]): LifeEvent => ({
      kind: "divide-unit",
      on,
      unit: uid,
      into: [
        { unitNo: "甲一", households: first },
        { unitNo: "甲二", households: second },
      ],
    });
    expect(foresee(session, divide([a, b], [b, c])).violations[0]?.rule).toBe("household-not-in-unit");
    happen(session, divide([a, b], [c]));
    expect([a, b, c].map((household) => lineOf(session, household).split(" ")[2])).toEqual(["甲一", "甲一", "甲二"]);
    expect(lineOf(session, a, "2026-05-31")).toContain("甲组");
    expect(findUnit(session.client, uid, null, today)).toMatchObject({ endReason: "divided" });
  });
});
