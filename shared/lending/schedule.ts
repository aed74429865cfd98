import { addMonths } from "../dates/calendarDate.ts";
import { roundHalfUp } from "../money/rational.ts";
import { equalInstalment, interestDays, interestOfDays, interestOfMonth } from "./interest.ts";
import type { Line, ScheduleLine, Terms } from "./terms.ts";

/** Whether each line repays some of the principal. */
export const isMonthly = ({ method }: Terms): boolean => method === "instalment" || method === "principal";

/** The day after each quarter's settlement on the 20th: interest is counted up to it and falls due on it. */
const afterSettlement = ["03-21", "06-21", "09-21", "12-21"];

function* monthly({ drawnOn, dueOn }: Terms): Generator<string> {
  for (let month = 1; addMonths(drawnOn, month) < dueOn; month++) yield addMonths(drawnOn, month);
}

function* quarterly({ drawnOn, dueOn }: Terms): Generator<string> {
  for (let year = Number(drawnOn.slice(0, 4)); year <= Number(dueOn.slice(0, 4)); year++)
    for (const day of afterSettlement) {
      const date = `${year}-${day}`;
      if (date > drawnOn && date < dueOn) yield date;
    }
}

/**
 * Days on which a loan's lines fall due, the loan's own last day at the end: every month on the day it was drawn (kept
 * to the month's end), every quarter on the day after the 20th, or only at the end.
 */
export function dueDays(terms: Terms): readonly string[] {
  if (isMonthly(terms)) return [...monthly(terms), terms.dueOn];
  return terms.method === "quarterly" ? [...quarterly(terms), terms.dueOn] : [terms.dueOn];
}

interface Period {
  readonly from: string;
  readonly to: string;
  /** A whole month from one monthly day to the next: its interest is a twelfth of the year's. */
  readonly isMonth: boolean;
}

function periodsFrom(terms: Terms, start: string): Period[] {
  const days = dueDays(terms);
  const first = days.findIndex((day) => day > start);
  return days.slice(first === -1 ? -1 : first).map((to, i, later) => {
    const from = i === 0 ? start : later[i - 1]!;
    const month = days.length - later.length + i;
    const isMonth =
      isMonthly(terms) && from === addMonths(terms.drawnOn, month) && to === addMonths(terms.drawnOn, month + 1);
    return { from, to, isMonth };
  });
}

function interestOf({ annualRate, dayCount }: Terms, { from, to, isMonth }: Period, balance: number): number {
  if (isMonth) return interestOfMonth(balance, annualRate);
  return interestOfDays(balance, annualRate, interestDays(dayCount, from, to), dayCount);
}

/** Principal that each line but the last repays of a balance over some months; none where it is repaid at the end. */
function repaying(terms: Terms, balanceFen: number, months: number): (balance: number) => number {
  const { method, annualRate } = terms;
  if (method === "principal") {
    const share = Number(roundHalfUp(BigInt(balanceFen), BigInt(months)));
    return () => share;
  }
  if (method !== "instalment") return () => 0;
  const instalment = equalInstalment(balanceFen, annualRate, months);
  return (balance) => Math.max(0, instalment - interestOfMonth(balance, annualRate));
}

/**
 * Lines that repay a balance from a day on. Each is rounded half up once and none is below 0; the last takes what is
 * left. Periods that are no whole month count by days.
 */
export function linesFrom(terms: Terms, balanceFen: number, start: string): Line[] {
  if (balanceFen === 0) return [];
  const periods = periodsFrom(terms, start);
  const share = repaying(terms, balanceFen, periods.length);
  let balance = balanceFen;
  return periods.map((period, i) => {
    const principalFen = i === periods.length - 1 ? balance : Math.min(balance, share(balance));
    const line = { dueOn: period.to, principalFen, interestFen: interestOf(terms, period, balance) };
    balance -= principalFen;
    return line;
  });
}

/** Numbers lines and tells what is left of the loan after each. */
export function numbered(lines: readonly Line[], principalFen: number): ScheduleLine[] {
  let balanceFen = principalFen;
  return lines.map((line, i) => {
    balanceFen -= line.principalFen;
    return { ...line, no: i + 1, balanceFen };
  });
}

/** The schedule of a loan, for reference: the lender's own figures always win. Golden values: lending.md. */
export const schedule = (terms: Terms): ScheduleLine[] =>
  numbered(linesFrom(terms, terms.principalFen, terms.drawnOn), terms.principalFen);

/** Lines of a loan that stay when it is extended on a day: those that fell due, but for its last day. */
export const stayingLines = ({ dueOn }: Terms, lines: readonly Line[], on: string): readonly Line[] =>
  lines.filter((line) => line.dueOn <= on && line.dueOn < dueOn);

/**
 * The lines of an extended loan (展期): those due up to the day of the extension stay, the rest is repaid anew up to
 * the later day.
 */
export function extended(terms: Terms, lines: readonly Line[], on: string, dueOn: string): ScheduleLine[] {
  const kept = stayingLines(terms, lines, on);
  const balance = kept.reduce((left, line) => left - line.principalFen, terms.principalFen);
  const later = linesFrom({ ...terms, dueOn }, balance, kept.at(-1)?.dueOn ?? terms.drawnOn);
  return numbered([...kept, ...later], terms.principalFen);
}
