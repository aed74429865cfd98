import { describe, expect, it } from "vitest";
import { type ConsentState, consentViolations } from "../../../../shared/consents/rules.ts";
import { type MembershipState, membershipViolations } from "../../../../shared/units/rules.ts";

const consent = (more: Partial<ConsentState>): string[] =>
  consentViolations({ uid: "a", givenOn: "2024-01-01", withdrawnOn: null, memberKnown: true, ...more }).map(
    ({ rule }) => rule,
  );

describe("rules of a consent", () => {
  it("is withdrawn the day it was given at the earliest", () => {
    expect(consent({})).toEqual([]);
    expect(consent({ withdrawnOn: "2024-01-01" })).toEqual([]);
    expect(consent({ withdrawnOn: "2023-12-31" })).toEqual(["consent-withdrawn-before-given"]);
  });

  it("is given by somebody in the roster", () => {
    expect(consent({ memberKnown: false })).toEqual(["consent-without-member"]);
  });
});

describe("rules of a household's memberships", () => {
  const membership = (more: Partial<MembershipState> = {}): MembershipState => ({
    uid: "a",
    unitId: "u",
    householdId: "h",
    joinedOn: "2024-01-01",
    leftOn: null,
    householdNo: "001",
    unitKnown: true,
    unitNo: "甲组",
    unitSetUpOn: "2020-01-01",
    unitEndedOn: null,
    consentStands: true,
    ...more,
  });
  const rules = (...all: MembershipState[]) => membershipViolations(all).map(({ rule, uid }) => `${uid} ${rule}`);

  it("stand on a consent and a unit", () => {
    expect(rules(membership())).toEqual([]);
    expect(rules(membership({ consentStands: false }))).toEqual(["a membership-without-consent"]);
    expect(rules(membership({ unitKnown: false }))).toEqual(["a membership-without-unit"]);
  });

  it("lie within the time of their unit, its first and last day included", () => {
    const dates = (joinedOn: string, leftOn: string | null) =>
      rules(membership({ joinedOn, leftOn, unitSetUpOn: "2024-01-01", unitEndedOn: "2025-01-01" }));
    expect(dates("2024-01-01", "2025-01-01")).toEqual([]);
    expect(dates("2023-12-31", "2025-01-01")).toEqual(["a membership-before-unit"]);
    expect(dates("2024-01-01", "2025-01-02")).toEqual(["a membership-after-unit"]);
    expect(dates("2025-01-02", null)).toEqual(["a membership-after-unit"]);
  });

  it("may end the day they began, or the day the next begins, and never later", () => {
    expect(rules(membership({ leftOn: "2024-01-01" }))).toEqual([]);
    expect(rules(membership({ leftOn: "2023-12-31" }))).toEqual(["a membership-ends-before-start"]);
    const next = membership({ uid: "b", joinedOn: "2025-01-01" });
    expect(rules(next, membership({ leftOn: "2025-01-01" }))).toEqual([]);
    expect(rules(next, membership({ leftOn: "2025-01-02" }))).toEqual(["b memberships-overlap"]);
    expect(rules(next, membership())).toEqual(["b memberships-overlap"]);
  });
});
