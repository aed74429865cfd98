import { segmentOf, sequenceOf } from "../../../shared/changes/dot.ts";
import { covers, type Vector } from "../../../shared/changes/vector.ts";
import type { RecordName } from "../../../shared/records/all.ts";
import { throwFault } from "../../../shared/rpc/faults.ts";
import { addCommit } from "../journal/segments.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { addScope } from "../scopes.ts";
import { indexNames } from "../search/index.ts";
import { rememberRun, type Session } from "../session.ts";
import { applyErased, wipeLog } from "./erased.ts";
import { Findings } from "./findings.ts";
import { knownRecords, layoutsOf } from "./layouts.ts";
import { eraseLeaning, leadsOf } from "./leaning.ts";
import { scopeOf } from "./vectors.ts";

/** A row that would go, or went. */
export interface ErasedRow {
  readonly record: RecordName;
  readonly uid: string;
}

/** An erasure as it is kept beside the register, so that no restored backup brings the row back. */
export interface KeptErasure {
  readonly scope: string;
  readonly kind: "village" | "office";
  readonly uid: string;
  readonly reason: string;
}

const among = "(SELECT value FROM json_each(?))";

const leads = leadsOf(layoutsOf(knownRecords));

/** Rows that erasing these would take along: themselves, second entries of a person, and whatever cannot stand without them. */
export function erasedWith(client: Client, scopeUid: string, uids: readonly string[]): ErasedRow[] {
  const scope = scopeOf(client, scopeUid)?.idx ?? 0;
  const found = new Map<string, ErasedRow>();
  const own = (table: string, list: string) =>
    prepared(client, `SELECT uid FROM ${table} WHERE scope = ? AND uid IN ${among}`)
      .pluck()
      .all(scope, list) as string[];
  for (const { name, table } of knownRecords)
    for (const uid of own(table, JSON.stringify(uids))) found.set(uid, { record: name as RecordName, uid });
  for (let next = [...found.keys()]; next.length > 0; ) {
    const list = JSON.stringify(next);
    next = [];
    for (const { record, table, column, only } of leads) {
      const sql = `SELECT t.uid FROM ${table} t WHERE t.scope = ? AND t.${column} IN ${among} ${only}`;
      for (const uid of prepared(client, sql).pluck().all(scope, list) as string[]) {
        if (found.has(uid)) continue;
        found.set(uid, { record: record as RecordName, uid });
        next.push(uid);
      }
    }
  }
  return [...found.values()];
}

function addEraseStep({ client, clerk, clock }: Session): number {
  return Number(
    prepared(client, "INSERT INTO step (at, author, kind, params) VALUES (?, ?, 'erase', '{}')").run(
      clock.now().toISOString(),
      clerk.uid,
    ).lastInsertRowid,
  );
}

function eraseInside(session: Session, entries: readonly KeptErasure[]): number {
  const { client } = session;
  const step = addEraseStep(session);
  const findings = new Findings();
  const dots: number[] = [];
  for (const [uid, of] of Map.groupBy(entries, ({ scope }) => scope)) {
    const scope = scopeOf(client, uid)?.idx ?? addScope(client, uid, of[0]!.kind);
    const dot = addCommit(session, scope, step, "erase");
    dots.push(dot);
    const erasures = of.map((entry) => ({ uid: entry.uid, dot, reason: entry.reason }));
    const layouts = layoutsOf(knownRecords);
    if (applyErased(client, layouts, scope, erasures, findings))
      eraseLeaning(client, layouts, scope, findings, () => dot);
  }
  indexNames(client, findings.names());
  prepared(client, "UPDATE step SET dots = ? WHERE id = ?").run(JSON.stringify(dots), step);
  return step;
}

function erase(session: Session, entries: readonly KeptErasure[]): number {
  if (entries.length === 0) return 0;
  const asBefore = rememberRun(session);
  try {
    const step = session.client.transaction(() => eraseInside(session, entries)).immediate();
    session.said?.(step);
    wipeLog(session.client);
    return step;
  } catch (error) {
    asBefore();
    return throwFault(error);
  }
}

/**
 * Erases rows for ever, with what cannot stand without them (exchange, section 7): rows, waiting values, history,
 * search keys and bytes. No rule blocks it; the ids are kept, so that no package and no backup brings them back.
 * @param reason a code, never words
 * @returns the step; 0 when none of the rows is here
 */
export function eraseRows(session: Session, scopeUid: string, uids: readonly string[], reason: string): number {
  const kind = scopeOf(session.client, scopeUid)?.kind ?? "village";
  const rows = erasedWith(session.client, scopeUid, uids);
  return erase(
    session,
    rows.map(({ uid }) => ({ scope: scopeUid, kind, uid, reason })),
  );
}

/** Everything ever erased, to be kept beside the register. */
export const erasedList = (client: Client): KeptErasure[] =>
  prepared(
    client,
    "SELECT s.uid AS scope, s.kind, e.uid, e.reason FROM erased e JOIN scope s ON s.idx = e.scope ORDER BY e.uid",
  ).all() as KeptErasure[];

/**
 * Erases again what a restored backup still holds. A new commit each, so that PCs that never heard of the first
 * one hear of this.
 * @returns the step; 0 when the register knew them all
 */
export function reapplyErased(session: Session, list: readonly KeptErasure[]): number {
  const known = new Set(erasedList(session.client).map(({ uid }) => uid));
  return erase(
    session,
    list.filter(({ uid }) => !known.has(uid)),
  );
}

interface Waiting {
  readonly device: string;
  /** Uid of the scope. */
  readonly scope: string;
  /** Ids that it may still hold. */
  readonly rows: number;
}

/** PCs that have not confirmed erasures yet, of those that hold the village (exchange, section 7.3). */
export function waitingFor(client: Client): Waiting[] {
  const pairs = prepared(
    client,
    `SELECT d.uid AS device, s.uid AS scope, s.idx, coalesce(p.acked_vv, '{}') AS acked
     FROM device d JOIN scope s ON s.idx IN (SELECT scope FROM erased)
     LEFT JOIN peer p ON p.device = d.uid AND p.scope = s.idx
     WHERE d.own = 0 AND d.relation = 'register' AND d.revoked_on IS NULL
       AND (s.kind = 'office' OR d.villages IS NULL OR s.uid IN (SELECT value FROM json_each(d.villages)))`,
  ).all() as { device: string; scope: string; idx: number; acked: string }[];
  const erased = prepared(
    client,
    "SELECT e.dot, g.id FROM erased e JOIN segment g ON g.idx = ? WHERE e.scope = ? AND e.dot / 1048576 = g.idx",
  );
  const writers = prepared(client, "SELECT DISTINCT dot FROM erased WHERE scope = ? AND dot > 0").pluck();
  return pairs.flatMap(({ device, scope, idx, acked }) => {
    const vector = JSON.parse(acked) as Vector;
    const segments = new Set((writers.all(idx) as number[]).map(segmentOf));
    const open = [...segments]
      .flatMap((segment) => erased.all(segment, idx) as { dot: number; id: string }[])
      .filter(({ dot, id }) => !covers(vector, id, sequenceOf(dot)));
    return open.length === 0 ? [] : [{ device, scope, rows: open.length }];
  });
}
