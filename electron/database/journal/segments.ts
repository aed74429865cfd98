import { prepared } from "../prepared.ts";
import { randomBytes } from "node:crypto";
import { commitsPerSegment, type Dot, dotOf } from "../../../shared/changes/dot.ts";
import { adoptStamp, nextStamp } from "../../../shared/changes/stamp.ts";
import type { Client } from "../open.ts";
import { noticeStandstill, ownDevice, type Session } from "../session.ts";

interface SegmentRow {
  readonly idx: number;
  readonly known: number;
}

function lastOwnSegment(client: Client, scope: number, device: string): SegmentRow | undefined {
  return prepared(
    client,
    "SELECT idx, known FROM segment WHERE scope = ? AND device = ? ORDER BY idx DESC LIMIT 1",
  ).get(scope, device) as SegmentRow | undefined;
}

/** A restored, cloned or reset PC can never use a (writer, number) pair again: each run writes under a new id. */
function mintSegment(client: Client, scope: number): number {
  const device = ownDevice(client);
  const parent = lastOwnSegment(client, scope, device);
  const id = randomBytes(8).toString("hex");
  const added = prepared(
    client,
    "INSERT INTO segment (id, scope, device, parent, parent_seq) VALUES (?, ?, ?, ?, ?)",
  ).run(id, scope, device, parent?.idx ?? null, parent?.known ?? null);
  return Number(added.lastInsertRowid);
}

function currentSegment(session: Session, scope: number): SegmentRow {
  const { client, segments } = session;
  const running = segments.get(scope);
  if (running !== undefined) {
    const row = prepared(client, "SELECT idx, known FROM segment WHERE idx = ? AND scope = ?").get(running, scope) as
      | SegmentRow
      | undefined;
    if (row && row.known + 1 < commitsPerSegment) return row;
  }
  const idx = mintSegment(client, scope);
  segments.set(scope, idx);
  return { idx, known: 0 };
}

const widest = "SELECT max(stamp) FROM commits";
const ownWidest = `SELECT max(c.stamp) FROM segment g JOIN commits c
  ON c.dot BETWEEN g.idx * ${commitsPerSegment} AND g.idx * ${commitsPerSegment} + g.known
  WHERE g.device IN (SELECT uid FROM device WHERE own = 1)`;

/** The last stamp of this PC, or a later one that it took over from another; read once. */
export function newestStamp(session: Session): number {
  const { client, clock } = session;
  if (session.lastStamp === 0) {
    const newest = (sql: string) => (prepared(client, sql).pluck().get() as number | null) ?? 0;
    const all = newest(widest);
    const own = all === 0 ? 0 : adoptStamp(0, clock.now().getTime(), all) === all ? all : newest(ownWidest);
    session.lastStamp = own;
  }
  return session.lastStamp;
}

/** Milliseconds now, never before the newest change; null where the PC's clock is not believed. */
export function believedTime(session: Session): number | null {
  const { stamp, doubtful } = nextStamp(newestStamp(session), session.clock.now().getTime());
  return doubtful ? null : stamp;
}

/**
 * Opens the next commit of a scope inside the running transaction: sequence, stamp, nonce.
 * @returns its dot
 */
export function addCommit(session: Session, scope: number, step: number, kind: string): Dot {
  const { client, clerk, clock } = session;
  noticeStandstill(session);
  const segment = currentSegment(session, scope);
  const sequence = segment.known + 1;
  const dot = dotOf(segment.idx, sequence);
  const wall = clock.now().getTime();
  const { stamp, doubtful } = nextStamp(newestStamp(session), wall);
  session.lastStamp = stamp;
  prepared(
    client,
    "INSERT INTO commits (dot, stamp, wall, clock_flag, nonce, author, kind, step) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  ).run(dot, stamp, wall, doubtful ? 1 : 0, randomBytes(8).toString("hex"), clerk.uid, kind, step);
  prepared(client, "UPDATE segment SET known = ? WHERE idx = ?").run(sequence, segment.idx);
  return dot;
}
