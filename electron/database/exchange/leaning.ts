import type { Dot } from "../../../shared/changes/dot.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { applyErased, erasedIn, loosenRows } from "./erased.ts";
import type { Findings } from "./findings.ts";
import { joinedBy, type Layouts } from "./layouts.ts";

/** A cell whose row goes with the row that it leads to. */
export interface Lead {
  readonly record: string;
  readonly table: string;
  readonly field: string;
  readonly column: string;
  /** SQL that tells of which rows this holds; empty for all. */
  readonly only: string;
}

/** Required references, and what leads a second entry of a person to the entry that stayed. */
export const leadsOf = (layouts: Layouts): Lead[] =>
  [...layouts.values()].flatMap(({ name, table, leans, columns }) =>
    [...leans].map((field) => ({
      record: name,
      table,
      field,
      column: columns.get(field)!,
      only: field === joinedBy ? "AND t.removed = 'duplicate'" : "",
    })),
  );

interface LeaningRow {
  readonly uid: string;
  readonly reason: string;
}

/** Rows that lead to an erased one, unless another PC has moved them to one that stands and nobody has decided yet. */
function leaningRows(client: Client, layouts: Layouts, scope: number): ReadonlyMap<string, LeaningRow> {
  const rows = leadsOf(layouts).flatMap(
    ({ table, field, column, only }) =>
      prepared(
        client,
        `SELECT t.uid, e.reason FROM ${table} t CROSS JOIN erased e ON e.uid = t.${column} AND e.scope = t.scope
         WHERE t.scope = @scope ${only} AND NOT EXISTS (SELECT 1 FROM siblings s WHERE s.tbl = '${table}'
           AND s.uid = t.uid AND s.field = '${field}' AND s.value NOT IN (SELECT uid FROM erased WHERE scope = @scope))`,
      ).all({ scope }) as LeaningRow[],
  );
  return new Map(rows.map((row) => [row.uid, row]));
}

/**
 * Erases what cannot stand without erased rows, on whichever PC it was made and whenever it comes: a person who was
 * added to a household that another PC was erasing would stand on no list. It is an erasure by this PC, so that it
 * travels; made once the rows that came stand, since one of them may have been moved away. References that nothing
 * hangs on are emptied.
 * @param commit opens a commit for it; not called when nothing leans
 */
export function eraseLeaning(
  client: Client,
  layouts: Layouts,
  scope: number,
  findings: Findings,
  commit: () => Dot,
): void {
  let dot: Dot | null = null;
  for (let rows = leaningRows(client, layouts, scope); rows.size > 0; rows = leaningRows(client, layouts, scope)) {
    const by = (dot ??= commit());
    findings.forget(rows);
    const erasures = [...rows.values()].map((row) => ({ ...row, dot: by }));
    applyErased(client, layouts, scope, erasures, findings);
  }
  loosenRows(client, layouts, scope, erasedIn(client, scope), false);
}
