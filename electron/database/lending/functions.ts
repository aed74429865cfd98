import type Database from "better-sqlite3";
import { daysDue } from "../../../shared/lending/figures.ts";
import type { KnownLoan } from "../../../shared/lending/position.ts";

/**
 * Gives a connection the SQL function `loan_days_due(loan, today)`: the days on which a running loan has to pay, as a
 * JSON list. What a loan comes to is worked out in one place, shared/lending, for lists of days too.
 */
export function addLoanFunctions(client: Database.Database): void {
  client.function("loan_days_due", { deterministic: true }, (json: string, today: string) =>
    JSON.stringify(daysDue(JSON.parse(json) as KnownLoan, today)),
  );
}

/** SQL of the days on which a loan `l` has to pay, as a JSON list. */
export const daysDueOf = (l: string, today: string): string => `loan_days_due(json_object(
  'principalFen', ${l}.principal_fen, 'annualRate', ${l}.annual_rate, 'drawnOn', ${l}.drawn_on, 'dueOn', ${l}.due_on,
  'method', ${l}.method, 'dayCount', ${l}.day_count, 'state', ${l}.state,
  'lenders', (SELECT json_group_array(json_object('dueOn', i.due_on, 'principalFen', i.principal_fen,
      'interestFen', i.interest_fen) ORDER BY i.no, i.due_on) FROM instalments i
    WHERE i.scope = ${l}.scope AND i.loan_id = ${l}.uid AND i.removed IS NULL),
  'payments', (SELECT json_group_array(json_object('paidOn', p.paid_on, 'amountFen', p.amount_fen)) FROM repayments p
    WHERE p.scope = ${l}.scope AND p.loan_id = ${l}.uid AND p.removed IS NULL)), ${today})`;
