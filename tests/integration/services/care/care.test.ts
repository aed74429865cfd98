import { describe, expect, it } from "vitest";
import { change } from "../../../../electron/database/journal/door.ts";
import type { Session } from "../../../../electron/database/session.ts";
import * as books from "../../../../electron/services/books.ts";
import * as care from "../../../../electron/services/care.ts";
import { apply } from "../../../../electron/services/events/service.ts";
import { removeRows } from "../../../../electron/services/sheet.ts";
import * as steps from "../../../../electron/services/steps.ts";
import { careVisit } from "../../../../shared/care/record.ts";
import { consent } from "../../../../shared/consents/record.ts";
import { member } from "../../../../shared/members/record.ts";
import { brokenBy, careScene, goodCare, openCare } from "../../../support/care.ts";
import { addHousehold } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";
import { contextOf } from "../../../support/serviceContext.ts";

const rows = (session: Session, sql: string) => session.client.prepare(sql).all();
const consents = (session: Session) =>
  rows(session, "SELECT member_id AS by, purpose, withdrawn_on AS withdrawnOn FROM consents WHERE removed IS NULL");
const cases = (session: Session) =>
  rows(
    session,
    "SELECT start_on AS startOn, review_on AS reviewOn, end_on AS endOn FROM care_cases WHERE removed IS NULL",
  );

function desk() {
  const { session } = newRegister();
  const scene = careScene(session);
  const [grandmother, parent, child] = scene.home.members as [string, string, string];
  return { session, context: contextOf(session), ...scene, grandmother, parent, child };
}

describe("care begins", () => {
  it("with the person's own consent, in one step that undo takes back whole", async () => {
    const { session, context, grandmother } = desk();
    void care.open(context, goodCare(grandmother));
    expect(consents(session)).toEqual([{ by: grandmother, purpose: "care", withdrawnOn: null }]);
    expect(cases(session)).toEqual([{ startOn: "2026-03-01", reviewOn: "2026-12-01", endOn: null }]);
    await steps.undo(context, { step: null });
    expect([consents(session), cases(session)]).toEqual([[], []]);
  });

  it("with the guardian's consent for a child, and not without a guardian", () => {
    const { session, context, parent, child } = desk();
    const opening = goodCare(child, { kinds: "leftBehind", needs: "school tutoring" });
    expect(brokenBy(() => care.open(context, opening))).toEqual(["care-minor-without-guardian"]);
    expect([consents(session), cases(session)]).toEqual([[], []]);
    change(session, { kind: "edit", params: {} }, (write) => write.patch(member, child, { guardianId: parent }));
    void care.open(context, opening);
    expect(consents(session)).toEqual([{ by: parent, purpose: "care", withdrawnOn: null }]);
    const orphaned = () =>
      change(session, { kind: "edit", params: {} }, (write) => write.patch(member, child, { guardianId: null }));
    expect(brokenBy(orphaned)).toEqual(["care-minor-without-guardian"]);
  });

  it("with the guardian's consent for a child on the books as well, and with no neighbour's", async () => {
    const { session, context, village, parent, child, home } = desk();
    const neighbour = addHousehold(session, village, "013", ["扎西"]).members[0]!;
    const agreedBy = (memberId: string) =>
      change(session, { kind: "new", params: {} }, (write) => {
        const paper = {
          purpose: "care",
          items: "care",
          givenOn: "2026-03-01",
          formVersion: "paper",
          language: "zh",
        } as const;
        return write.insert(consent, village, { ...paper, memberId });
      }).value;
    const { consent: _, ...values } = goodCare(child, {
      kinds: "leftBehind",
      needs: "school",
      contactId: home.members[0]!,
    });
    const add = (giver: string, more: object = {}) => {
      const rows = [{ ...values, consentId: agreedBy(giver), ...more }];
      return brokenBy(() => books.add(context, { record: "careCase", village, rows }));
    };
    expect(add(parent)).toEqual(["care-minor-without-guardian"]);
    change(session, { kind: "edit", params: {} }, (write) => write.patch(member, child, { guardianId: parent }));
    for (const giver of [neighbour, child, home.members[0]!])
      for (const more of [{}, { endOn: "2026-05-01" }]) expect(add(giver, more)).toEqual(["care-consent-by-other"]);
    expect(cases(session)).toEqual([]);
    expect(add(parent)).toEqual([]);
    await apply(context, { event: { kind: "set-guardian", on: "2026-11-02", member: child, guardian: neighbour } });
    expect(cases(session)).toHaveLength(1);
  });

  it("within the rules, or nothing is written", () => {
    const { session, context, grandmother } = desk();
    const tries = (more: object) => brokenBy(() => care.open(context, goodCare(grandmother, more)));
    expect(tries({ startOn: "2026-02-01" })).toEqual(["care-without-consent"]);
    expect(tries({ startOn: "2026-12-01", reviewOn: "2027-03-01" })).toEqual(["care-starts-in-future"]);
    expect(tries({ reviewOn: "2027-03-02" })).toEqual(["care-review-too-late"]);
    expect(tries({})).toEqual([]);
    expect(tries({ startOn: "2026-05-01" })).toEqual(["care-open-twice"]);
    expect(cases(session)).toHaveLength(1);
  });
});

describe("care goes on", () => {
  it("by a review within twelve months, with what is needed then", () => {
    const { session, context, grandmother } = desk();
    const uid = openCare(session, grandmother);
    const answers = { canEat: 1, canDress: 1, canLeaveBed: 0, canToilet: 1, canWalk: 0, canBathe: 0 } as const;
    const reviewed = { uid, on: "2026-11-02", needs: "company meals", ...answers };
    expect(brokenBy(() => care.review(context, { ...reviewed, reviewOn: "2027-11-03" }))).toEqual([
      "care-review-too-late",
    ]);
    void care.review(context, { ...reviewed, reviewOn: "2027-11-02" });
    expect(cases(session)).toEqual([{ startOn: "2026-03-01", reviewOn: "2027-11-02", endOn: null }]);
  });

  it("until it ends; taking back the consent ends it the same day", () => {
    const { session, context, grandmother } = desk();
    const uid = openCare(session, grandmother);
    void care.end(context, { uid, on: "2026-10-01", withdrawn: true });
    expect(cases(session)).toMatchObject([{ endOn: "2026-10-01" }]);
    expect(consents(session)).toMatchObject([{ withdrawnOn: "2026-10-01" }]);
    expect(brokenBy(() => care.end(context, { uid, on: "2026-10-02", withdrawn: false }))).toEqual(["care-ended"]);
  });

  it("no further than its consent: a withdrawal alone, or a consent taken off the lists, is refused", () => {
    const { session, grandmother } = desk();
    openCare(session, grandmother);
    const { uid } = rows(session, "SELECT uid FROM consents")[0] as { uid: string };
    const line = { kind: "edit", params: {} } as const;
    const withdrawn = () => change(session, line, (write) => write.patch(consent, uid, { withdrawnOn: "2026-10-01" }));
    expect(brokenBy(withdrawn)).toEqual(["care-without-consent"]);
    expect(brokenBy(() => change(session, line, (write) => write.remove(consent, uid, "mistake")))).toContain(
      "care-without-consent",
    );
  });
});

describe("a month of care", () => {
  const june = { month: "2026-06", carerRole: "neighbour" } as const;

  it("is entered for everybody of a village as one step, and again with other numbers", async () => {
    const { session, context, village, grandmother, parent } = desk();
    const [one, other] = [openCare(session, grandmother), openCare(session, parent, { startOn: "2026-06-20" })];
    const count = (caseId: string, service: "meals" | "medicine", times: number | null) => ({ caseId, service, times });
    void care.saveMonth(context, { village, ...june, counts: [count(one, "meals", 20), count(other, "medicine", 2)] });
    void care.saveMonth(context, {
      village,
      ...june,
      counts: [count(one, "meals", 21), count(other, "medicine", null)],
    });
    const { rows: shown } = await care.month(context, { village, ...june });
    expect(shown.map(({ name, counts }) => [name, counts])).toEqual([
      ["卓玛", [{ service: "meals", times: 21 }]],
      ["洛桑", []],
    ]);
    const may = await care.month(context, { village, ...june, month: "2026-05" });
    expect(may.rows.map(({ name }) => name)).toEqual(["卓玛"]);
    const byDoctor = await care.month(context, { village, ...june, carerRole: "doctor" });
    expect(byDoctor.rows[0]!.counts).toEqual([]);
  });

  it("lies within the care, holds 93 times at most, and never a day", () => {
    const { session, context, village, grandmother } = desk();
    const caseId = openCare(session, grandmother);
    const save = (month: string, times: number) =>
      care.saveMonth(context, { village, ...june, month, counts: [{ caseId, service: "meals", times }] });
    expect(brokenBy(() => save("2026-02", 1))).toEqual(["care-month-outside"]);
    expect(brokenBy(() => save("2026-12", 1))).toEqual(["care-month-in-future"]);
    expect(() => save("2026-06", 94)).toThrow("invalid-input");
    expect(Object.values(careVisit.fields).filter(({ kind }) => kind === "date")).toEqual([]);
  });

  it("is marked where two rows count the same, and cannot lose the care under it", () => {
    const { session, context, village, grandmother } = desk();
    const caseId = openCare(session, grandmother);
    const row = { caseId, ...june, service: "meals", times: 3 } as const;
    const twice = change(session, { kind: "add-rows", params: {} }, (write) => {
      for (const times of [3, 4]) write.insert(careVisit, village, { ...row, times });
    });
    expect(twice.warnings.map(({ rule }) => rule)).toContain("care-month-twice");
    expect(brokenBy(() => removeRows(context, { record: "careCase", uids: [caseId] }))).toEqual(["reference-missing"]);
  });
});
