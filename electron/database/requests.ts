import type { Client } from "./open.ts";
import { prepared } from "./prepared.ts";

/** Open requests of a household. */
export const openRequestsOf = (client: Client, household: string): string[] =>
  prepared(
    client,
    `SELECT uid FROM help_requests WHERE scope IN (SELECT idx FROM scope) AND household_id = ? AND state = 'open'
       AND removed IS NULL`,
  )
    .pluck()
    .all(household) as string[];
