import { addYears } from "../dates/calendarDate.ts";
import { isMinor } from "../members/rules.ts";
import type { Cell } from "../records/fields.ts";
import type { RowOf } from "../records/record.ts";
import { isYes, namesOf } from "../records/rules.ts";
import type { careCase, careVisit } from "./record.ts";

/** Longest time until care is looked at again, in years (records.md 1.5). */
export const reviewWithin = 1;

/**
 * Whether a guardian speaks for a person on a day: under 14 by the youngest that the birth can mean, or called a child
 * while no birth is listed.
 */
export const needsGuardian = (birth: Cell, kinds: string, day: string): boolean =>
  typeof birth === "string" ? isMinor(birth, day) : kinds.split(" ").includes("leftBehind");

interface CaseFacts {
  readonly birth: Cell;
  readonly guardianId: Cell;
  /** The day on which the person died or was no longer listed. */
  readonly goneOn: Cell;
  /** Of the consent under it; null where there is none for care. */
  readonly givenBy: Cell;
  readonly givenOn: Cell;
  readonly withdrawnOn: Cell;
  /** Another case of the person shares a day with this one. */
  readonly alsoOpen: Cell;
}

type Case = RowOf<typeof careCase> & CaseFacts;

/** Whether the consent stands from the first day to the end. */
function stands({ startOn, endOn, givenOn, withdrawnOn }: Case): boolean {
  if (typeof givenOn !== "string" || givenOn > startOn) return false;
  return typeof withdrawnOn !== "string" || (endOn !== null && endOn <= withdrawnOn);
}

/**
 * Whether it was given by somebody else than the person, or, for a child, by the child alone: a guardian at that time
 * may be another one than today's, so that it was the guardian is asked when the care is written.
 */
function givenByOther({ memberId, birth, kinds, givenBy, givenOn }: Case): boolean {
  if (typeof givenOn !== "string") return false;
  return needsGuardian(birth, kinds, givenOn) ? givenBy === memberId : givenBy !== memberId;
}

/** Rules of care (records.md 1.5, safeguards M6): a consent under it, a guardian for children, a review within a year. */
export function careCaseRules(row: Case, today: string): string[] {
  const { startOn, endOn, reviewOn, birth, kinds, guardianId, goneOn } = row;
  const known = startOn > today ? startOn : today;
  const gone = typeof goneOn === "string" ? goneOn : "9999";
  return namesOf([
    ["care-without-consent", !stands(row)],
    ["care-consent-by-other", givenByOther(row)],
    ["care-minor-without-guardian", endOn === null && needsGuardian(birth, kinds, known) && guardianId === null],
    ["care-starts-in-future", startOn > today],
    ["care-ends-before-start", endOn !== null && endOn < startOn],
    ["care-review-before-start", reviewOn < startOn],
    ["care-review-too-late", endOn === null && reviewOn > addYears(known, reviewWithin)],
    ["care-of-gone-person", (endOn ?? "9999") > gone],
    ["care-open-twice", isYes(row.alsoOpen)],
  ]);
}

interface MonthFacts {
  readonly startOn: Cell;
  readonly endOn: Cell;
}

/** Rules of a month's count: no month to come, and none outside the care itself. */
export function careVisitRules(
  { month, startOn, endOn }: RowOf<typeof careVisit> & MonthFacts,
  today: string,
): string[] {
  const monthOf = (day: Cell, none: string) => (typeof day === "string" ? day.slice(0, 7) : none);
  return namesOf([
    ["care-month-in-future", month > today.slice(0, 7)],
    ["care-month-outside", month < monthOf(startOn, "") || month > monthOf(endOn, "9999-99")],
  ]);
}

/** What a clerk should look at in a month's count: the same help by the same carer counted twice. */
export const careVisitWarnings = ({ countedTwice }: { readonly countedTwice: Cell }): string[] =>
  namesOf([["care-month-twice", isYes(countedTwice)]]);
