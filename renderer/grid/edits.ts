import type { Cell } from "../../shared/records/fields.ts";
import type { CellEdit } from "../../shared/sheet/contract.ts";
import { sentenceOf } from "../app/errors.ts";
import type { Patch, Refused } from "./clipboard/patches.ts";
import { keyOf, type Problem, type Sheet } from "./sheet.ts";
import type { EditKind, EditOutcome, SheetColumn, SheetRow } from "./types.ts";
import { display } from "./values/display.ts";
import { readCell, type Reading } from "./values/readCell.ts";

/** What an editor hands over: text to be read, or a cell chosen from a list. */
export type Entered = { readonly text: string } | { readonly cell: Cell };

function paint(sheet: Sheet, rows: readonly SheetRow[]): void {
  const { api, props } = sheet;
  if (!api) return;
  if (props.source.kind === "rows") api.applyTransaction({ update: [...rows] });
  else for (const row of rows) api.getRowNode(row.uid)?.setData(row);
}

/** The touched rows with the edits put in. */
function patched(sheet: Sheet, edits: readonly CellEdit[]): SheetRow[] {
  const rows = new Map<string, SheetRow>();
  for (const { uid, field, value } of edits) {
    const row = rows.get(uid) ?? sheet.row(uid);
    if (row) rows.set(uid, { ...row, [field]: value });
  }
  return [...rows.values()];
}

const text = (sheet: Sheet, field: string, cell: Cell): string => {
  const column = sheet.column(field);
  return column ? display(column, cell, sheet.props.language) : String(cell ?? "");
};

function refusedProblems(sheet: Sheet, refused: readonly Refused[]): Problem[] {
  return refused.map(({ uid, field, tried, why }) => ({ uid, field, tried, message: sheet.say(`grid.${why}`) }));
}

function failedProblems(sheet: Sheet, edits: readonly CellEdit[], outcome: EditOutcome): Problem[] {
  if (outcome.ok) return [];
  const sent = new Map(edits.map((edit) => [keyOf(edit.uid, edit.field), edit]));
  const stale = (outcome.stale ?? []).map(({ uid, field, now }): Problem => {
    const mine = sent.get(keyOf(uid, field))?.value ?? null;
    const values = { now: text(sheet, field, now) || sheet.say("grid.emptyValue"), mine: text(sheet, field, mine) };
    return { uid, field, tried: values.mine, stale: { mine, now }, message: sheet.say("grid.stale", values) };
  });
  const errors = (outcome.errors ?? []).map((error): Problem => {
    const edit = sent.get(keyOf(error.uid, error.field));
    return { ...error, tried: edit ? text(sheet, edit.field, edit.value) : "" };
  });
  return [...stale, ...errors];
}

async function send(sheet: Sheet, kind: EditKind, edits: readonly CellEdit[]): Promise<EditOutcome> {
  if (edits.length === 0) return { ok: true };
  try {
    return (await sheet.props.onEdits?.(kind, [...edits])) ?? { ok: false };
  } catch (error) {
    const message = sentenceOf(error);
    return { ok: false, errors: edits.map(({ uid, field }) => ({ uid, field, message })) };
  }
}

/** Marks cells as being saved and takes their earlier problems away. */
function begin(sheet: Sheet, { edits, refused }: Patch): void {
  const pending = new Map(sheet.view.pending);
  const problems = new Map(sheet.view.problems);
  for (const edit of edits) {
    const key = keyOf(edit.uid, edit.field);
    pending.set(key, edit);
    problems.delete(key);
  }
  for (const problem of refusedProblems(sheet, refused)) problems.set(keyOf(problem.uid, problem.field), problem);
  sheet.show({ pending, problems });
  sheet.refresh([...edits, ...refused]);
}

function end(sheet: Sheet, edits: readonly CellEdit[], outcome: EditOutcome): void {
  const pending = new Map(sheet.view.pending);
  const problems = new Map(sheet.view.problems);
  for (const edit of edits) {
    const key = keyOf(edit.uid, edit.field);
    // A later edit of the cell is still being saved.
    if (pending.get(key) === edit) pending.delete(key);
  }
  for (const problem of failedProblems(sheet, edits, outcome)) problems.set(keyOf(problem.uid, problem.field), problem);
  sheet.show({ pending, problems, painted: sheet.view.painted + 1 });
  if (outcome.ok && edits.length > 0) paint(sheet, outcome.rows ?? patched(sheet, edits));
  sheet.refresh(edits);
}

function tell(sheet: Sheet, kind: EditKind, { edits, refused, skipped }: Patch, outcome: EditOutcome): void {
  const { say } = sheet;
  const only = kind === "edit" ? refused[0] : undefined;
  if (only) {
    sheet.show({ message: say(`grid.${only.why}`) });
    return;
  }
  if (!outcome.ok) {
    const count = (outcome.errors?.length ?? 0) + (outcome.stale?.length ?? 0);
    sheet.show({ message: count > 0 ? say("grid.refused", { count }) : say("grid.notSaved") });
  } else if (skipped + refused.length > 0) {
    const counts = { cells: edits.length, skipped, invalid: refused.length };
    sheet.show({ message: say("grid.changedSome", counts) });
  } else sheet.show({ message: edits.length > 0 ? say("grid.changed", { cells: edits.length }) : "" });
}

const stored = (sheet: Sheet, { uid, field }: CellEdit): Cell => sheet.row(uid)?.[field] ?? null;

/**
 * Sends a patch to the register as one step, and paints what came of it. A cell that is being saved is not sent again
 * before that has ended, so that the second edit comes upon what stands there then.
 */
export async function submit(sheet: Sheet, kind: EditKind, patch: Patch): Promise<void> {
  if (patch.edits.length + patch.refused.length + patch.skipped === 0) {
    sheet.show({ message: sheet.say("grid.nothingToChange") });
    return;
  }
  const { pending } = sheet.view;
  const upon = new Set(patch.edits.filter(({ uid, field }) => pending.has(keyOf(uid, field))));
  const save = async () => {
    // Of the edits before this one, each was taken or refused by now.
    const edits = patch.edits.map((edit) => (upon.has(edit) ? { ...edit, was: stored(sheet, edit) } : edit));
    const outcome = await send(sheet, kind, edits);
    end(sheet, patch.edits, outcome);
    tell(sheet, kind, patch, outcome);
  };
  begin(sheet, patch);
  const saved = upon.size > 0 ? sheet.saving.then(save) : save();
  sheet.saving = Promise.all([sheet.saving, saved]);
  await saved;
}

function readingOf(column: SheetColumn, entered: Entered): Reading {
  return "text" in entered ? readCell(column, entered.text) : { ok: true, cell: entered.cell };
}

/** Takes what an editor gave for one cell. Writing what is already there takes a problem away and sends nothing. */
export async function enter(sheet: Sheet, row: SheetRow, column: SheetColumn, entered: Entered): Promise<void> {
  const { uid } = row;
  const was = sheet.withPending(row)[column.field] ?? null;
  const tried = "text" in entered ? entered.text : display(column, entered.cell, sheet.props.language);
  const reading = readingOf(column, entered);
  if (reading.ok && reading.cell === was) {
    discard(sheet, uid, column.field);
    return;
  }
  const at = { uid, field: column.field };
  const edits = reading.ok ? [{ ...at, was, value: reading.cell }] : [];
  const refused = reading.ok ? [] : [{ ...at, tried, why: reading.why }];
  await submit(sheet, "edit", { edits, refused, skipped: 0, overwritten: 0 });
}

/** Gives up what was tried in a cell and shows what is stored. */
export function discard(sheet: Sheet, uid: string, field: string): void {
  const problems = new Map(sheet.view.problems);
  if (!problems.delete(keyOf(uid, field))) return;
  sheet.show({ problems });
  sheet.refresh([{ uid, field }]);
}

/** Settles a cell that two changes reached: the clerk's value goes over the newer one, or gives way to it. */
export async function settle(sheet: Sheet, problem: Problem, mine: boolean): Promise<void> {
  const row = sheet.row(problem.uid);
  if (!problem.stale || !row) return;
  const { uid, field, stale } = problem;
  paint(sheet, [{ ...row, [field]: stale.now }]);
  discard(sheet, uid, field);
  if (!mine) return;
  const edits = [{ uid, field, was: stale.now, value: stale.mine }];
  await submit(sheet, "edit", { edits, refused: [], skipped: 0, overwritten: 1 });
}
