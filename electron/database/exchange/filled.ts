import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import type { Layouts } from "./layouts.ts";

interface Asking {
  readonly all: string;
  readonly newer: string;
}

const asking = new WeakMap<Layouts, Asking>();

/** One statement for all tables: most are empty in most villages, and asking each one by one is what would cost. */
function askingOf(layouts: Layouts): Asking {
  const known = asking.get(layouts);
  if (known) return known;
  const eachWhere = (where: string): string =>
    [...layouts.keys()]
      .map((table) => `SELECT '${table}' WHERE EXISTS (SELECT 1 FROM ${table} WHERE ${where})`)
      .join(" UNION ALL ");
  const asked = { all: eachWhere("scope = @scope"), newer: eachWhere("scope = @scope AND step >= @since") };
  asking.set(layouts, asked);
  return asked;
}

/**
 * Tables with rows of a scope, in the order of the layouts.
 * @param since only rows that a step since this one wrote count; null for all
 */
export function filledTables(client: Client, layouts: Layouts, scope: number, since: number | null): readonly string[] {
  const { all, newer } = askingOf(layouts);
  const statement = prepared(client, since === null ? all : newer).pluck();
  return (since === null ? statement.all({ scope }) : statement.all({ scope, since })) as string[];
}

/** Whether a scope has no row, of a known table or another; looks no further than to the first one. */
export const isEmptyScope = (client: Client, layouts: Layouts, scope: number): boolean =>
  prepared(client, `${askingOf(layouts).all} LIMIT 1`).get({ scope }) === undefined &&
  prepared(client, "SELECT 1 FROM unknown_rows WHERE scope = ? LIMIT 1").get(scope) === undefined;
