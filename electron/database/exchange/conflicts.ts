import type { Version } from "../../../shared/changes/merge.ts";
import { type RecordName, records } from "../../../shared/records/all.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import type { Writer } from "../journal/writer.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { nameInScope } from "../rowNames.ts";
import { knownRecords, layoutsOf } from "./layouts.ts";
import { householdOfRow, type Origin, originOf } from "./reportLines.ts";
import { findRow, versionsOf } from "./rows.ts";

/** One of a cell's values. */
export interface Side extends Version, Origin {}

/** A cell with different values; the first side is the one shown meanwhile. */
export interface OpenConflict {
  readonly record: RecordName;
  readonly uid: string;
  readonly field: string;
  readonly row: string;
  readonly household: { readonly uid: string; readonly no: string } | null;
  /** Uid of the village or of the office's own scope. */
  readonly scope: string;
  /** Step of the taking that brought it. */
  readonly step: number;
  readonly sides: readonly Side[];
}

/** Which conflicts: of one taking, of one village, or all. */
export interface ConflictFilter {
  readonly step?: number | null;
  readonly scope?: string | null;
}

/**
 * Cells with a value beside the shown one that differs from it; equal values collapse silently. Each belongs to the
 * last taking that touched the cell, also after its decision was undone, which writes both values anew.
 */
const open = [...layoutsOf(knownRecords).values()]
  .map(({ table, name, columns }) => {
    const shown = [...columns].map(([field, column]) => `WHEN '${field}' THEN t.${column}`).join(" ");
    return `SELECT '${name}' AS record, s.tbl, s.uid, s.field, t.scope, 
        coalesce(
          (SELECT max(p.id) FROM history h JOIN commits c ON c.dot = h.dot JOIN step p ON p.id = c.step
           WHERE h.uid = s.uid AND h.field = s.field AND p.kind = 'take'),
          (SELECT step FROM commits WHERE dot = s.dot), 0) AS step
      FROM siblings s JOIN ${table} t ON t.uid = s.uid AND t.scope IN (SELECT idx FROM scope)
      WHERE s.tbl = '${table}' AND s.value IS NOT CASE s.field ${shown} ELSE s.value END`;
  })
  .join(" UNION ALL ");
const cells = `SELECT record, tbl, uid, field, scope, max(step) AS step FROM (${open}) GROUP BY tbl, uid, field`;
const filtered = `SELECT o.*, v.uid AS scopeUid FROM (${cells}) o JOIN scope v ON v.idx = o.scope
  WHERE (@step IS NULL OR o.step = @step) AND (@scope IS NULL OR v.uid = @scope)`;

interface OpenCell {
  readonly record: RecordName;
  readonly tbl: string;
  readonly uid: string;
  readonly field: string;
  readonly scope: number;
  readonly scopeUid: string;
  readonly step: number;
}

const boundOf = ({ step, scope }: ConflictFilter) => ({ step: step ?? null, scope: scope ?? null });
const anyWaits = (client: Client): boolean => prepared(client, "SELECT 1 FROM siblings LIMIT 1").get() !== undefined;

/** How many cells wait for a clerk's decision. */
export function countConflicts(client: Client, filter: ConflictFilter = {}): number {
  if (!anyWaits(client)) return 0;
  return prepared(client, `SELECT count(*) FROM (${filtered})`).pluck().get(boundOf(filter)) as number;
}

/** Takings that brought conflicts which are still open, newest first. */
export function conflictsByTaking(client: Client): { step: number; open: number }[] {
  if (!anyWaits(client)) return [];
  return prepared(client, `SELECT step, count(*) AS open FROM (${cells}) GROUP BY step ORDER BY step DESC`).all() as {
    step: number;
    open: number;
  }[];
}

/** Cells that wait, by taking, village and row. */
export function openConflicts(
  client: Client,
  { offset, limit, ...filter }: ConflictFilter & { readonly offset: number; readonly limit: number },
): OpenConflict[] {
  if (!anyWaits(client)) return [];
  const found = prepared(
    client,
    `${filtered} ORDER BY o.step DESC, o.scope, o.tbl, o.uid, o.field LIMIT +@limit OFFSET @offset`,
  ).all({ ...boundOf(filter), offset, limit }) as OpenCell[];
  return found.map(({ record, tbl, uid, field, scope, scopeUid, step }) => ({
    record,
    uid,
    field,
    row: nameInScope(client, record, scope, uid),
    household: householdOfRow(client, tbl, record, scope, uid),
    scope: scopeUid,
    step,
    sides: sidesOf(client, record, uid, field),
  }));
}

/**
 * Different values of a cell, the shown one first; equal ones collapse into the later one.
 * @throws AppError not-found
 */
export function sidesOf(client: Client, record: RecordName, uid: string, field: string): Side[] {
  const { table } = records[record];
  const scope = prepared(client, `SELECT scope FROM ${table} WHERE scope IN (SELECT idx FROM scope) AND uid = ?`)
    .pluck()
    .get(uid) as number | undefined;
  const row = scope === undefined ? undefined : findRow(client, layoutsOf(knownRecords).get(table), table, scope, uid);
  if (!row) throw new AppError("not-found", { record, uid });
  const sides = new Map<Cell, Version>();
  for (const version of versionsOf(client, row, field))
    if (!sides.has(version.value)) sides.set(version.value, version);
  return [...sides.values()].map((version) => ({ ...version, ...originOf(client, version.dot) }));
}

/**
 * Decides a cell inside a step: the commit has seen all its values, so the conflict ends on every PC.
 * @throws AppError not-found, invalid-input
 */
export function decide(write: Writer, record: RecordName, uid: string, field: string, value: Cell): void {
  write.decide(records[record], uid, field, value);
}
