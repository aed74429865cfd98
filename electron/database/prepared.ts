import type Database from "better-sqlite3";
import type { Client } from "./open.ts";

const known = new WeakMap<Client, Map<string, Database.Statement>>();

/**
 * A statement compiled once for each connection: compiling costs more than running most of the journal's. It gives
 * whole rows again, however its last user asked for them. SQLite plans with
 * the value of a limit or a pattern that is bound alone, and compiles anew at each binding: write `LIMIT +?`.
 */
export function prepared(client: Client, sql: string): Database.Statement {
  let statements = known.get(client);
  if (!statements) known.set(client, (statements = new Map()));
  let statement = statements.get(sql);
  if (!statement) statements.set(sql, (statement = client.prepare(sql)));
  return statement.reader ? statement.pluck(false).raw(false) : statement;
}
