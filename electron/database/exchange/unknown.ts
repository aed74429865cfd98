import { parseDots, writeDots } from "../../../shared/changes/dot.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { knownRecords, type Layout, layoutsOf, type Schema } from "./layouts.ts";

type Stored = {
  rowid: number;
  scope: number;
  uid: string;
  ver: number;
  vx: string | null;
  extra: string;
  step: number;
};

const asText = (values: Readonly<Record<string, Cell>>): string | null =>
  Object.keys(values).length === 0 ? null : JSON.stringify(values);

/** Fields that became known move to their columns; their versions stay where they are. */
function adoptFields(client: Client, { table, columns }: Layout): number {
  const rows = prepared(
    client,
    `SELECT rowid, extra FROM ${table} WHERE scope IN (SELECT idx FROM scope) AND extra IS NOT NULL`,
  ).all() as Stored[];
  let moved = 0;
  for (const { rowid, extra } of rows) {
    const values = Object.entries(JSON.parse(extra) as Record<string, Cell>);
    const known = values.filter(([field]) => columns.has(field));
    if (known.length === 0) continue;
    const sets = known.map(([field]) => `${columns.get(field)!} = ?`).join(", ");
    const rest = Object.fromEntries(values.filter(([field]) => !columns.has(field)));
    prepared(client, `UPDATE ${table} SET ${sets}, extra = ? WHERE rowid = ?`).run(
      ...known.map(([, value]) => value),
      asText(rest),
      rowid,
    );
    moved += 1;
  }
  return moved;
}

/** Rows of a record that became known move to its table. */
function adoptRows(client: Client, { table, columns }: Layout): number {
  const rows = prepared(client, "SELECT * FROM unknown_rows WHERE tbl = ?").all(table) as Stored[];
  for (const { scope, uid, ver, vx, extra, step } of rows) {
    const values = Object.entries((JSON.parse(extra ?? "{}") ?? {}) as Record<string, Cell>);
    const known = values.filter(([field]) => columns.has(field));
    const rest = Object.fromEntries(values.filter(([field]) => !columns.has(field)));
    const names = ["scope", "uid", "ver", "vx", "extra", "step", ...known.map(([field]) => columns.get(field)!)];
    const sql = `INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
    const cells = known.map(([, value]) => value);
    prepared(client, sql).run(scope, uid, ver, writeDots(parseDots(vx)), asText(rest), step, ...cells);
  }
  prepared(client, "DELETE FROM unknown_rows WHERE tbl = ?").run(table);
  return rows.length;
}

/**
 * After an upgrade: what older programs carried along without knowing it becomes columns and rows. Called after
 * `migrate`, in one transaction.
 * @returns how many rows changed
 */
export function adoptExtra(client: Client, schema: Schema = knownRecords): number {
  return client
    .transaction(() =>
      [...layoutsOf(schema).values()].reduce(
        (sum, layout) => sum + adoptRows(client, layout) + adoptFields(client, layout),
        0,
      ),
    )
    .immediate();
}
