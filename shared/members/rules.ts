import { ageOn } from "../dates/partialDate.ts";
import type { Violation } from "../records/violation.ts";

/** A member as it stands at the end of a step. */
export interface MemberState {
  readonly uid: string;
  readonly nameZh: string | null;
  readonly nameBo: string | null;
  readonly birth: string | null;
  readonly state: string | null;
  readonly householdFrom: string | null;
  readonly stateOn: string | null;
  /** Whether the household and the guardian exist in the same village. */
  readonly householdKnown: boolean;
  readonly guardianKnown: boolean;
}

/** Rules of a member (records.md 1.2): at least one name, no birth in the future, dates in order. */
export function memberViolations(member: MemberState, today: string): Violation[] {
  const name = member.nameZh ?? member.nameBo ?? "";
  const broken: [string, boolean][] = [
    ["member-without-name", name === ""],
    ["birth-in-future", member.birth !== null && ageOn(member.birth, today).most < 0],
    ["member-without-household", !member.householdKnown],
    ["guardian-unknown", !member.guardianKnown],
    ["state-before-joining", (member.stateOn ?? "9999") < (member.householdFrom ?? "0000")],
  ];
  return broken.filter(([, is]) => is).map(([rule]) => ({ rule, record: "member", uid: member.uid, params: { name } }));
}

/** Age under which care and other services need a guardian; a year alone counts as young as it can be. */
export const minorAge = 14;

/** Age from which somebody may be a guardian. */
const adultAge = 18;

/** Whether a person may be under age on a day, by the youngest age the birth can mean; nobody is without a birth. */
export const mayBeUnderAge = (birth: string | null, day: string): boolean =>
  birth !== null && ageOn(birth, day).least < adultAge;

/** Whether a person must be treated as a minor on a day: by the youngest age the birth date allows. */
export const isMinor = (birth: string | null, day: string): boolean =>
  birth !== null && ageOn(birth, day).least < minorAge;
