import { addMonths } from "../dates/calendarDate.ts";
import { type AgeingClass, ageingClasses } from "./ageing.ts";
import type { Ledger } from "./ledger.ts";
import { type KnownLoan, ledgerOf, positionOf } from "./position.ts";
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

/** Months shown before that of the day, and in all. */
const [before, shown] = [11, 24];

const monthNo = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/**
 * Months around a day. What changes in a month is noted there, and each month's end is the sum up to it: past months by
 * what was repaid, those to come by what falls due, where whatever is overdue is taken to be paid in the next month.
 */
class Months {
  readonly #first: number;
  readonly #days: readonly string[];
  readonly #changes = Array.from({ length: shown }, () => 0);
  readonly #due = Array.from({ length: shown }, () => 0);

  constructor(asOf: string) {
    this.#days = Array.from({ length: shown }, (_, i) => addMonths(`${asOf.slice(0, 7)}-01`, i - before));
    this.#first = monthNo(this.#days[0]!);
  }

  #change(place: number, fen: number): void {
    if (place < shown) this.#changes[Math.max(0, place)]! += fen;
  }

  add({ drawnOn, principalFen }: KnownLoan, { repaid, lines }: Ledger): void {
    this.#change(monthNo(drawnOn) - this.#first, principalFen);
    for (const payment of repaid) this.#change(monthNo(payment.on) - this.#first, -payment.principalFen);
    for (const line of lines) {
      const place = monthNo(line.dueOn) - this.#first;
      this.#change(Math.max(place, before + 1), line.paidPrincipalFen - line.principalFen);
      if (place >= 0 && place < shown) this.#due[place]! += line.principalFen + line.interestFen;
    }
  }

  all(): Month[] {
    let outstandingFen = 0;
    return this.#days.map((day, i) => {
      outstandingFen += this.#changes[i]!;
      return { month: day.slice(0, 7), outstandingFen, dueFen: this.#due[i]! };
    });
  }
}

/** What loans come to on a day: those that are owed, by class of days overdue, and month by month around it. */
export function figuresOf(loans: readonly KnownLoan[], asOf: string): Figures {
  const classes = new Map(ageingClasses.map(({ code }) => [code, { code, loans: 0, outstandingFen: 0 }]));
  const months = new Months(asOf);
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
    months.add(loan, position.ledger);
  }
  return { loans: count, outstandingFen, dueFen, ageing: [...classes.values()], months: months.all() };
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
