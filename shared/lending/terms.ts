import type { dayCounts, repaymentMethods } from "./record.ts";

export type Method = keyof typeof repaymentMethods;

export type DayCount = keyof typeof dayCounts;

/** What a schedule is computed from. Amounts in whole fen, days YYYY-MM-DD. */
export interface Terms {
  readonly principalFen: number;
  /** A year's rate in ten-thousandths of a percent: 4.35 % is 43500. */
  readonly annualRate: number;
  readonly drawnOn: string;
  readonly dueOn: string;
  readonly method: Method;
  readonly dayCount: DayCount;
}

/** One amount that falls due. */
export interface Line {
  readonly dueOn: string;
  readonly principalFen: number;
  readonly interestFen: number;
}

/** A line as it is read: numbered, with what is left of the loan after it. */
export interface ScheduleLine extends Line {
  readonly no: number;
  readonly balanceFen: number;
}

/** What lines come to. */
export interface Totals {
  readonly principalFen: number;
  readonly interestFen: number;
}

/** Principal and interest of lines, added up. */
export function totalsOf(lines: readonly Line[]): Totals {
  return lines.reduce(
    (sum, line) => ({
      principalFen: sum.principalFen + line.principalFen,
      interestFen: sum.interestFen + line.interestFen,
    }),
    { principalFen: 0, interestFen: 0 },
  );
}
