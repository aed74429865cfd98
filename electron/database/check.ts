import { dayOf } from "../../shared/dates/calendarDate.ts";
import { records } from "../../shared/records/all.ts";
import type { Violation } from "../../shared/records/violation.ts";
import { faultOf } from "../../shared/rpc/faults.ts";
import type { Client } from "./open.ts";
import { prepared } from "./prepared.ts";
import { rulings } from "./rulings/all.ts";
import type { Session } from "./session.ts";

/**
 * What is wrong with the register's pages and indexes, in SQLite's words, which hold names of tables but no values.
 * @throws AppError disk-error when the disk gave no answer: that is no word about the register
 */
export function pageFaults(client: Client): string[] {
  try {
    const told = client.prepare("PRAGMA integrity_check").pluck().all() as string[];
    return told.filter((line) => line !== "ok");
  } catch (error) {
    const fault = faultOf(error);
    if (!fault || fault.code !== "damaged") throw fault ?? error;
    return ["a page cannot be read"];
  }
}

/** Rows that point to one of the journal that is not there. */
export const lostReferences = (client: Client): number => (client.pragma("foreign_key_check") as unknown[]).length;

/** Every rule of every record that does not hold now. */
export function brokenRules({ client, clock }: Session): Violation[] {
  const today = dayOf(clock.now());
  const scopes = prepared(client, "SELECT idx FROM scope").pluck().all() as number[];
  return scopes.flatMap((scope) =>
    rulings.flatMap(({ record, broken }) => {
      const live = `SELECT json_group_array(uid) FROM ${records[record].table} WHERE scope = ? AND removed IS NULL`;
      const uids = prepared(client, live).pluck().get(scope) as string;
      return uids === "[]" ? [] : broken({ client, scope, uids, today });
    }),
  );
}

/** How many rows each record has, those taken off the lists left out, and how many steps led there. */
export function rowCounts(client: Client): Record<string, number> {
  const count = (sql: string) => prepared(client, sql).pluck().get() as number;
  const rows = Object.values(records).map(
    ({ name, table }) => [name, count(`SELECT count(*) FROM ${table} WHERE removed IS NULL`)] as const,
  );
  return { ...Object.fromEntries(rows), step: count("SELECT count(*) FROM step") };
}
