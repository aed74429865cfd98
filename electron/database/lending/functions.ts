import type Database from "better-sqlite3";
import { nextDue } from "../../../shared/lending/figures.ts";
import type { KnownLoan } from "../../../shared/lending/position.ts";

/**
 * Gives a connection the SQL function `loan_next_due(loan, today)`: the day of the oldest amount that a running loan
 * has not paid, null for none. What a loan comes to is worked out in one place, shared/lending, for lists of days too.
 */
export function addLoanFunctions(client: Database.Database): void {
  client.function("loan_next_due", { deterministic: true }, (json: string, today: string) => {
    return nextDue(JSON.parse(json) as KnownLoan, today)?.dueOn ?? null;
  });
}

/** SQL of the day on which a loan `l` has to pay next. */
export const nextDueOf = (l: string, today: string): string => `loan_next_due(json_object(
  'principalFen', ${l}.principal_fen, 'annualRate', ${l}.annual_rate, 'drawnOn', ${l}.drawn_on, 'dueOn', ${l}.due_on,
  'method', ${l}.method, 'dayCount', ${l}.day_count, 'state', ${l}.state,
  'lenders', (SELECT json_group_array(json_object('dueOn', i.due_on, 'principalFen', i.principal_fen,
      'interestFen', i.interest_fen) ORDER BY i.no, i.due_on) FROM instalments i
    WHERE i.scope = ${l}.scope AND i.loan_id = ${l}.uid AND i.removed IS NULL),
  'payments', (SELECT json_group_array(json_object('paidOn', p.paid_on, 'amountFen', p.amount_fen)) FROM repayments p
    WHERE p.scope = ${l}.scope AND p.loan_id = ${l}.uid AND p.removed IS NULL)), ${today})`;
