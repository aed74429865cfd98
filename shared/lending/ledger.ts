import { allocate } from "./allocation.ts";
import { interestDays, interestOfDays } from "./interest.ts";
import { isMonthly, linesFrom, numbered } from "./schedule.ts";
import type { Line, ScheduleLine, Terms } from "./terms.ts";

/** Money that the lender has received. */
export interface Payment {
  readonly paidOn: string;
  readonly amountFen: number;
}

export interface LedgerLine extends ScheduleLine {
  readonly paidInterestFen: number;
  readonly paidPrincipalFen: number;
}

/** A loan on a day: its lines, what of them is paid, and what is due. Amounts in fen. */
export interface Ledger {
  readonly lines: readonly LedgerLine[];
  /** Principal not yet repaid. */
  readonly outstandingFen: number;
  readonly dueInterestFen: number;
  readonly duePrincipalFen: number;
  /** Day on which the oldest amount not yet paid fell due; null where none did. */
  readonly oldestUnpaid: string | null;
  /** Paid before its line fell due; taken for it on that day. */
  readonly heldFen: number;
  /** Principal by the day on which it was repaid, in order. */
  readonly repaid: readonly { readonly on: string; readonly principalFen: number }[];
}

interface Open {
  dueOn: string;
  principalFen: number;
  interestFen: number;
  paidInterestFen: number;
  paidPrincipalFen: number;
}

interface Account {
  readonly terms: Terms;
  /** The lender's own lines are never computed anew. */
  readonly isLenders: boolean;
  lines: Open[];
  heldFen: number;
  readonly repaid: { on: string; principalFen: number }[];
}

const opened = (line: Line): Open => ({ ...line, paidInterestFen: 0, paidPrincipalFen: 0 });
const sum = (lines: readonly Open[], of: (line: Open) => number): number =>
  lines.reduce((all, line) => all + of(line), 0);
const unpaidInterest = (line: Open): number => line.interestFen - line.paidInterestFen;
const unpaidPrincipal = (line: Open): number => line.principalFen - line.paidPrincipalFen;

function spread(lines: readonly Open[], amountFen: number, what: "Interest" | "Principal"): void {
  let left = amountFen;
  for (const line of lines) {
    const part = Math.min(left, what === "Interest" ? unpaidInterest(line) : unpaidPrincipal(line));
    line[`paid${what}Fen`] += part;
    left -= part;
  }
}

/** Pays lines, oldest first, out of what is held: all interest, then all principal. */
function settle(account: Account, lines: readonly Open[], on: string): void {
  const due = {
    interestFen: sum(lines, unpaidInterest),
    principalFen: sum(lines, unpaidPrincipal),
  };
  const paid = allocate(account.heldFen, due);
  account.heldFen = paid.restFen;
  spread(lines, paid.interestFen, "Interest");
  spread(lines, paid.principalFen, "Principal");
  if (paid.principalFen > 0) account.repaid.push({ on, principalFen: paid.principalFen });
}

/** Lines that fell due take what is held, each on its own day. */
function passDays(account: Account, day: string): void {
  const due = account.lines.filter((line) => line.dueOn <= day);
  for (let i = 0; i < due.length && account.heldFen > 0; i++) settle(account, due.slice(0, i + 1), due[i]!.dueOn);
}

interface Left {
  readonly past: readonly Open[];
  readonly balanceFen: number;
  /** Interest since the last line, not yet due. */
  readonly accruedFen: number;
}

/** What a loan would still take on a day on which nothing is overdue. */
function leftOn({ terms, lines }: Account, on: string): Left {
  const past = lines.filter((line) => line.dueOn <= on);
  const balanceFen = terms.principalFen - sum(past, (line) => line.principalFen);
  const days = interestDays(terms.dayCount, past.at(-1)?.dueOn ?? terms.drawnOn, on);
  return { past, balanceFen, accruedFen: interestOfDays(balanceFen, terms.annualRate, days, terms.dayCount) };
}

/** Repays principal early: the interest up to the day first; the rest of the schedule is computed anew. */
function repayEarly(account: Account, on: string): void {
  const { past, balanceFen, accruedFen } = leftOn(account, on);
  const paid = allocate(account.heldFen, { interestFen: accruedFen, principalFen: balanceFen });
  const early = { dueOn: on, interestFen: paid.interestFen, principalFen: paid.principalFen };
  const start = on > account.terms.drawnOn ? on : account.terms.drawnOn;
  account.heldFen = paid.restFen;
  account.repaid.push({ on, principalFen: paid.principalFen });
  account.lines = [
    ...past,
    { ...early, paidInterestFen: early.interestFen, paidPrincipalFen: early.principalFen },
    ...linesFrom(account.terms, balanceFen - paid.principalFen, start).map(opened),
  ];
}

/**
 * More than the next instalment (its interest, where the principal falls due only at the end), or enough for all that
 * is left; exactly the next line waits for its day.
 */
function isEarlyRepayment(account: Account, next: Open, on: string): boolean {
  const line = next.interestFen + next.principalFen;
  if (account.heldFen === line) return false;
  if (account.heldFen > (isMonthly(account.terms) ? line : next.interestFen)) return true;
  const { balanceFen, accruedFen } = leftOn(account, on);
  return account.heldFen >= balanceFen + accruedFen;
}

function receive(account: Account, { paidOn, amountFen }: Payment): void {
  passDays(account, paidOn);
  account.heldFen += amountFen;
  const isDue = (line: Open) => line.dueOn <= paidOn;
  settle(account, account.lines.filter(isDue), paidOn);
  const coming = account.lines.filter((line) => !isDue(line));
  const next = coming[0];
  if (!next || account.heldFen === 0) return;
  if (account.isLenders) for (const line of coming) settle(account, [line], paidOn);
  else if (isEarlyRepayment(account, next, paidOn)) repayEarly(account, paidOn);
}

function asLedger({ terms, lines, heldFen, repaid }: Account, asOf: string): Ledger {
  const due = lines.filter((line) => line.dueOn <= asOf);
  const balances = numbered(lines, terms.principalFen);
  const unpaid = due.find((line) => unpaidInterest(line) + unpaidPrincipal(line) > 0);
  return {
    lines: lines.map((line, i) => ({ ...line, ...balances[i]! })),
    outstandingFen: terms.principalFen - sum(lines, (line) => line.paidPrincipalFen),
    dueInterestFen: sum(due, unpaidInterest),
    duePrincipalFen: sum(due, unpaidPrincipal),
    oldestUnpaid: unpaid?.dueOn ?? null,
    heldFen,
    repaid,
  };
}

/**
 * What a loan comes to on a day. Money pays what is due by its day: interest, then principal, oldest first.
 * What is left waits for the next instalment where it is no more than that; more, or enough for all that is owed, is
 * an early repayment: it pays the interest up to the day and then principal, and the other lines are computed anew over
 * the same days. The lender's own lines are never changed: there early money pays the coming lines in their order.
 * Payments after the day do not count yet. Two rows that tell of one payment both count until a clerk removes one.
 */
export function ledger(
  terms: Terms,
  payments: readonly Payment[],
  asOf: string,
  more: { readonly lenders?: readonly Line[] } = {},
): Ledger {
  const isLenders = more.lenders !== undefined && more.lenders.length > 0;
  const lines = isLenders ? more.lenders : linesFrom(terms, terms.principalFen, terms.drawnOn);
  const account: Account = {
    terms,
    isLenders,
    lines: lines.map(opened),
    heldFen: 0,
    repaid: [],
  };
  const received = payments.filter(({ paidOn }) => paidOn <= asOf);
  for (const payment of received.toSorted((a, b) => a.paidOn.localeCompare(b.paidOn))) receive(account, payment);
  passDays(account, asOf);
  return asLedger(account, asOf);
}

/** What repays a loan whole on a day, in fen: everything due, the principal left, and the interest up to the day. */
export function payoff(terms: Terms, { lines, heldFen, dueInterestFen, outstandingFen }: Ledger, on: string): number {
  const past = lines.filter((line) => line.dueOn <= on);
  const since = past.at(-1)?.dueOn ?? terms.drawnOn;
  const balance = Math.min(outstandingFen, past.at(-1)?.balanceFen ?? terms.principalFen);
  const days = interestDays(terms.dayCount, since, on);
  const accrued = interestOfDays(balance, terms.annualRate, days, terms.dayCount);
  return Math.max(0, outstandingFen + dueInterestFen + accrued - heldFen);
}
