import { prepared } from "../prepared.ts";
import type { StepLine } from "../../../shared/changes/step.ts";
import type { RecordName } from "../../../shared/records/all.ts";
import type { Violation } from "../../../shared/records/violation.ts";
import { throwFault } from "../../../shared/rpc/faults.ts";
import { indexTouched } from "../search/index.ts";
import { rememberRun, type Session } from "../session.ts";
import { checkEndState, violationsOf, warningsOf } from "./endState.ts";
import { Touched } from "./touched.ts";
import { rolledBack } from "./trial.ts";
import { Writer } from "./writer.ts";

export interface Changed<T> {
  readonly value: T;
  /** Id of the step; 0 when nothing had to be written, so there is nothing to undo. */
  readonly step: number;
  readonly features: readonly RecordName[];
  /** What a clerk should look at although the step stands. */
  readonly warnings: readonly Violation[];
}

function addStep(session: Session, line: StepLine, reverts: number | null): number {
  const { client, clerk, clock } = session;
  const added = prepared(client, "INSERT INTO step (at, author, kind, params, reverts) VALUES (?, ?, ?, ?, ?)").run(
    clock.now().toISOString(),
    clerk.uid,
    line.kind,
    JSON.stringify(line.params),
    reverts,
  );
  return Number(added.lastInsertRowid);
}

/**
 * The one door for writes: in one IMMEDIATE transaction it writes rows with versions and history,
 * checks the rules on the end state and refreshes the search index; all of it, or nothing.
 * @param line what the step did, in the words of the history
 * @param reverts the step that this one takes back
 * @throws AppError rule with every violation, or what `work` throws
 */
export function change<T>(
  session: Session,
  line: StepLine,
  work: (write: Writer) => T,
  reverts: number | null = null,
): Changed<T> {
  const run = session.client.transaction((): Changed<T> => {
    const step = addStep(session, line, reverts);
    const touched = new Touched();
    const writer = new Writer(session, step, line.kind, touched);
    const value = work(writer);
    if (touched.rows.size === 0 && reverts === null) {
      prepared(session.client, "DELETE FROM step WHERE id = ?").run(step);
      return { value, step: 0, features: [], warnings: [] };
    }
    prepared(session.client, "UPDATE step SET dots = ? WHERE id = ?").run(JSON.stringify(writer.dots), step);
    checkEndState(session, touched);
    indexTouched(session.client, touched);
    return { value, step, features: touched.features(), warnings: warningsOf(session, touched) };
  });
  const asBefore = rememberRun(session);
  try {
    const done = run.immediate();
    // Inside a trial nothing is on the disk yet.
    if (done.step > 0 && !session.client.inTransaction) session.said?.(done.step);
    return done;
  } catch (error) {
    // A writer id that was rolled back is nobody's: its index may go to another PC's writer next.
    asBefore();
    return throwFault(error);
  }
}

/**
 * What a step would do, shown before it is done: runs it whole, rules included, and rolls it back.
 * @param look reads the end state while it stands
 * @throws AppError as the step itself would
 */
export function preview<T>(session: Session, line: StepLine, work: (write: Writer) => unknown, look: () => T): T {
  return rolledBack(session, () => {
    change(session, line, work);
    return look();
  });
}

/** Every rule that a step would break, however many: it is done, looked at whole and taken back. */
export function brokenBy(session: Session, line: StepLine, work: (write: Writer) => unknown): readonly Violation[] {
  try {
    return rolledBack(session, () => {
      const touched = new Touched();
      work(new Writer(session, addStep(session, line, null), line.kind, touched));
      return violationsOf(session, touched);
    });
  } catch (error) {
    return throwFault(error);
  }
}
