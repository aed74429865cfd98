import { type Dot, dotOf, segmentOf, sequenceOf } from "../../../shared/changes/dot.ts";
import { byShown, presentFirst, type Version } from "../../../shared/changes/merge.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { indexNames } from "../search/index.ts";
import { nonceOf } from "./commits.ts";
import { cellsOf, Findings } from "./findings.ts";
import { forkId } from "./forks.ts";
import { knownRecords, type Layout, layoutsOf } from "./layouts.ts";
import type { StoredRow } from "./row.ts";
import { findRow, updateRow, versionsOf } from "./rows.ts";
import { putSiblings } from "./siblings.ts";
import type { Segment } from "./vectors.ts";

/** A stretch of one writer's commits that goes over to another writer. */
interface Move {
  readonly client: Client;
  readonly scope: number;
  readonly from: Segment;
  /** Last commit that stays. */
  readonly common: number;
  /** Local index of the other writer, and how many of these commits were known under it before. */
  readonly to: number;
  readonly before: number;
  readonly findings: Findings;
}

const moves = ({ from, common }: Move, dot: Dot): boolean => segmentOf(dot) === from.idx && sequenceOf(dot) > common;

const moved = (move: Move, dot: Dot): Dot => (moves(move, dot) ? dotOf(move.to, sequenceOf(dot) - move.common) : dot);

/**
 * Versions of a field under their new numbers, the shown one first. One that was known under its new number before,
 * and is not among them, was overwritten by somebody who knew it.
 */
function renumbered(move: Move, field: string, versions: readonly Version[]): readonly Version[] {
  const segmentId = (dot: Dot): string =>
    prepared(move.client, "SELECT id FROM segment WHERE idx = ?").pluck().get(segmentOf(dot)) as string;
  const native = versions.filter(({ dot }) => !moves(move, dot));
  const taken = versions
    .filter(({ dot }) => moves(move, dot))
    .map((version) => ({ ...version, dot: moved(move, version.dot) }))
    .filter(({ dot }) => sequenceOf(dot) > move.before || native.length === 0);
  const sorted = [...native, ...taken].toSorted(byShown({ segmentId }));
  return field === "removed" ? presentFirst(sorted) : sorted;
}

function renumberRow(move: Move, table: string, layout: Layout | undefined, uid: string): void {
  const { client, scope } = move;
  const row = findRow(client, layout, table, scope, uid)!;
  const ver = moved(move, row.ver);
  const dots: Record<string, Dot> = { ...row.dots };
  const values = new Map(row.values);
  const fields = new Set([...Object.keys(dots), ...row.siblings.keys()]);
  if (ver === row.ver && !touches(move, row)) return;
  for (const field of fields) {
    const [now, ...beside] = renumbered(move, field, versionsOf(client, row, field));
    if (!now) continue;
    values.set(field, now.value);
    if (field in dots || now.dot !== ver || now.value === null) dots[field] = now.dot;
    if (row.siblings.has(field)) putSiblings(client, table, uid, field, beside);
  }
  const target = layout ? table : "unknown_rows";
  prepared(client, `UPDATE ${target} SET ver = ? WHERE scope = ? AND uid = ?`).run(ver, scope, uid);
  const layouts = layoutsOf(knownRecords);
  updateRow({ client, scope, step: 0, layouts }, table, uid, row, { ...row, ver, dots, values });
  if (layout) move.findings.moved(layout.name, cellsOf(layout, row), cellsOf(layout, { ...row, values }));
}

const touches = (move: Move, { dots, siblings }: StoredRow): boolean =>
  Object.values(dots).some((dot) => moves(move, dot)) ||
  [...siblings.values()].some((versions) => versions.some(({ dot }) => moves(move, dot)));

/** Rows that a step wrote since the first of these commits. */
function renumberRows(move: Move, since: number): void {
  const { client, scope } = move;
  for (const layout of layoutsOf(knownRecords).values()) {
    const found = prepared(client, `SELECT uid FROM ${layout.table} WHERE scope = ? AND step >= ?`).pluck();
    for (const uid of found.all(scope, since) as string[]) renumberRow(move, layout.table, layout, uid);
  }
  const unknown = prepared(client, "SELECT tbl, uid FROM unknown_rows WHERE scope = ? AND step >= ?");
  for (const { tbl, uid } of unknown.all(scope, since) as { tbl: string; uid: string }[])
    renumberRow(move, tbl, undefined, uid);
}

const dotColumns = [
  ["history", "dot"],
  ["history", "prior"],
  ["history", "origin"],
  ["history_siblings", "dot"],
  ["history_siblings", "sibling"],
  ["erased", "dot"],
] as const;

/** Commits, the history and the steps that name them. */
function renumberCommits(move: Move): void {
  const { client, from, common, to, before } = move;
  const [first, last] = [dotOf(from.idx, common + 1), dotOf(from.idx, from.known)];
  const by = dotOf(to, 0) - dotOf(from.idx, common);
  const steps = prepared(
    client,
    "SELECT id, dots FROM step WHERE id IN (SELECT step FROM commits WHERE dot BETWEEN ? AND ?)",
  ).all(first, last) as { id: number; dots: string }[];
  const keep = prepared(client, "UPDATE step SET dots = ? WHERE id = ?");
  for (const { id, dots } of steps)
    keep.run(JSON.stringify((JSON.parse(dots) as Dot[]).map((dot) => moved(move, dot))), id);
  for (const [table, column] of dotColumns)
    prepared(client, `UPDATE OR REPLACE ${table} SET ${column} = ${column} + ? WHERE ${column} BETWEEN ? AND ?`).run(
      by,
      first,
      last,
    );
  prepared(client, "DELETE FROM commits WHERE dot BETWEEN ? AND ?").run(first, dotOf(from.idx, common + before));
  prepared(client, "UPDATE commits SET dot = dot + ? WHERE dot BETWEEN ? AND ?").run(by, first, last);
}

/** The writer that takes the commits over; what went on from them goes on from it. */
function forkOf(client: Client, scope: number, { idx, id, device }: Segment, common: number) {
  const fork = forkId(id, common, nonceOf(client, dotOf(idx, common + 1))!);
  const known = prepared(client, "SELECT idx, known FROM segment WHERE id = ?").get(fork);
  if (known) return known as { idx: number; known: number };
  const add = prepared(client, "INSERT INTO segment (id, scope, device, parent, parent_seq) VALUES (?, ?, ?, ?, ?)");
  return { idx: Number(add.run(fork, scope, device, idx, common).lastInsertRowid), known: 0 };
}

/**
 * Puts a writer's commits after a common one under another writer, as if it had begun there (exchange, section 9):
 * rows, waiting values, history and steps follow. What is known of the writer goes back to the common commit.
 */
export function renumber(client: Client, scope: number, from: Segment, common: number): void {
  const { idx: to, known: before } = forkOf(client, scope, from, common);
  const move: Move = { client, scope, from, common, to, before, findings: new Findings() };
  const range = [dotOf(from.idx, common + 1), dotOf(from.idx, from.known)];
  const since = prepared(client, "SELECT min(step) FROM commits WHERE dot BETWEEN ? AND ?")
    .pluck()
    .get(...range);
  renumberRows(move, since as number);
  renumberCommits(move);
  prepared(
    client,
    "UPDATE segment SET parent = ?, parent_seq = parent_seq - ? WHERE parent = ? AND parent_seq > ? AND idx <> ?",
  ).run(to, common, from.idx, common, to);
  const raise = prepared(client, "UPDATE segment SET known = ? WHERE idx = ?");
  raise.run(Math.max(before, from.known - common), to);
  raise.run(common, from.idx);
  indexNames(client, move.findings.names());
}
