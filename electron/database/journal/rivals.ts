import type { Dot } from "../../../shared/changes/dot.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";

/** A value that waits, or waited, beside the one that a cell shows. */
export interface Rival {
  readonly dot: Dot;
  readonly value: Cell;
}

/** What an undo puts back into a cell. */
export interface Restored {
  readonly value: Cell;
  /** The commit whose value returns. */
  readonly origin: Dot;
  /** Values that wait beside it again, the latest last. */
  readonly beside: readonly Cell[];
}

/** What waits beside the value that a cell shows. */
export const waitingBeside = (client: Client, table: string, uid: string, field: string): Rival[] =>
  prepared(client, "SELECT dot, value FROM siblings WHERE tbl = ? AND uid = ? AND field = ?").all(
    table,
    uid,
    field,
  ) as Rival[];

/** Lets values wait beside the one that a cell shows. */
export function putRivals(
  client: Client,
  table: string,
  uid: string,
  field: string,
  rivals: readonly (Rival & { readonly stamp: number })[],
): void {
  const add = prepared(client, "INSERT INTO siblings (tbl, uid, field, dot, value, stamp) VALUES (?, ?, ?, ?, ?, ?)");
  for (const { dot, value, stamp } of rivals) add.run(table, uid, field, dot, value, stamp);
}

/** Keeps what waited beside a cell before a line of the history, so that taking the line back opens it again. */
export function keepRivals(
  client: Client,
  table: string,
  uid: string,
  field: string,
  line: Dot,
  rivals: readonly Rival[],
): void {
  if (rivals.length === 0) return;
  const add = prepared(
    client,
    "INSERT OR IGNORE INTO history_siblings (dot, tbl, uid, field, sibling, value) VALUES (?, ?, ?, ?, ?, ?)",
  );
  for (const { dot, value } of rivals) add.run(line, table, uid, field, dot, value);
}

/** A line of the history whose cell goes back to what it was. */
interface Undone {
  readonly dot: Dot;
  readonly tbl: string;
  readonly uid: string;
  readonly field: string;
  readonly old: Cell;
}

const earlier = `SELECT r.value FROM history_siblings r LEFT JOIN commits c ON c.dot = r.sibling
  WHERE r.dot = ? AND r.tbl = ? AND r.uid = ? AND r.field = ? ORDER BY c.stamp`;
const later = `SELECT s.value FROM siblings s JOIN commits c ON c.dot = s.dot
  WHERE s.tbl = ? AND s.uid = ? AND s.field = ? AND c.step > ? ORDER BY s.stamp`;

/**
 * Values that stand beside a cell once a line is taken back: those that did before it, and those that a later
 * taking brought, for nobody has decided about them. The latest comes last.
 * @param step of the line
 */
export function rivalsAfterUndo(client: Client, step: number, line: Undone): Cell[] {
  const { dot, tbl, uid, field, old } = line;
  const before = prepared(client, earlier).pluck().all(dot, tbl, uid, field) as Cell[];
  const since = prepared(client, later).pluck().all(tbl, uid, field, step) as Cell[];
  return [...new Set([...before, ...since])].filter((value) => value !== old);
}
