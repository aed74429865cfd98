import type { Client } from "../../../electron/database/open.ts";
import { prepared as shared } from "../../../electron/database/prepared.ts";
import type { Cell } from "../../../shared/records/fields.ts";

/** A statement of the tests' own: one that the product uses too must not be switched to another kind of answer. */
export const prepared = (client: Client, sql: string): ReturnType<typeof shared> =>
  shared(client, `/* tests */ ${sql}`);

/** The cells that histories write: few, so that PCs meet in them often. */
export const cells = [
  { record: "household", table: "households", field: "houseName", column: "house_name", older: true },
  { record: "household", table: "households", field: "addressLine", column: "address_line", older: false },
  { record: "member", table: "members", field: "nameTag", column: "name_tag", older: true },
  { record: "unit", table: "units", field: "unitNo", column: "unit_no", older: false },
] as const;

export type CellKind = (typeof cells)[number];

const tables = [
  { table: "households", columns: { houseName: "house_name", addressLine: "address_line", removed: "removed" } },
  { table: "members", columns: { nameTag: "name_tag", removed: "removed" } },
  { table: "units", columns: { unitNo: "unit_no", removed: "removed" } },
] as const;

/** Values of a row's tracked cells, the shown one first; a cell that was never set has none. */
export type Shown = ReadonlyMap<string, readonly Cell[]>;

interface StoredRow {
  readonly uid: string;
  readonly vx: string | null;
  readonly extra: string | null;
  readonly [column: string]: Cell;
}

interface Waiting {
  readonly uid: string;
  readonly field: string;
  readonly value: Cell;
}

const parsed = (text: string | null): Record<string, Cell> =>
  text === null ? {} : (JSON.parse(text) as Record<string, Cell>);

function shownOf(row: StoredRow, columns: Readonly<Record<string, string>>, waiting: readonly Waiting[]): Shown {
  const [versions, extra] = [parsed(row.vx), parsed(row.extra)];
  const shown = new Map<string, readonly Cell[]>();
  for (const [field, column] of Object.entries(columns)) {
    const value = row[column] ?? extra[field] ?? null;
    const beside = waiting.filter((one) => one.uid === row.uid && one.field === field).map((one) => one.value);
    const isSet = value !== null || Object.hasOwn(versions, field);
    shown.set(field, isSet ? [value, ...beside] : beside);
  }
  return shown;
}

/** Every tracked row of a scope as it is on the disk, whether its program knows the table or not. */
export function rowsShown(client: Client, village: string): Map<string, Shown> {
  const scope = prepared(client, "SELECT idx FROM scope WHERE uid = ?").pluck().get(village) as number | undefined;
  const waiting = prepared(client, "SELECT uid, field, value FROM siblings").all() as Waiting[];
  const rows = new Map<string, Shown>();
  for (const { table, columns } of tables)
    for (const sql of [
      `SELECT * FROM ${table} WHERE scope = ?`,
      `SELECT * FROM unknown_rows WHERE tbl = '${table}' AND scope = ?`,
    ])
      for (const row of prepared(client, sql).all(scope ?? 0) as StoredRow[])
        rows.set(row.uid, shownOf(row, columns, waiting));
  return rows;
}

const anyRows = new WeakMap<Client, string>();

/** SQL: names of the tables that hold anything; most of the programmes' hold nothing here. */
function filledSql(client: Client): string {
  const known = anyRows.get(client);
  if (known !== undefined) return known;
  const all = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";
  const names = prepared(client, all).pluck().all() as string[];
  const sql = names.map((name) => `SELECT '${name}' WHERE EXISTS (SELECT 1 FROM ${name})`).join(" UNION ALL ");
  anyRows.set(client, sql);
  return sql;
}

/** Tables of a register that hold anything. */
export const filledTables = (client: Client): string[] => prepared(client, filledSql(client)).pluck().all() as string[];

/** Every row of a table, its cells in the table's order. */
export const allRows = (client: Client, table: string): Cell[][] =>
  prepared(client, `SELECT * FROM ${table}`).raw().all() as Cell[][];

/** Everything in a register but where its bytes lie: for "nothing was changed", and to look for what was erased. */
export const dumpOf = (client: Client, leaveOut: readonly string[] = []): string =>
  filledTables(client)
    .filter((name) => !leaveOut.includes(name))
    .map((name) => `${name} ${JSON.stringify(allRows(client, name))}`)
    .join("\n");
