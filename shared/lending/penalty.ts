import { roundHalfUp } from "../money/rational.ts";
import type { DayCount } from "./terms.ts";

/** Added to the contract's rate while an amount is overdue (逾期罚息), in percent of it: least and most. */
export const penaltyPercent = { least: 30, most: 50 } as const;

/**
 * Least and most penalty interest of an overdue amount after some days, in fen, for information only: the contract and
 * the lender decide. The daily rate is the year's over 360 unless the contract counts 365.
 */
export function penaltyInterest(
  overdueFen: number,
  annualRate: number,
  days: number,
  dayCount: DayCount,
): { readonly leastFen: number; readonly mostFen: number } {
  const year = dayCount === "actual/365" ? 365n : 360n;
  const at = (percent: number) =>
    Number(
      roundHalfUp(BigInt(overdueFen) * BigInt(annualRate) * BigInt(100 + percent) * BigInt(days), 100_000_000n * year),
    );
  return { leastFen: at(penaltyPercent.least), mostFen: at(penaltyPercent.most) };
}
