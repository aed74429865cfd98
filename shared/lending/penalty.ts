import { roundHalfUp } from "../money/rational.ts";
import type { DayCount } from "./terms.ts";

/** Added to the contract's rate while an amount is overdue (逾期罚息), in percent of it: least and most. */
export const penaltyPercent = { least: 30, most: 50 } as const;

/** Principal that is overdue since some days. */
export interface Overdue {
  readonly principalFen: number;
  readonly days: number;
}

/**
 * Least and most penalty interest of overdue lines, each after its own days, in fen, for information only: the contract
 * and the lender decide. The daily rate is the year's over 360 unless the contract counts 365. Rounded half up once.
 */
export function penaltyInterest(
  overdue: readonly Overdue[],
  annualRate: number,
  dayCount: DayCount,
): { readonly leastFen: number; readonly mostFen: number } {
  const year = dayCount === "actual/365" ? 365n : 360n;
  const fenDays = overdue.reduce((sum, { principalFen, days }) => sum + BigInt(principalFen) * BigInt(days), 0n);
  const at = (percent: number) =>
    Number(roundHalfUp(fenDays * BigInt(annualRate) * BigInt(100 + percent), 100_000_000n * year));
  return { leastFen: at(penaltyPercent.least), mostFen: at(penaltyPercent.most) };
}
