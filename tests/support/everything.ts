import type { Session } from "../../electron/database/session.ts";

/** Every row of every table, the ledger of steps included. */
export function everything({ client }: Session): Record<string, unknown[]> {
  const tables = client.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  return Object.fromEntries(tables.map((table) => [table, client.prepare(`SELECT * FROM "${table}"`).raw().all()]));
}
