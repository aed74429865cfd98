/** An amount split over what it pays, in fen. */
export interface Split {
  readonly feesFen: number;
  readonly interestFen: number;
  readonly principalFen: number;
  /** What is left when everything due is paid. */
  readonly restFen: number;
}

/** Splits an amount over what is due: fees first, then interest, then principal. */
export function allocate(amountFen: number, due: Omit<Split, "restFen">): Split {
  const feesFen = Math.min(amountFen, due.feesFen);
  const interestFen = Math.min(amountFen - feesFen, due.interestFen);
  const principalFen = Math.min(amountFen - feesFen - interestFen, due.principalFen);
  return { feesFen, interestFen, principalFen, restFen: amountFen - feesFen - interestFen - principalFen };
}
