import { writeDots } from "../../../shared/changes/dot.ts";
import type { WireRow } from "../../../shared/exchange/section.ts";
import { prepared } from "../prepared.ts";
import { cellsOf, noCells } from "./findings.ts";
import type { Intake } from "./intake.ts";
import type { Layout } from "./layouts.ts";
import { mergeRow } from "./mergeRow.ts";
import type { Row, StoredRow } from "./row.ts";
import { dotOfField, findRow, insertRow, rowOf } from "./rows.ts";

/** How rows of a table go into an empty scope, their values bound in the order in which they came. */
interface Straight {
  readonly layout: Layout;
  readonly insert: ReturnType<typeof prepared>;
  /** column -> place among the values */
  readonly places: ReadonlyMap<string, number>;
}

/** Null where a row has to be taken apart first: the sender knows fields that this program does not. */
function straightOf({ client, layouts, tables }: Intake, table: string): Straight | null {
  const layout = layouts.get(table);
  const columns = (tables[table] ?? []).map((field) => layout?.columns.get(field));
  if (!layout || columns.includes(undefined)) return null;
  const names = ["scope", "uid", "ver", "vx", "step", ...columns];
  const sql = `INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
  return { layout, insert: prepared(client, sql), places: new Map(columns.map((column, place) => [column!, place])) };
}

function insertStraight(intake: Intake, wire: WireRow, { layout, insert, places }: Straight): void {
  const { scope, step, toLocal, findings } = intake;
  const { uid, ver, vx, values } = wire;
  insert.run(scope, uid, toLocal(ver), localDots(intake, vx), step, ...values);
  findings.inserted(layout.name, uid, (column) => values[places.get(column) ?? -1] ?? null, true);
}

function localDots({ toLocal }: Intake, vx: WireRow["vx"]): string | null {
  if (vx === 0) return null;
  return writeDots(Object.fromEntries(Object.entries(vx).map(([field, dot]) => [field, toLocal(dot)])));
}

function insertNew(intake: Intake, table: string, uid: string, row: Row): void {
  insertRow(intake, table, uid, row);
  const layout = intake.layouts.get(table);
  intake.findings.inserted(layout?.name ?? table, uid, layout ? cellsOf(layout, row) : noCells, intake.empty);
}

const hasNews = ({ isNew }: Intake, row: Row): boolean =>
  isNew(row.ver) ||
  Object.values(row.dots).some(isNew) ||
  [...row.siblings.values()].some((versions) => versions.some(({ dot }) => isNew(dot)));

/** Whether a row holds a change that the sender has not seen, in a field that it did not touch. */
function changedHere({ sight }: Intake, stored: StoredRow, fields: ReadonlySet<string>): boolean {
  return Object.keys(stored.dots).some((field) => !fields.has(field) && !sight.remote(dotOfField(stored, field)!));
}

function mergeStored(intake: Intake, table: string, uid: string, stored: StoredRow, row: Row): void {
  const { findings, layouts, isNew } = intake;
  const layout = layouts.get(table);
  const merged = mergeRow(intake, table, uid, stored, row);
  if (merged.length === 0) {
    findings.passed(layout?.name ?? table, uid);
    return;
  }
  const fields = new Set(merged.map(({ field }) => field));
  findings.merged(layout?.name ?? table, uid, merged, isNew, changedHere(intake, stored, fields));
  if (!layout) return;
  const now = merged.map(({ field, after }) => [field, after[0]?.value ?? null] as const);
  const after = { ...stored, values: new Map([...stored.values, ...now]) };
  findings.moved(layout.name, cellsOf(layout, stored), cellsOf(layout, after));
}

/**
 * Takes rows into the scope (exchange, section 4): a row that is not here is added unless it was erased, one that
 * holds nothing new is passed over, the others are merged field by field. What is here and not there stays.
 */
export function takeRows(intake: Intake, rows: Iterable<WireRow>): void {
  const { client, scope, layouts, erased, empty, findings } = intake;
  const straight = new Map<string, Straight | null>();
  for (const wire of rows) {
    const { table, uid } = wire;
    if (erased.has(uid)) continue;
    if (empty && !straight.has(table)) straight.set(table, straightOf(intake, table));
    const plan = straight.get(table);
    const plain = wire.extra === 0 && wire.siblings.length === 0 && erased.size === 0;
    if (empty && plain && plan) {
      insertStraight(intake, wire, plan);
      continue;
    }
    const row = rowOf(intake, wire);
    const stored = empty ? undefined : findRow(client, layouts.get(table), table, scope, uid, intake.mixed);
    if (!stored) insertNew(intake, table, uid, row);
    // What waits here is looked at in any case: a machine that was rolled back may have taken what overwrote it before.
    else if (hasNews(intake, row) || stored.siblings.size > 0) mergeStored(intake, table, uid, stored, row);
    else findings.passed(layouts.get(table)?.name ?? table, uid);
  }
}
