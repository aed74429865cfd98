import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import type { Layouts } from "./layouts.ts";

interface Asking {
  readonly known: string;
  readonly all: string;
  readonly newer: string;
}

const asking = new WeakMap<Layouts, Asking>();

/** What is written beside the rows of tables. Values that wait beside shown ones do not name their scope. */
const beside = [
  ["unknown_rows", "scope = @scope"],
  ["erased", "scope = @scope"],
  ["siblings", "1"],
] as const;

const which = (tables: readonly (readonly [table: string, where: string])[]): string =>
  tables
    .map(([table, where]) => `SELECT '${table}' WHERE EXISTS (SELECT 1 FROM ${table} WHERE ${where})`)
    .join(" UNION ALL ");

/** One statement for all tables: most are empty in most villages, and asking each one by one is what would cost. */
function askingOf(layouts: Layouts): Asking {
  const told = asking.get(layouts);
  if (told) return told;
  const known = [...layouts.keys()].map((table) => [table, "scope = @scope"] as const);
  const newer = [...layouts.keys()].map((table) => [table, "scope = @scope AND step >= @since"] as const);
  const asked = { known: which(known), all: which([...known, ...beside]), newer: which([...newer, ...beside]) };
  asking.set(layouts, asked);
  return asked;
}

/**
 * Tables with rows of a scope, in the order of the layouts; besides `unknown_rows` and `erased`, and `siblings` where
 * any value of the register waits.
 * @param since only rows of records that a step since this one wrote count; null for all
 */
export function filledTables(
  client: Client,
  layouts: Layouts,
  scope: number,
  since: number | null,
): ReadonlySet<string> {
  const { all, newer } = askingOf(layouts);
  const statement = prepared(client, since === null ? all : newer).pluck();
  return new Set((since === null ? statement.all({ scope }) : statement.all({ scope, since })) as string[]);
}

/** Whether a scope has no row, of a known table or another; looks no further than to the first one. */
export const isEmptyScope = (client: Client, layouts: Layouts, scope: number): boolean =>
  prepared(client, `${askingOf(layouts).known} LIMIT 1`).get({ scope }) === undefined &&
  prepared(client, "SELECT 1 FROM unknown_rows WHERE scope = ? LIMIT 1").get(scope) === undefined;
