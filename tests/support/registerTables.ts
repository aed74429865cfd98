import { createHash } from "node:crypto";
import type { Session } from "../../electron/database/session.ts";

/** A hash of each table of a register, which changes with any byte of a row. */
export function tablesOf({ client }: Session): ReadonlyMap<string, string> {
  const names = client.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();
  const hashOf = (table: string) =>
    createHash("sha256")
      .update(JSON.stringify(client.prepare(`SELECT * FROM ${table}`).raw().all()))
      .digest("hex");
  return new Map((names as string[]).map((table) => [table, hashOf(table)]));
}

/** Tables whose rows are not what they were. */
export const changedSince = (before: ReadonlyMap<string, string>, session: Session): string[] =>
  [...tablesOf(session)].filter(([table, hash]) => before.get(table) !== hash).map(([table]) => table);

/** Everything of a register; it changes with any byte of a row. */
export const digestOf = (session: Session): string => JSON.stringify([...tablesOf(session)]);
