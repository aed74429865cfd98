/** What a guarantor may come to owe, in fen. */
export interface WorstCase {
  /** When the household with the largest debt cannot pay. */
  readonly oneFen: number;
  /** When none of the other households can pay. */
  readonly allFen: number;
}

/**
 * The worst that can come of a guarantee: what the other households may owe, up to the guarantor's own maximum, which
 * covers principal, interest and costs together (Civil Code 690). Debts: of each other household, its loan with the
 * interest, or the agreement's cap where nothing is lent yet.
 */
export function worstCase(maxFen: number, debtsFen: readonly number[]): WorstCase {
  return {
    oneFen: Math.min(maxFen, Math.max(0, ...debtsFen)),
    allFen: Math.min(
      maxFen,
      debtsFen.reduce((sum, debt) => sum + debt, 0),
    ),
  };
}
