import { addMonths } from "../dates/calendarDate.ts";
import { type AgeingClass, ageingClasses } from "./ageing.ts";
import type { Ledger } from "./ledger.ts";
import { type KnownLoan, ledgerOf, type Position, positionOf } from "./position.ts";
import { owedStates } from "./rules.ts";

export interface Month {
  readonly month: string;
  /** Owed at its end. */
  readonly outstandingFen: number;
  /** Falls due in it. */
  readonly dueFen: number;
}

export interface Figures {
  readonly loans: number;
  readonly outstandingFen: number;
  readonly dueFen: number;
  readonly ageing: readonly { readonly code: AgeingClass; readonly loans: number; readonly outstandingFen: number }[];
  readonly months: readonly Month[];
}

/** Months before and after a day, its own among them. */
const monthsAround = (asOf: string): string[] =>
  Array.from({ length: 24 }, (_, i) => addMonths(`${asOf.slice(0, 7)}-01`, i - 11).slice(0, 7));

/** Principal owed after each of the months; past ones by what was repaid, those to come by what falls due. */
function owedAfter(loan: KnownLoan, { repaid, lines }: Ledger, asOf: string, months: readonly string[]): number[] {
  const now = asOf.slice(0, 7);
  const paid = [...repaid];
  const coming = lines
    .filter((line) => line.principalFen > line.paidPrincipalFen)
    .map((line) => {
      const month = line.dueOn.slice(0, 7);
      return { month: month < now ? now : month, fen: line.principalFen - line.paidPrincipalFen };
    });
  return months.map((month) => {
    if (month < loan.drawnOn.slice(0, 7)) return 0;
    const back = paid.reduce((sum, { on, principalFen }) => sum + (on.slice(0, 7) <= month ? principalFen : 0), 0);
    const due = month <= now ? 0 : coming.reduce((sum, line) => sum + (line.month <= month ? line.fen : 0), 0);
    return loan.principalFen - back - due;
  });
}

function addMonthsOf(into: Month[], loan: KnownLoan, { ledger }: Position, asOf: string): void {
  const owed = owedAfter(
    loan,
    ledger,
    asOf,
    into.map(({ month }) => month),
  );
  const due = new Map<string, number>();
  for (const line of ledger.lines) {
    const month = line.dueOn.slice(0, 7);
    due.set(month, (due.get(month) ?? 0) + line.principalFen + line.interestFen);
  }
  for (const [i, { month, outstandingFen, dueFen }] of into.entries())
    into[i] = { month, outstandingFen: outstandingFen + owed[i]!, dueFen: dueFen + (due.get(month) ?? 0) };
}

/** What loans come to on a day: those that are owed, by class of days overdue, and month by month around it. */
export function figuresOf(loans: readonly KnownLoan[], asOf: string): Figures {
  const classes = new Map(ageingClasses.map(({ code }) => [code, { code, loans: 0, outstandingFen: 0 }]));
  const months: Month[] = monthsAround(asOf).map((month) => ({ month, outstandingFen: 0, dueFen: 0 }));
  let [count, outstandingFen, dueFen] = [0, 0, 0];
  for (const loan of loans) {
    if (!owedStates.has(loan.state) || loan.drawnOn > asOf) continue;
    const position = positionOf(loan, asOf);
    const group = classes.get(position.ageing)!;
    group.loans += 1;
    group.outstandingFen += position.outstandingFen;
    count += 1;
    outstandingFen += position.outstandingFen;
    dueFen += position.dueFen;
    addMonthsOf(months, loan, position, asOf);
  }
  return { loans: count, outstandingFen, dueFen, ageing: [...classes.values()], months };
}

/** The next amount that a loan has to pay on a day: the oldest not paid yet. Null where nothing is left. */
export function nextDue(loan: KnownLoan, asOf: string): { readonly dueOn: string; readonly amountFen: number } | null {
  if (!owedStates.has(loan.state)) return null;
  const open = ledgerOf(loan, asOf).lines.find(
    (line) => line.principalFen + line.interestFen > line.paidPrincipalFen + line.paidInterestFen,
  );
  if (!open) return null;
  const amountFen = open.principalFen + open.interestFen - open.paidPrincipalFen - open.paidInterestFen;
  return { dueOn: open.dueOn, amountFen };
}
