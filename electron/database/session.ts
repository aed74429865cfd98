import { prepared } from "./prepared.ts";
import { randomBytes } from "node:crypto";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Client } from "./open.ts";
import { newUid } from "./uid.ts";

/** The PC's clock, replaced in tests. */
export interface Clock {
  now(): Date;
  /** Milliseconds that go on evenly whatever the clock is set to, and stand still while the machine does. */
  elapsed?(): number;
}

export interface ClerkName {
  readonly uid: string;
  readonly name: string;
  readonly role: "reader" | "clerk" | "keeper";
}

/** An open register and who is working in it. Segments live only here, so each program start gets new ones. */
export interface Session {
  readonly client: Client;
  readonly orm: Orm;
  readonly clock: Clock;
  clerk: ClerkName;
  /** scope index -> segment index of this run */
  readonly segments: Map<number, number>;
  /** Newest stamp of the register, read once; 0 when not yet read. */
  lastStamp: number;
  /** How far the clock is ahead of the evenly running one: a jump tells of a machine that stood still. */
  drift: number;
  /** Scope of the row written last: the next one is likely near. */
  lastScope: number;
  /** Told of each step that is on the disk. */
  said?: (step: number) => void;
  /** Called once, before the register closes. */
  ended?: () => void;
}

export type Orm = ReturnType<typeof ormOf>;
const ormOf = (client: Client) => drizzle({ client });

export function startSession(client: Client, clock: Clock, clerk: ClerkName): Session {
  return {
    client,
    orm: ormOf(client),
    clock,
    clerk,
    segments: new Map(),
    lastStamp: 0,
    drift: driftOf(clock),
    lastScope: 0,
  };
}

const driftOf = (clock: Clock): number => (clock.elapsed ? clock.now().getTime() - clock.elapsed() : 0);

/** A machine that stood still this long may be a copy of an earlier moment. Milliseconds. */
const standstill = 3 * 60_000;

/**
 * After a machine slept, or was put back to an earlier moment while it ran, nobody knows which numbers it gave out
 * since: it writes on under new writer ids (exchange, section 9).
 */
export function noticeStandstill(session: Session): void {
  const drift = driftOf(session.clock);
  if (Math.abs(drift - session.drift) > standstill) session.segments.clear();
  session.drift = drift;
}

/** @returns puts back what the session remembers of its run, for a transaction that is rolled back */
export function rememberRun(session: Session): () => void {
  const { lastStamp, drift } = session;
  const segments = [...session.segments];
  return () => {
    session.segments.clear();
    for (const [scope, segment] of segments) session.segments.set(scope, segment);
    Object.assign(session, { lastStamp, drift });
  };
}

/** Uid of this installation; made when the register is founded here. */
export function ownDevice(client: Client): string {
  const row = prepared(client, "SELECT uid FROM device WHERE own = 1").get() as { uid: string } | undefined;
  if (row) return row.uid;
  const uid = newUid();
  prepared(client, "INSERT INTO device (uid, name, own, enrolled_on) VALUES (?, ?, 1, date('now', 'localtime'))").run(
    uid,
    `PC-${randomBytes(2).toString("hex")}`,
  );
  return uid;
}
