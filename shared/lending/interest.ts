import { daysBetween } from "../dates/calendarDate.ts";
import { roundHalfUp } from "../money/rational.ts";
import type { DayCount } from "./terms.ts";

/** A rate in ten-thousandths of a percent is a fraction of this. */
const whole = 1_000_000n;

/**
 * Days of interest from one day to another. 30/360 counts every month as 30 days and the 31st as the 30th, on both
 * sides alike, so that two periods in a row count as much as the period they make up.
 */
export function interestDays(dayCount: DayCount, from: string, to: string): number {
  if (dayCount !== "30/360") return Math.max(0, daysBetween(from, to));
  const serial = (date: string) =>
    Number(date.slice(0, 4)) * 360 + Number(date.slice(5, 7)) * 30 + Math.min(30, Number(date.slice(8)));
  return Math.max(0, serial(to) - serial(from));
}

/** Interest of some days in fen, rounded half up once. */
export function interestOfDays(balanceFen: number, annualRate: number, days: number, dayCount: DayCount): number {
  const year = dayCount === "actual/365" ? 365n : 360n;
  return Number(roundHalfUp(BigInt(balanceFen) * BigInt(annualRate) * BigInt(days), whole * year));
}

/** Interest of one whole month, a twelfth of the year's, rounded half up once. */
export function interestOfMonth(balanceFen: number, annualRate: number): number {
  return Number(roundHalfUp(BigInt(balanceFen) * BigInt(annualRate), whole * 12n));
}

/** The equal instalment P·i(1+i)^n/((1+i)^n−1) with i a twelfth of the year's rate; P/n where there is no interest. */
export function equalInstalment(principalFen: number, annualRate: number, months: number): number {
  if (annualRate === 0) return Number(roundHalfUp(BigInt(principalFen), BigInt(months)));
  const [rate, year] = [BigInt(annualRate), whole * 12n];
  const grown = (year + rate) ** BigInt(months);
  const still = year ** BigInt(months);
  return Number(roundHalfUp(BigInt(principalFen) * rate * grown, year * (grown - still)));
}
