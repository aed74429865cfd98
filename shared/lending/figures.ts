import { addMonths } from "../dates/calendarDate.ts";
import { type AgeingClass, ageingClasses } from "./ageing.ts";
import type { Ledger } from "./ledger.ts";
import { isOwedOn, type KnownLoan, ledgerOf, positionOf, settledOn } from "./position.ts";
import { owedStates } from "./rules.ts";
import type { Line } from "./terms.ts";

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

  #begin({ drawnOn, principalFen }: KnownLoan, { repaid }: Ledger): void {
    this.#change(this.#place(drawnOn), principalFen);
    for (const payment of repaid) this.#change(this.#place(payment.on), -payment.principalFen);
  }

  #place(day: string): number {
    return monthNo(day) - this.#first;
  }

  #fallsDue({ dueOn, principalFen, interestFen }: Line): void {
    const place = this.#place(dueOn);
    if (place >= 0 && place < shown) this.#due[place]! += principalFen + interestFen;
  }

  /** A loan that is owed. */
  add(loan: KnownLoan, ledger: Ledger): void {
    this.#begin(loan, ledger);
    for (const line of ledger.lines) {
      this.#change(Math.max(this.#place(line.dueOn), before + 1), line.paidPrincipalFen - line.principalFen);
      this.#fallsDue(line);
    }
  }

  /** A loan that was settled by the day: nothing falls due after it was. One from before these months leaves no trace. */
  addSettled(loan: KnownLoan, on: string): void {
    if (on < this.#days[0]!) return;
    const ledger = ledgerOf(loan, on);
    this.#begin(loan, ledger);
    this.#change(this.#place(on), -ledger.outstandingFen);
    for (const line of ledger.lines) if (line.dueOn <= on) this.#fallsDue(line);
  }

  all(): Month[] {
    let outstandingFen = 0;
    return this.#days.map((day, i) => {
      outstandingFen += this.#changes[i]!;
      return { month: day.slice(0, 7), outstandingFen, dueFen: this.#due[i]! };
    });
  }
}

/**
 * What loans come to on a day, as is known today: those owed on it, by class of days overdue, and month by month around
 * it all that were paid out, also those settled by then.
 */
export function figuresOf(loans: readonly KnownLoan[], asOf: string, today: string): Figures {
  const classes = new Map(ageingClasses.map(({ code }) => [code, { code, loans: 0, outstandingFen: 0 }]));
  const months = new Months(asOf);
  let [count, outstandingFen, dueFen] = [0, 0, 0];
  for (const loan of loans) {
    if (!isOwedOn(loan, asOf, today)) {
      const settled = loan.drawnOn > asOf ? null : settledOn(loan, today);
      if (settled !== null) months.addSettled(loan, settled);
      continue;
    }
    const position = positionOf(loan, asOf, today);
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

/**
 * Days on which a loan has to pay: the oldest amount that is not paid yet, however late, and all that fall due after the
 * day. Of several that are late the oldest alone reminds.
 */
export function daysDue(loan: KnownLoan, asOf: string): string[] {
  if (!owedStates.has(loan.state)) return [];
  const open = ledgerOf(loan, asOf).lines.filter(
    (line) => line.principalFen + line.interestFen > line.paidPrincipalFen + line.paidInterestFen,
  );
  return open.filter(({ dueOn }, i) => i === 0 || dueOn > asOf).map(({ dueOn }) => dueOn);
}
