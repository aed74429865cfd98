import { type AgeingClass, ageingOf, daysOverdue } from "./ageing.ts";
import { type Ledger, ledger, type Payment, payoff } from "./ledger.ts";
import { type Overdue, penaltyInterest } from "./penalty.ts";
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

/**
 * The day since which a settled loan owes nothing, null for others. Nobody writes that day down: what the payments
 * leave counts as repaid with the last of them, or, where none is known, on the loan's own last day or today.
 */
export function settledOn({ state, payments, dueOn }: KnownLoan, today: string): string | null {
  if (state !== "settled") return null;
  const last = payments.reduce((latest, { paidOn }) => (paidOn > latest ? paidOn : latest), "");
  if (last !== "") return last;
  return dueOn < today ? dueOn : today;
}

/** Whether a loan was paid out by a day and not yet settled on it, as is known today. */
export function isOwedOn(loan: KnownLoan, asOf: string, today: string): boolean {
  if (loan.drawnOn > asOf) return false;
  const settled = settledOn(loan, today);
  return settled === null ? owedStates.has(loan.state) : settled > asOf;
}

const nothing = {
  outstandingFen: 0,
  dueFen: 0,
  payoffFen: 0,
  overdueDays: 0,
  ageing: "current",
  penalty: { leastFen: 0, mostFen: 0 },
} as const;

const overdueIn = ({ lines }: Ledger, asOf: string): Overdue[] =>
  lines
    .filter(({ dueOn }) => dueOn < asOf)
    .map(({ dueOn, principalFen, paidPrincipalFen }) => ({
      principalFen: principalFen - paidPrincipalFen,
      days: daysOverdue(dueOn, asOf),
    }));

/** Where a loan stands. What the lender calls settled owes nothing from then on, whatever was told of its payments. */
export function positionOf(loan: KnownLoan, asOf: string, today: string): Position {
  const book = ledgerOf(loan, asOf);
  if (!isOwedOn(loan, asOf, today)) return { ledger: book, ...nothing };
  const overdueDays = daysOverdue(book.oldestUnpaid, asOf);
  return {
    ledger: book,
    outstandingFen: book.outstandingFen,
    dueFen: book.dueInterestFen + book.duePrincipalFen,
    payoffFen: payoff(loan, book, asOf),
    overdueDays,
    ageing: ageingOf(overdueDays),
    penalty: penaltyInterest(overdueIn(book, asOf), loan.annualRate, loan.dayCount),
  };
}
