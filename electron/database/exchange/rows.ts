import { type Dot, parseDots, writeDots } from "../../../shared/changes/dot.ts";
import type { Version } from "../../../shared/changes/merge.ts";
import type { WireRow } from "../../../shared/exchange/section.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import type { Intake } from "./intake.ts";
import type { Row, StoredRow } from "./row.ts";
import type { Layout } from "./layouts.ts";
import { stampOf } from "./commits.ts";
import { putSiblings, siblingsOf } from "./siblings.ts";

const none: ReadonlyMap<string, readonly Version[]> = new Map();

/** The commit of a field's value; undefined where the field was never set, which competes with nothing. */
export function dotOfField({ ver, dots, values }: Row, field: string): Dot | undefined {
  return dots[field] ?? ((values.get(field) ?? null) === null ? undefined : ver);
}

/** A version whose stamp is looked up only where it stands beside another one. */
export const versionOf = (client: Client, dot: Dot, value: Cell): Version => ({
  dot,
  value,
  get stamp() {
    return stampOf(client, dot);
  },
});

/** All versions of a field, the shown one first. */
export function versionsOf(client: Client, row: Row, field: string): readonly Version[] {
  const dot = dotOfField(row, field);
  if (dot === undefined) return [];
  return [versionOf(client, dot, row.values.get(field) ?? null), ...(row.siblings.get(field) ?? [])];
}

const parseExtra = (extra: string | null): Record<string, Cell> =>
  extra === null ? {} : (JSON.parse(extra) as Record<string, Cell>);

const writeExtra = (values: Readonly<Record<string, Cell>>): string | null =>
  Object.keys(values).length === 0 ? null : JSON.stringify(values);

type Columns = Record<string, Cell> & { ver: Dot; vx: string | null; extra: string | null; step: number };

/** Finds a row, of whatever table; undefined where there is none. */
export function findRow(
  client: Client,
  layout: Layout | undefined,
  table: string,
  scope: number,
  uid: string,
  mixed = true,
): StoredRow | undefined {
  const found = (
    layout
      ? prepared(client, `SELECT * FROM ${layout.table} WHERE scope = ? AND uid = ?`).get(scope, uid)
      : prepared(client, "SELECT * FROM unknown_rows WHERE tbl = ? AND scope = ? AND uid = ?").get(table, scope, uid)
  ) as Columns | undefined;
  if (!found) return undefined;
  const values = new Map(Object.entries(parseExtra(found.extra)));
  for (const [field, column] of layout?.columns ?? []) values.set(field, found[column] ?? null);
  return {
    rowid: Number(found["rowid"] ?? 0),
    step: found.step,
    ver: found.ver,
    dots: parseDots(found.vx),
    values,
    siblings: mixed ? siblingsOf(client, table, uid) : none,
  };
}

/** No field: nothing is held, nothing leans. */
export const noFields: ReadonlySet<string> = new Set();

const withoutErased = (value: Cell, erased: ReadonlySet<string>): Cell =>
  typeof value === "string" && erased.has(value) ? null : value;

/**
 * Empties cells that lead to an erased row. Their versions stay, so that every PC ends with the same ones.
 * @param held fields left as they are for now: what leans on the erased row goes itself, unless it was moved away
 * @returns the fields emptied
 */
export function loosen(
  values: Map<string, Cell>,
  dots: Record<string, Dot>,
  ver: Dot,
  erased: ReadonlySet<string>,
  held: ReadonlySet<string> = noFields,
): string[] {
  if (erased.size === 0) return [];
  const leading = [...values].filter(([, value]) => withoutErased(value, erased) !== value).map(([field]) => field);
  const loose = leading.filter((field) => !held.has(field));
  for (const field of loose) {
    values.set(field, null);
    dots[field] ??= ver;
  }
  return loose;
}

/** A row as it came, with local dots. */
export function rowOf(intake: Intake, wire: WireRow): Row {
  const { tables, toLocal, erased } = intake;
  const leans = intake.layouts.get(wire.table)?.leans ?? noFields;
  const ver = toLocal(wire.ver);
  const values = new Map(Object.entries(wire.extra === 0 ? {} : wire.extra));
  (tables[wire.table] ?? []).forEach((field, i) => values.set(field, wire.values[i]!));
  const dots: Record<string, Dot> = {};
  for (const [field, dot] of Object.entries(wire.vx === 0 ? {} : wire.vx)) dots[field] = toLocal(dot);
  loosen(values, dots, ver, erased, leans);
  for (const field of leans) if (erased.has(String(values.get(field)))) intake.leaning = true;
  const siblings = new Map<string, Version[]>();
  for (const { field, dot, stamp, value } of wire.siblings) {
    const version = { dot: toLocal(dot), stamp, value: withoutErased(value, erased) };
    siblings.set(field, [...(siblings.get(field) ?? []), version]);
  }
  return { ver, dots, values, siblings };
}

/** Unknown fields of a row's values. */
function extraOf(layout: Layout | undefined, values: ReadonlyMap<string, Cell>): string | null {
  const rest: Record<string, Cell> = {};
  for (const [field, value] of values) if (value !== null && !layout?.columns.has(field)) rest[field] = value;
  return writeExtra(rest);
}

type ColumnValue = readonly [column: string, value: Cell];

const columnsOf = (layout: Layout | undefined, values: ReadonlyMap<string, Cell>): ColumnValue[] =>
  [...(layout?.columns ?? [])].map(([field, column]) => [column, values.get(field) ?? null]);

function changedColumns({ columns }: Layout, before: Row, { values }: Row): ColumnValue[] {
  const changed: ColumnValue[] = [];
  for (const [field, column] of columns) {
    const value = values.get(field) ?? null;
    if (value !== (before.values.get(field) ?? null)) changed.push([column, value]);
  }
  return changed;
}

/** Adds a row that this register did not have. */
export function insertRow(intake: Intake, table: string, uid: string, row: Row): void {
  const { client, scope, step, layouts } = intake;
  const layout = layouts.get(table);
  const columns = columnsOf(layout, row.values);
  const head = [scope, uid, row.ver, writeDots(row.dots), extraOf(layout, row.values), step];
  const target = layout ? table : "unknown_rows";
  const names = ["scope", "uid", "ver", "vx", "extra", "step", ...columns.map(([column]) => column)];
  const cells = [...head, ...columns.map(([, value]) => value)];
  if (!layout) {
    names.push("tbl");
    cells.push(table);
  }
  prepared(client, `INSERT INTO ${target} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`).run(
    ...cells,
  );
  for (const [field, versions] of row.siblings) putSiblings(client, table, uid, field, versions);
  if (row.siblings.size > 0) intake.mixed = true;
}

/**
 * Writes a row's fields back with their versions; its step never goes down, so that a delta finds it. Columns that
 * stay as they are are not named: SQLite would write their indexes anew.
 */
export function updateRow(
  intake: Pick<Intake, "client" | "scope" | "step" | "layouts">,
  table: string,
  uid: string,
  stored: StoredRow,
  row: Row,
): void {
  const { client, scope, layouts } = intake;
  const layout = layouts.get(table);
  const extra = extraOf(layout, row.values);
  const step = Math.max(stored.step, intake.step);
  const vx = writeDots(row.dots);
  if (layout) {
    const changed = changedColumns(layout, stored, row);
    const sets = changed.map(([column]) => `${column} = ?, `).join("");
    prepared(client, `UPDATE ${table} SET ${sets}vx = ?, extra = ?, step = ? WHERE rowid = ?`).run(
      ...changed.map(([, value]) => value),
      vx,
      extra,
      step,
      stored.rowid,
    );
  } else
    prepared(client, "UPDATE unknown_rows SET vx = ?, extra = ?, step = ? WHERE tbl = ? AND scope = ? AND uid = ?").run(
      vx,
      extra,
      step,
      table,
      scope,
      uid,
    );
}
