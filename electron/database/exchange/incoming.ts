import { type Merge, mergeField } from "../../../shared/changes/merge.ts";
import { adoptStamp } from "../../../shared/changes/stamp.ts";
import type { StepParams } from "../../../shared/changes/step.ts";
import type { CommitLine } from "../../../shared/exchange/section.ts";
import type { RecordName } from "../../../shared/records/all.ts";
import { throwFault } from "../../../shared/rpc/faults.ts";
import { sequenceOf } from "../../../shared/changes/dot.ts";
import { addCommit, newestStamp } from "../journal/segments.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { addScope } from "../scopes.ts";
import { indexNames } from "../search/index.ts";
import { rememberRun, type Session } from "../session.ts";
import { admit, type TakeFrom } from "./admission.ts";
import { storeCommits } from "./commits.ts";
import { applyErased, erasedIn, wipeLog } from "./erased.ts";
import { type Counts, Findings } from "./findings.ts";
import { isEmptyScope } from "./filled.ts";
import { type Intake, placeSegments, raiseKnown, sightOf } from "./intake.ts";
import { knownRecords, layoutsOf, type Schema } from "./layouts.ts";
import { eraseLeaning } from "./leaning.ts";
import { refuse } from "./problems.ts";
import { type Incoming, readRows, readSection } from "./reading.ts";
import { review } from "./review.ts";
import { type ReportLine, toReportLines } from "./reportLines.ts";
import { takeRows } from "./takeRows.ts";
import { type Segment, scopeOf, segmentsOf } from "./vectors.ts";

export type { Admitted, TakeFrom } from "./admission.ts";
export type { SectionProblem } from "./problems.ts";

/** How rows are merged, and which records this program knows; tests put others in their place. */
export interface Engine {
  readonly merge: Merge;
  readonly schema: Schema;
}

export const engine: Engine = { merge: mergeField, schema: knownRecords };

/** One step of the history, shared by all sections of one taking; it is written with the first that brings anything. */
export interface TakeStep {
  /** 0 until then. */
  id: number;
  readonly params: StepParams;
  /** Whether findings are wanted as lines to read; their counts always are. */
  readonly lines: boolean;
}

export const newTake = (params: StepParams = {}, lines = true): TakeStep => ({ id: 0, params, lines });

export interface SectionReport {
  readonly scope: string;
  readonly counts: Counts;
  /** At most 2,000 of a kind; none where they are not wanted. */
  readonly lines: readonly ReportLine[];
  /** Ids of the rows that hold nothing new, by record; none where no lines are wanted. */
  readonly same: ReadonlyMap<string, readonly string[]>;
  readonly features: readonly RecordName[];
  /** Step that holds what was taken; 0 when nothing was new. */
  readonly step: number;
}

/** A sender that has seen more of the running writer than is here got it from another copy: write under a new one. */
function leaveOvertaken(session: Session, scope: number, { header }: Incoming, segments: readonly Segment[]): void {
  const running = segments.find(({ idx }) => idx === session.segments.get(scope));
  if (running && (header.vector[running.id] ?? 0) > running.known) session.segments.delete(scope);
}

/** The scope as it is here before the taking. */
interface Held {
  readonly idx: number;
  readonly segments: readonly Segment[];
}
type Placed = ReturnType<typeof sightOf>;

function addTakeStep({ client, clerk, clock }: Session, params: StepParams): number {
  return Number(
    prepared(client, "INSERT INTO step (at, author, kind, params) VALUES (?, ?, 'take', ?)").run(
      clock.now().toISOString(),
      clerk.uid,
      JSON.stringify(params),
    ).lastInsertRowid,
  );
}

function addDots(client: Client, step: number, dots: readonly number[]): void {
  const before = prepared(client, "SELECT dots FROM step WHERE id = ?").pluck().get(step) as string;
  // Lists of JSON joined as text: a taking of many villages adds to one that grows.
  const all = [before.slice(1, -1), dots.join(",")].filter((part) => part !== "").join(",");
  prepared(client, "UPDATE step SET dots = ? WHERE id = ?").run(`[${all}]`, step);
}

function adoptStamps(session: Session, commits: readonly CommitLine[]): void {
  const wall = session.clock.now().getTime();
  session.lastStamp = commits.reduce((last, [, stamp]) => adoptStamp(last, wall, stamp), newestStamp(session));
}

/** Keeps the section's new commits under the step that takes them. */
function takeCommits(session: Session, { commits }: Incoming, sight: Placed, step: number): readonly CommitLine[] {
  const { client } = session;
  const fresh = commits
    .map(([dot, ...rest]): CommitLine => [sight.toLocal(dot), ...rest])
    .filter(([dot]) => !sight.local(dot));
  storeCommits(client, fresh, step);
  addDots(
    client,
    step,
    fresh.map(([dot]) => dot),
  );
  adoptStamps(session, fresh);
  return fresh;
}

/** What leans on erased rows goes by a commit of this PC: no other one need know of it yet. */
function takeLeaning(session: Session, { client, layouts, scope, step, findings }: Intake): void {
  eraseLeaning(client, layouts, scope, findings, () => {
    const dot = addCommit(session, scope, step, "erase");
    addDots(client, step, [dot]);
    return dot;
  });
}

/** Steps (3) to (6) of the import, inside the transaction. */
function takeAll(
  session: Session,
  incoming: Incoming,
  scope: Held,
  step: number,
  findings: Findings,
  { merge, schema }: Engine,
): void {
  const { client } = session;
  const { header } = incoming;
  leaveOvertaken(session, scope.idx, incoming, scope.segments);
  const places = placeSegments(client, scope.idx, header, scope.segments);
  const sight = sightOf(header, places, scope.segments);
  const commits = takeCommits(session, incoming, sight, step);
  findings.counts.clocks = commits.filter(([, , , flag]) => flag === 1).length;
  const layouts = layoutsOf(schema);
  const erasures = incoming.erased.map(([uid, dot, reason]) => ({ uid, dot: sight.toLocal(dot), reason }));
  const leaning = applyErased(client, layouts, scope.idx, erasures, findings);
  const intake: Intake = {
    client,
    scope: scope.idx,
    step,
    layouts,
    tables: header.tables,
    merge,
    sight,
    toLocal: sight.toLocal,
    isNew: (dot) => sequenceOf(dot) > 0 && !sight.local(dot),
    erased: erasedIn(client, scope.idx),
    leaning,
    empty: isEmptyScope(client, layouts, scope.idx),
    mixed: prepared(client, "SELECT 1 FROM siblings LIMIT 1").get() !== undefined,
    findings,
  };
  takeRows(intake, readRows(incoming));
  raiseKnown(client, header, places, scope.segments);
  if (intake.leaning) takeLeaning(session, intake);
  indexNames(client, findings.names());
  if (!intake.empty) review(session, scope.idx, findings);
}

function takeInside(
  session: Session,
  step: TakeStep,
  incoming: Incoming,
  from: TakeFrom,
  engine: Engine,
): SectionReport {
  const { client } = session;
  const { header } = incoming;
  const found = scopeOf(client, header.scope);
  if (found && found.kind !== header.kind) refuse({ code: "damaged" });
  const segments = found ? segmentsOf(client, found.idx) : [];
  admit(client, incoming, found?.idx ?? 0, segments, from);
  const scope = found?.idx ?? addScope(client, header.scope, header.kind);
  const id = step.id === 0 ? addTakeStep(session, step.params) : step.id;
  const findings = new Findings(step.lines);
  takeAll(session, incoming, { idx: scope, segments }, id, findings, engine);
  const lines = step.lines ? toReportLines(client, layoutsOf(engine.schema), scope, findings.lines) : [];
  const idle = findings.touched.size === 0 && findings.counts.erased === 0;
  const unused =
    idle && step.id === 0 && prepared(client, "SELECT dots FROM step WHERE id = ?").pluck().get(id) === "[]";
  if (unused) prepared(client, "DELETE FROM step WHERE id = ?").run(id);
  const features = [...findings.touched.keys()] as RecordName[];
  return { scope: header.scope, counts: findings.counts, lines, same: findings.same, features, step: unused ? 0 : id };
}

/** A row that SQLite itself does not accept: an id twice, a text where a number belongs. */
const isUnfit = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_CONSTRAINT");

function run(session: Session, raw: Buffer, work: (incoming: Incoming) => SectionReport): SectionReport {
  const incoming = readSection(raw);
  const asBefore = rememberRun(session);
  try {
    return session.client.transaction(() => work(incoming)).immediate();
  } catch (error) {
    asBefore();
    if (isUnfit(error)) return refuse({ code: "damaged" });
    return throwFault(error);
  }
}

/**
 * Takes one village's part of a package in one IMMEDIATE transaction (exchange, section 4).
 * @param step shared by all sections of one taking
 * @throws AppError package with a SectionProblem as details; nothing is changed then
 */
export function takeSection(
  session: Session,
  step: TakeStep,
  raw: Buffer,
  from: TakeFrom,
  parts: Engine = engine,
): SectionReport {
  const report = run(session, raw, (incoming) => takeInside(session, step, incoming, from, parts));
  if (report.step > 0) step.id = report.step;
  // Inside a trial nothing is on the disk yet.
  if (session.client.inTransaction) return report;
  if (report.step > 0) session.said?.(report.step);
  if (report.counts.erased > 0) wipeLog(session.client);
  return report;
}
