import { AppError } from "../../shared/rpc/errors.ts";
import { violationsIn } from "../../shared/records/violation.ts";
import { sentenceOf, sentenceOfViolation } from "../app/errors.ts";
import type { CellEdit, CellProblem, EditOutcome, SheetRow } from "./types.ts";

const cellOf = (edits: readonly CellEdit[], uid: unknown, field: unknown): CellEdit =>
  edits.find((edit) => edit.uid === uid && (field === undefined || edit.field === field)) ??
  edits.find((edit) => edit.uid === uid) ??
  edits[0]!;

/** One problem for each broken rule, at a cell of the row that it names or else at the first cell. */
function ruleProblems(error: AppError, edits: readonly CellEdit[]): CellProblem[] {
  return violationsIn(error).map((violation) => {
    const { uid, field } = cellOf(edits, violation.uid, undefined);
    return { uid, field, message: sentenceOfViolation(violation) };
  });
}

/**
 * What a refused `sheet.editCells` means for the cells that were sent.
 * `lookUp` reads a row as it is now, so that a stale cell can be shown with both values.
 */
export async function outcomeOf(
  error: unknown,
  edits: readonly CellEdit[],
  lookUp?: (uid: string) => Promise<SheetRow | null>,
): Promise<EditOutcome> {
  if (!(error instanceof AppError)) throw error;
  const { uid, field } = cellOf(edits, error.details["uid"], error.details["field"]);
  if (error.code === "stale") {
    const row = (await lookUp?.(uid)) ?? null;
    if (row) return { ok: false, stale: [{ uid, field, now: row[field] ?? null }] };
  }
  const broken = error.code === "rule" ? ruleProblems(error, edits) : [];
  return { ok: false, errors: broken.length > 0 ? broken : [{ uid, field, message: sentenceOf(error) }] };
}
