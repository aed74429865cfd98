import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gradeOf, selfCareItems } from "../../../../shared/care/grade.ts";
import { careCaseRules, careVisitRules, careVisitWarnings, needsGuardian } from "../../../../shared/care/rules.ts";

const today = "2026-11-02";

const cared = {
  uid: "c",
  village: "v",
  memberId: "m",
  kinds: "frail",
  consentId: "k",
  startOn: "2026-03-01",
  reviewOn: "2027-03-01",
  endOn: null,
  canEat: null,
  canDress: null,
  canLeaveBed: null,
  canToilet: null,
  canWalk: null,
  canBathe: null,
  needs: "meals",
  contactId: null,
  paperRef: null,
  birth: "1941",
  guardianId: null,
  goneOn: null,
  givenBy: "m",
  givenOn: "2026-03-01",
  withdrawnOn: null,
  alsoOpen: 0,
};
const broken = (more: Partial<typeof cared> | object) => careCaseRules({ ...cared, ...more }, today);
const child = { birth: "2015", guardianId: "g", givenBy: "g", kinds: "leftBehind" };

describe("care", () => {
  it("rests on a consent that was given by its first day and stands until its end", () => {
    expect(broken({})).toEqual([]);
    expect(broken({ givenOn: null, givenBy: null })).toContain("care-without-consent");
    expect(broken({ givenOn: "2026-03-02" })).toEqual(["care-without-consent"]);
    expect(broken({ withdrawnOn: "2026-06-01" })).toEqual(["care-without-consent"]);
    expect(broken({ withdrawnOn: "2026-06-01", endOn: "2026-06-02" })).toEqual(["care-without-consent"]);
    expect(broken({ withdrawnOn: "2026-06-01", endOn: "2026-06-01" })).toEqual([]);
  });

  it("is agreed to in person, and for a child under 14 by the guardian", () => {
    expect(broken({ givenBy: "other" })).toEqual(["care-consent-by-other"]);
    expect(broken(child)).toEqual([]);
    expect(broken({ ...child, givenBy: "m" })).toEqual(["care-consent-by-other"]);
    expect(broken({ ...child, guardianId: null })).toEqual(["care-minor-without-guardian"]);
    expect(broken({ ...child, guardianId: null, endOn: "2026-05-01" })).toEqual([]);
  });

  it("takes a birth that is known in part for the youngest that it can mean", () => {
    expect(needsGuardian("2012", "frail", "2026-12-30")).toBe(true);
    expect(needsGuardian("2012-06", "frail", "2026-06-29")).toBe(true);
    expect(needsGuardian("2012-06", "frail", "2026-06-30")).toBe(false);
    expect(needsGuardian("2012-06-15", "frail", "2026-06-15")).toBe(false);
    expect(needsGuardian(null, "frail", "2026-06-15")).toBe(false);
    expect(needsGuardian(null, "frail leftBehind", "2026-06-15")).toBe(true);
  });

  it("is reviewed within twelve months of its start, or of today", () => {
    expect(broken({ reviewOn: "2027-11-02" })).toEqual([]);
    expect(broken({ reviewOn: "2027-11-03" })).toEqual(["care-review-too-late"]);
    expect(broken({ reviewOn: "2026-02-28" })).toEqual(["care-review-before-start"]);
    expect(broken({ reviewOn: "2028-01-01", endOn: "2026-05-01" })).toEqual([]);
  });

  it("starts by today, ends after its start and by the day the person is no longer listed, and is open once", () => {
    expect(broken({ startOn: "2026-11-03" })).toEqual(["care-starts-in-future"]);
    expect(broken({ endOn: "2026-02-01" })).toEqual(["care-ends-before-start"]);
    expect(broken({ goneOn: "2026-09-01" })).toEqual(["care-of-gone-person"]);
    expect(broken({ goneOn: "2026-09-01", endOn: "2026-09-02" })).toEqual(["care-of-gone-person"]);
    expect(broken({ goneOn: "2026-09-01", endOn: "2026-09-01" })).toEqual([]);
    expect(broken({ alsoOpen: 1 })).toEqual(["care-open-twice"]);
  });
});

describe("the six things that people do for themselves", () => {
  it("come to able, partly or fully by how many are unmet, and to nothing until all are answered", () => {
    const answers = fc.array(fc.constantFrom(0, 1, null), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(answers, (given) => {
        const unmet = given.filter((answer) => answer === 0).length;
        const grade = unmet === 0 ? "able" : unmet < 4 ? "partly" : "fully";
        const of = Object.fromEntries(selfCareItems.map((item, i) => [item, given[i] ?? null]));
        expect(gradeOf(of)).toBe(given.includes(null) ? null : grade);
      }),
    );
  });
});

describe("a month of care", () => {
  const counted = { uid: "n", village: "v", caseId: "c", month: "2026-06", service: "meals", times: 12 } as const;
  const month = { ...counted, carerRole: "neighbour", referral: null, paperRef: null, endOn: null } as const;
  const of = (more: object) => careVisitRules({ ...month, startOn: "2026-03-20", ...more }, today);

  it("is of this month or earlier, and within the care", () => {
    expect(of({})).toEqual([]);
    expect(of({ month: "2026-11" })).toEqual([]);
    expect(of({ month: "2026-12" })).toEqual(["care-month-in-future"]);
    expect(of({ month: "2026-03" })).toEqual([]);
    expect(of({ month: "2026-02" })).toEqual(["care-month-outside"]);
    expect(of({ endOn: "2026-06-01" })).toEqual([]);
    expect(of({ endOn: "2026-05-31" })).toEqual(["care-month-outside"]);
  });

  it("is marked where the same help by the same carers is counted twice", () => {
    expect(careVisitWarnings({ countedTwice: 1 })).toEqual(["care-month-twice"]);
    expect(careVisitWarnings({ countedTwice: 0 })).toEqual([]);
  });
});
