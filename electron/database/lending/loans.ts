import type { KnownLoan } from "../../../shared/lending/position.ts";
import type { Payment } from "../../../shared/lending/ledger.ts";
import type { Line } from "../../../shared/lending/terms.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { scopeIndex } from "../scopes.ts";

/** A loan with everything that its figures rest on. */
export interface StoredLoan extends KnownLoan {
  readonly uid: string;
  readonly borrowerHouseholdId: string;
  readonly jlgId: string;
}

type Head = Omit<StoredLoan, "lenders" | "payments">;
interface Of {
  readonly loan: string;
}

const heads = `SELECT l.uid, l.borrower_household_id AS borrowerHouseholdId, l.jlg_id AS jlgId,
  l.principal_fen AS principalFen, l.annual_rate AS annualRate, l.drawn_on AS drawnOn, l.due_on AS dueOn, l.method,
  l.day_count AS dayCount, l.state FROM loans l`;

const lines = `SELECT i.loan_id AS loan, i.due_on AS dueOn, i.principal_fen AS principalFen, i.interest_fen AS interestFen
  FROM instalments i`;

const payments = "SELECT p.loan_id AS loan, p.paid_on AS paidOn, p.amount_fen AS amountFen FROM repayments p";

function byLoan<T extends Of>(rows: readonly T[]): Map<string, Omit<T, "loan">[]> {
  const found = new Map<string, Omit<T, "loan">[]>();
  for (const { loan, ...row } of rows) {
    const of = found.get(loan);
    if (of) of.push(row);
    else found.set(loan, [row]);
  }
  return found;
}

function known(
  client: Client,
  sql: readonly [heads: string, lines: string, payments: string],
  bound: object,
): StoredLoan[] {
  const rows = <T>(text: string) => prepared(client, text).all(bound) as T[];
  const own = byLoan(rows<Line & Of>(sql[1]));
  const paid = byLoan(rows<Payment & Of>(sql[2]));
  return rows<Head>(sql[0]).map((head) => ({
    ...head,
    lenders: own.get(head.uid) ?? [],
    payments: paid.get(head.uid) ?? [],
  }));
}

const live = (row: string, scope: number | null): string =>
  `${row}.removed IS NULL AND ${scope === null ? `${row}.scope IN (SELECT idx FROM scope)` : `${row}.scope = @scope`}`;

/** Every loan of a village, or of all. @throws AppError not-found */
export function loansOf(client: Client, village: string | null): StoredLoan[] {
  const scope = village === null ? null : scopeIndex(client, village);
  const sql = [
    `${heads} WHERE ${live("l", scope)}`,
    `${lines} WHERE ${live("i", scope)} ORDER BY i.loan_id, i.no, i.due_on`,
    `${payments} WHERE ${live("p", scope)}`,
  ] as const;
  return known(client, sql, scope === null ? {} : { scope });
}

/** One loan; null where it is not there. */
export function findLoan(client: Client, uid: string): StoredLoan | null {
  const sql = [
    `${heads} WHERE ${live("l", null)} AND l.uid = @uid`,
    `${lines} WHERE ${live("i", null)} AND i.loan_id = @uid ORDER BY i.no, i.due_on`,
    `${payments} WHERE ${live("p", null)} AND p.loan_id = @uid`,
  ] as const;
  return known(client, sql, { uid })[0] ?? null;
}
