import type { Violation } from "../records/violation.ts";

/** A household as it stands at the end of a step, with what hangs on it. */
export interface HouseholdState {
  readonly uid: string;
  readonly householdNo: string | null;
  readonly headMemberId: string | null;
  readonly personCount: number | null;
  readonly phone: string | null;
  /** Somebody of the household agreed that its number is kept, and has not taken that back. */
  readonly phoneAgreed: boolean;
  readonly endedOn: string | null;
  /** Members in it with state 在册. */
  readonly listed: readonly string[];
  /** Those of them whose relation says 户主. */
  readonly saidHead: readonly string[];
  readonly openMemberships: number;
  /** Other open households of the village with the same number. */
  readonly sameNo: number;
}

type Broken = readonly [rule: string, broken: boolean, params?: Violation["params"]];

/**
 * Rules of a household on the end state of a step (records.md 1.2): exactly one head where members exist,
 * a number used once in its village, no phone without a standing consent, no fewer people than names, nothing left
 * in an ended household.
 */
export function householdViolations(state: HouseholdState): Violation[] {
  const no = state.householdNo ?? "";
  const head = state.headMemberId;
  const broken: Broken[] = [
    ["household-without-head", state.listed.length > 0 && (head === null || !state.listed.includes(head))],
    ["head-without-household", state.listed.length === 0 && head !== null],
    ["relation-says-head", state.saidHead.some((uid) => uid !== head)],
    ["household-no-missing", no === ""],
    ["household-no-taken", state.endedOn === null && state.sameNo > 0],
    ["phone-without-consent", state.phone !== null && !state.phoneAgreed],
    ["fewer-people-than-names", state.listed.length > (state.personCount ?? 0), { listed: state.listed.length }],
    ["ended-household-with-members", state.endedOn !== null && state.listed.length > 0],
    ["ended-household-in-unit", state.endedOn !== null && state.openMemberships > 0],
    ["two-open-memberships", state.openMemberships > 1],
  ];
  return broken
    .filter(([, isBroken]) => isBroken)
    .map(([rule, , params]) => ({ rule, record: "household", uid: state.uid, params: { householdNo: no, ...params } }));
}
