/** An amount split over what it pays, in fen. */
export interface Split {
  readonly interestFen: number;
  readonly principalFen: number;
  /** What is left when everything due is paid. */
  readonly restFen: number;
}

/** Splits an amount over what is due: interest first, then principal. The lender's fees are not held here. */
export function allocate(amountFen: number, due: Omit<Split, "restFen">): Split {
  const interestFen = Math.min(amountFen, due.interestFen);
  const principalFen = Math.min(amountFen - interestFen, due.principalFen);
  return { interestFen, principalFen, restFen: amountFen - interestFen - principalFen };
}
