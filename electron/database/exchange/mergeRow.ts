import type { Dot } from "../../../shared/changes/dot.ts";
import { mergePresence, type Version } from "../../../shared/changes/merge.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import { keepRivals } from "../journal/rivals.ts";
import { prepared } from "../prepared.ts";
import type { Intake } from "./intake.ts";
import type { MergedField, Row, StoredRow } from "./row.ts";
import { dotOfField, updateRow, versionOf, versionsOf } from "./rows.ts";
import { putSiblings } from "./siblings.ts";

/** The same value shown and the same ones beside it; in which order those are kept says nothing. */
const sameDots = (a: readonly Version[], b: readonly Version[]): boolean =>
  a.length === b.length && a[0]?.dot === b[0]?.dot && a.every(({ dot }) => b.some((other) => other.dot === dot));

const shown = (versions: readonly Version[]): Cell => versions[0]?.value ?? null;

/** The row's commits as words for its being there; a value that waits beside another one is an edit as well. */
function presenceOf({ client }: Intake, row: Row) {
  const waiting = [...row.siblings].flatMap(([field, versions]) => (field === "removed" ? [] : versions));
  const dots = new Set([row.ver, ...Object.values(row.dots), ...waiting.map(({ dot }) => dot)]);
  const edits = [...dots].map((dot) => versionOf(client, dot, null));
  return { versions: versionsOf(client, row, "removed"), edits };
}

function mergeOne(intake: Intake, stored: StoredRow, row: Row, field: string): MergedField {
  const { client, merge, sight } = intake;
  const before = versionsOf(client, stored, field);
  const after =
    field === "removed"
      ? mergePresence(merge, presenceOf(intake, stored), presenceOf(intake, row), sight)
      : merge(before, versionsOf(client, row, field), sight);
  return { field, before, after };
}

/**
 * Fields on which two rows' versions differ, merged. An older program that does not know the table leaves out fields
 * that are empty, and its edits speak against a removal all the same.
 */
function mergeFields(intake: Intake, stored: StoredRow, row: Row): MergedField[] {
  const fields = new Set(["removed", ...row.values.keys(), ...Object.keys(row.dots), ...row.siblings.keys()]);
  const merged: MergedField[] = [];
  for (const field of fields) {
    const mixed = stored.siblings.has(field) || row.siblings.has(field);
    if (!mixed && dotOfField(stored, field) === dotOfField(row, field)) continue;
    const one = mergeOne(intake, stored, row, field);
    if (!sameDots(one.before, one.after)) merged.push(one);
  }
  return merged;
}

/** The commit whose value a cell shows: an undo shows an earlier one's. */
function logicalDot({ client }: Intake, uid: string, field: string, dot: Dot): Dot {
  const line = prepared(client, "SELECT origin FROM history WHERE uid = ? AND field = ? AND dot = ?").get(
    uid,
    field,
    dot,
  ) as { origin: Dot | null } | undefined;
  return line?.origin ?? dot;
}

/** One line of history for each cell: what showed before, what shows now, under a commit that this section brought. */
function remember(intake: Intake, table: string, uid: string, { field, before, after }: MergedField): void {
  const now = after[0];
  const brought = after.find(({ dot }) => intake.isNew(dot));
  // What this program does not know it cannot take back either.
  if (!now || !brought || !intake.layouts.get(table)?.columns.has(field)) return;
  const prior = before[0] ? logicalDot(intake, uid, field, before[0].dot) : 0;
  const origin = now.dot === brought.dot ? null : logicalDot(intake, uid, field, now.dot);
  prepared(
    intake.client,
    `INSERT INTO history (dot, tbl, uid, field, old, new, prior, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET new = excluded.new, origin = excluded.origin`,
  ).run(brought.dot, table, uid, field, shown(before), shown(after), prior, origin);
  keepRivals(intake.client, table, uid, field, brought.dot, before.slice(1));
}

/**
 * Merges a row that came into the one held here, field by field.
 * @returns the fields that changed in value or in what waits beside it
 */
export function mergeRow(intake: Intake, table: string, uid: string, stored: StoredRow, row: Row): MergedField[] {
  const merged = mergeFields(intake, stored, row);
  if (merged.length === 0) return merged;
  const values = new Map(stored.values);
  const dots = { ...stored.dots };
  for (const { field, after } of merged) {
    const [now, ...beside] = after;
    values.set(field, now!.value);
    if (now!.dot === stored.ver && now!.value !== null) delete dots[field];
    else dots[field] = now!.dot;
    if (beside.length > 0) intake.mixed = true;
    if (intake.mixed) putSiblings(intake.client, table, uid, field, beside);
  }
  updateRow(intake, table, uid, stored, { ver: stored.ver, dots, values, siblings: stored.siblings });
  for (const one of merged) remember(intake, table, uid, one);
  return merged;
}
