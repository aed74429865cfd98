import { prepared } from "../prepared.ts";
import { type Dot, parseDots, segmentOf } from "../../../shared/changes/dot.ts";
import type { StepKind } from "../../../shared/changes/step.ts";
import { type RecordName, records } from "../../../shared/records/all.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import type { RecordDescription } from "../../../shared/records/record.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import type { Session } from "../session.ts";
import { type Changed, change } from "./door.ts";
import { type Restored, rivalsAfterUndo } from "./rivals.ts";
import type { Writer } from "./writer.ts";

interface StepRow {
  readonly id: number;
  readonly kind: StepKind;
  readonly params: string;
  readonly reverts: number | null;
  readonly undone_by: number | null;
}

interface Line {
  readonly dot: Dot;
  readonly tbl: string;
  readonly uid: string;
  readonly field: string;
  readonly old: Cell;
  readonly prior: Dot;
  readonly origin: Dot | null;
}

/** Steps that nobody takes back: what was erased is gone for ever. */
const final: ReadonlySet<StepKind> = new Set(["redo", "found", "demonstrate", "erase"]);

const byTable = new Map(Object.values(records).map((description) => [description.table, description]));

function stepOf(session: Session, id: number): StepRow {
  const row = prepared(session.client, "SELECT id, kind, params, reverts, undone_by FROM step WHERE id = ?").get(id);
  if (!row) throw new AppError("not-found", { step: id });
  return row as StepRow;
}

/** The step that last wrote a commit's cells, named in the refusal. */
function refuse(session: Session, dot: Dot): never {
  const later = prepared(session.client, "SELECT step FROM commits WHERE dot = ?").get(dot) as
    | { step: number }
    | undefined;
  const step = later ? stepOf(session, later.step) : undefined;
  throw new AppError("depends", { step: step?.id ?? 0, kind: step?.kind ?? "take" });
}

function linesOf(session: Session, step: number): Line[] {
  return prepared(
    session.client,
    `SELECT h.dot, h.tbl, h.uid, h.field, h.old, h.prior, h.origin FROM history h
     WHERE h.dot IN (SELECT value FROM step, json_each(step.dots) WHERE step.id = ?)`,
  ).all(step) as Line[];
}

type RowLines = Iterable<readonly Line[]>;

function restoreCells(session: Session, write: Writer, step: number, rows: RowLines, tick: () => void): void {
  for (const cells of rows) {
    tick();
    const { tbl, uid, dot } = cells[0]!;
    const description = byTable.get(tbl)!;
    // A writer's numbers are of one village: looked for in every one, a row takes the longer the more there are.
    const row = prepared(
      session.client,
      `SELECT ver, vx FROM ${tbl} WHERE scope = (SELECT scope FROM segment WHERE idx = ?) AND uid = ?`,
    ).get(segmentOf(dot), uid) as { ver: Dot; vx: string | null } | undefined;
    if (!row) throw new AppError("not-found", { record: description.name, uid });
    const dots = parseDots(row.vx);
    for (const line of cells) {
      const current = dots[line.field] ?? row.ver;
      const shown = write.logicalDot(uid, line.field, current);
      if (current !== line.dot && shown !== (line.origin ?? line.dot)) refuse(session, current);
    }
    const restored = cells.map((line): [string, Restored] => [
      line.field,
      { value: line.old, origin: line.prior, beside: rivalsAfterUndo(session.client, step, line) },
    ]);
    write.restore(description, uid, new Map(restored));
  }
}

interface CreatedRow {
  readonly uid: string;
  readonly ver: Dot;
  readonly vx: string | null;
  readonly removed: string | null;
}

/**
 * SQL: rows `t` that a step made. A taking may hold some 100,000 commits, so neither they nor the rows are gone
 * through once for each of the other.
 */
export const madeBy = `t.scope IN (SELECT g.scope FROM step k, json_each(k.dots) d
    JOIN segment g ON g.idx = d.value / 1048576 WHERE k.id = @step)
  AND t.step >= @step AND t.ver IN (SELECT d.value FROM step k, json_each(k.dots) d WHERE k.id = @step)`;

interface CreatedRows {
  readonly description: RecordDescription;
  readonly created: readonly CreatedRow[];
}

/** Rows that the step made, in the order in which they may be taken away. */
function createdBy(session: Session, step: number): CreatedRows[] {
  return (Object.keys(records) as RecordName[]).toReversed().map((name) => {
    const description = records[name];
    const created = prepared(
      session.client,
      `SELECT t.uid, t.ver, t.vx, t.removed FROM ${description.table} t WHERE ${madeBy}`,
    ).all({ step }) as CreatedRow[];
    return { description, created };
  });
}

/** Refuses where a row that the step made was edited since and that edit still shows. */
function checkUntouched(session: Session, write: Writer, step: number, row: CreatedRow): void {
  for (const [field, dot] of Object.entries(parseDots(row.vx))) {
    const shown = write.logicalDot(row.uid, field, dot);
    if (shown !== 0 && shown !== row.ver && !ownLine(session, step, dot)) refuse(session, dot);
  }
}

function ownLine(session: Session, step: number, dot: Dot): boolean {
  return prepared(session.client, "SELECT 1 FROM commits WHERE dot = ? AND step = ?").get(dot, step) !== undefined;
}

/** Whoever waits for a long step: hears how far it is, and may stop it before it is committed. */
export interface Watcher {
  progress(done: number, total: number): void;
  /** @throws AppError cancelled; everything rolls back */
  check(): void;
}

/** Rows between two looks at the watcher. */
const pace = 500;

function ticker(watcher: Watcher | undefined, total: number): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (!watcher || done % pace !== 0) return;
    watcher.check();
    watcher.progress(done, total);
  };
}

function takeBack(session: Session, write: Writer, step: number, watcher: Watcher | undefined): void {
  const rows = Map.groupBy(linesOf(session, step), (line) => `${line.tbl} ${line.uid}`);
  const made = createdBy(session, step);
  const total = made.reduce((sum, { created }) => sum + created.length, rows.size);
  const tick = ticker(watcher, total);
  restoreCells(session, write, step, rows.values(), tick);
  for (const { description, created } of made)
    for (const row of created) {
      tick();
      checkUntouched(session, write, step, row);
      if (row.removed === null) write.remove(description, row.uid, "undone");
    }
  if (total < pace) return;
  // What remains, the rules and the index, takes a while too.
  watcher?.check();
  watcher?.progress(total, total);
}

/**
 * Takes back one step as a new step: cells return to what they were, rows it made leave the lists.
 * Reverting an undo is the redo. Rules are checked on the end state like for any other step.
 * @throws AppError depends naming the later step, rule, not-found, cancelled
 */
export function revert(session: Session, id: number, watcher?: Watcher): Changed<StepKind> {
  const step = stepOf(session, id);
  if (step.undone_by !== null || final.has(step.kind)) throw new AppError("nothing-to-undo");
  const kind = step.kind === "undo" ? "redo" : "undo";
  const params = { step: id, kind: step.kind, ...(JSON.parse(step.params) as Record<string, string | number>) };
  return change(
    session,
    { kind, params },
    (write) => {
      takeBack(session, write, id, watcher);
      prepared(session.client, "UPDATE step SET undone_by = ? WHERE id = ?").run(write.step, id);
      // A redone step stands again, so it can be undone again.
      if (step.kind === "undo")
        prepared(session.client, "UPDATE step SET undone_by = NULL WHERE id = ?").run(step.reverts);
      return step.kind;
    },
    id,
  );
}

/** The step that Ctrl+Z would take back for the clerk at work; null when there is none. Files that came by themselves are passed over. */
export function nextUndo(session: Session): number | null {
  const found = prepared(
    session.client,
    `SELECT id FROM step WHERE author = ? AND undone_by IS NULL AND kind NOT IN ('undo', 'redo', 'found', 'demonstrate', 'erase')
       AND NOT (kind = 'take' AND params ->> 'folder' IS 1) ORDER BY id DESC LIMIT 1`,
  )
    .pluck()
    .get(session.clerk.uid) as number | undefined;
  return found ?? null;
}

/** The undo that Ctrl+Y would take back: only while nothing else was done after it. */
export function nextRedo(session: Session): number | null {
  const last = prepared(
    session.client,
    "SELECT id, kind FROM step WHERE author = ? AND undone_by IS NULL AND kind <> 'redo' ORDER BY id DESC LIMIT 1",
  ).get(session.clerk.uid) as { id: number; kind: string } | undefined;
  return last?.kind === "undo" ? last.id : null;
}
