import { addYears } from "../dates/calendarDate.ts";
import type { Violation } from "../records/violation.ts";

export interface TermState {
  readonly uid: string;
  readonly unitNo: string;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly stipendFen: number | null;
  readonly paidOn: string | null;
  readonly unitKnown: boolean;
  readonly memberKnown: boolean;
}

/** Longest term of a convenor, in years (records.md 1.1). */
export const longestTerm = 3;

/** Rules of one unit's convenor terms: dates in order, at most three years, never two at once. */
export function termViolations(terms: readonly TermState[]): Violation[] {
  const ordered = terms.toSorted((a, b) => (a.dateFrom ?? "").localeCompare(b.dateFrom ?? ""));
  return ordered.flatMap((term, i) => {
    const [from, to] = [term.dateFrom ?? "", term.dateTo ?? ""];
    const before = ordered[i - 1];
    const broken: [string, boolean][] = [
      ["term-without-unit", !term.unitKnown],
      ["term-without-convenor", !term.memberKnown],
      ["term-ends-before-start", to < from],
      ["term-too-long", from !== "" && to > addYears(from, longestTerm)],
      ["paid-without-stipend", term.paidOn !== null && term.stipendFen === null],
      ["terms-overlap", before !== undefined && (before.dateTo ?? "9999") > from],
    ];
    return broken
      .filter(([, is]) => is)
      .map(([rule]): Violation => ({ rule, record: "convenorTerm", uid: term.uid, params: { unitNo: term.unitNo } }));
  });
}
