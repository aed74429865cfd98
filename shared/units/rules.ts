import type { Violation } from "../records/violation.ts";

/** A unit at the end of a step. */
export interface UnitState {
  readonly uid: string;
  readonly unitNo: string | null;
  readonly setUpOn: string | null;
  readonly endedOn: string | null;
  readonly endReason: string | null;
  readonly openMemberships: number;
  /** Other open units of the village with the same number. */
  readonly sameNo: number;
  readonly latestTermEnd: string | null;
}

/** Most households that a unit may hold (records.md 1.1). */
export const mostHouseholds = 99;

/** Rules of a unit (records.md 1.1): a number used once, nothing open after its end. Its nominal size is no rule. */
export function unitViolations(state: UnitState): Violation[] {
  const unitNo = state.unitNo ?? "";
  const ended = state.endedOn;
  const broken: [string, boolean][] = [
    ["unit-no-missing", unitNo === ""],
    ["unit-no-taken", ended === null && state.sameNo > 0],
    ["unit-ends-before-start", ended !== null && state.setUpOn !== null && ended < state.setUpOn],
    ["unit-end-without-reason", (ended === null) !== (state.endReason === null)],
    ["unit-too-large", state.openMemberships > mostHouseholds],
    ["ended-unit-with-members", ended !== null && state.openMemberships > 0],
    ["ended-unit-with-convenor", ended !== null && (state.latestTermEnd ?? "") > ended],
  ];
  return broken.filter(([, is]) => is).map(([rule]) => ({ rule, record: "unit", uid: state.uid, params: { unitNo } }));
}

export interface MembershipState {
  readonly uid: string;
  readonly unitId: string | null;
  readonly householdId: string | null;
  readonly joinedOn: string | null;
  readonly leftOn: string | null;
  readonly householdNo: string;
  readonly unitKnown: boolean;
  readonly unitNo: string;
  readonly unitSetUpOn: string | null;
  readonly unitEndedOn: string | null;
  /** The consent stands: it exists, is for joining, was given by the start and not withdrawn before the end. */
  readonly consentStands: boolean;
}

/** Whether a membership begins or ends on a day when its unit was no more; a day of its end is still its own. */
const afterUnit = ({ joinedOn, leftOn, unitEndedOn }: MembershipState): boolean =>
  unitEndedOn !== null && ((joinedOn ?? "") > unitEndedOn || (leftOn ?? "") > unitEndedOn);

/** Rules of one household's memberships: a consent under each, dates in order, in its unit's time, never two at once. */
export function membershipViolations(memberships: readonly MembershipState[]): Violation[] {
  const ordered = memberships.toSorted((a, b) => (a.joinedOn ?? "").localeCompare(b.joinedOn ?? ""));
  return ordered.flatMap((membership, i) => {
    const before = ordered[i - 1];
    const { householdNo, unitNo } = membership;
    const broken: [string, boolean][] = [
      ["membership-without-consent", !membership.consentStands],
      ["membership-without-unit", !membership.unitKnown],
      ["membership-ends-before-start", (membership.leftOn ?? "9999") < (membership.joinedOn ?? "")],
      ["membership-before-unit", (membership.joinedOn ?? "9999") < (membership.unitSetUpOn ?? "")],
      ["membership-after-unit", afterUnit(membership)],
      ["memberships-overlap", before !== undefined && (before.leftOn ?? "9999") > (membership.joinedOn ?? "")],
    ];
    return broken
      .filter(([, is]) => is)
      .map(([rule]): Violation => {
        return { rule, record: "unitMembership", uid: membership.uid, params: { householdNo, unitNo } };
      });
  });
}
