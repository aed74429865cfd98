import { type AgeingClass, ageingOf, daysOverdue } from "./ageing.ts";
import { type Ledger, ledger, type Payment, payoff } from "./ledger.ts";
import { penaltyInterest } from "./penalty.ts";
import type { loanStates } from "./record.ts";
import { drawnStates, owedStates } from "./rules.ts";
import type { Line, Terms } from "./terms.ts";

/** A loan with what the lender laid down and what was paid. */
export interface KnownLoan extends Terms {
  readonly state: keyof typeof loanStates;
  /** The lender's own lines; none where the schedule is computed. */
  readonly lenders: readonly Line[];
  readonly payments: readonly Payment[];
}

/** Where a loan stands on a day, in fen and for reference: the lender's figures win. */
export interface Position {
  readonly ledger: Ledger;
  readonly outstandingFen: number;
  /** Due by the day and not paid. */
  readonly dueFen: number;
  /** Repays it whole on the day. */
  readonly payoffFen: number;
  readonly overdueDays: number;
  readonly ageing: AgeingClass;
  /** What the lender may add for being late, by the usual 30 to 50 percent. */
  readonly penalty: { readonly leastFen: number; readonly mostFen: number };
}

/** The ledger of a loan; one that was not paid out, or not yet on the day, has no payments. */
export function ledgerOf(loan: KnownLoan, asOf: string): Ledger {
  const isDrawn = drawnStates.has(loan.state);
  return ledger(loan, isDrawn ? loan.payments : [], asOf, { lenders: loan.lenders });
}

/** Where a loan stands. What the lender calls settled owes nothing, whatever was told of its payments. */
export function positionOf(loan: KnownLoan, asOf: string): Position {
  const book = ledgerOf(loan, asOf);
  if (!owedStates.has(loan.state) || loan.drawnOn > asOf) {
    const none = { leastFen: 0, mostFen: 0 };
    return {
      ledger: book,
      outstandingFen: 0,
      dueFen: 0,
      payoffFen: 0,
      overdueDays: 0,
      ageing: "current",
      penalty: none,
    };
  }
  const dueFen = book.dueFeesFen + book.dueInterestFen + book.duePrincipalFen;
  const overdueDays = daysOverdue(book.oldestUnpaid, asOf);
  return {
    ledger: book,
    outstandingFen: book.outstandingFen,
    dueFen,
    payoffFen: payoff(loan, book, asOf),
    overdueDays,
    ageing: ageingOf(overdueDays),
    penalty: penaltyInterest(book.duePrincipalFen, loan.annualRate, overdueDays, loan.dayCount),
  };
}
