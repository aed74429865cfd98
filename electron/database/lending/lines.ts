import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";

/** The lender's own lines of a loan, by number. */
export const linesOf = (client: Client, loan: string): { readonly uid: string; readonly no: number }[] =>
  prepared(
    client,
    `SELECT uid, no FROM instalments WHERE scope IN (SELECT idx FROM scope) AND loan_id = ? AND removed IS NULL
     ORDER BY no, rowid`,
  ).all(loan) as { uid: string; no: number }[];
