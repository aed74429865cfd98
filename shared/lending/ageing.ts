import { daysBetween } from "../dates/calendarDate.ts";

/**
 * Classes of days overdue, by the limits of the 2023 risk-classification measures. Shown on the borrower's own page and
 * as totals of an office, nowhere else (lending.md).
 */
export const ageingClasses = [
  { code: "current", from: 0, to: 0 },
  { code: "days30", from: 1, to: 30 },
  { code: "days60", from: 31, to: 60 },
  { code: "days90", from: 61, to: 90 },
  { code: "days270", from: 91, to: 270 },
  { code: "days360", from: 271, to: 360 },
  { code: "over360", from: 361, to: Infinity },
] as const;

export type AgeingClass = (typeof ageingClasses)[number]["code"];

/** Days since the oldest amount not yet paid fell due; 0 where none is, or on the day itself. */
export const daysOverdue = (oldestUnpaid: string | null, asOf: string): number =>
  oldestUnpaid === null ? 0 : Math.max(0, daysBetween(oldestUnpaid, asOf));

/** The class of some days overdue. */
export const ageingOf = (days: number): AgeingClass => ageingClasses.find(({ to }) => days <= to)?.code ?? "over360";
