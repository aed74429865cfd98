import { prepared } from "./prepared.ts";
import { randomBytes } from "node:crypto";
import { drizzle } from "drizzle-orm/better-sqlite3";
import type { Client } from "./open.ts";
import { newUid } from "./uid.ts";

/** The PC's clock, replaced in tests. */
export interface Clock {
  now(): Date;
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
  return { client, orm: ormOf(client), clock, clerk, segments: new Map(), lastStamp: 0, lastScope: 0 };
}

/** Uid of this installation; made when the register is founded here. */
export function ownDevice(client: Client): string {
  const row = prepared(client, "SELECT uid FROM device WHERE own = 1").get() as { uid: string } | undefined;
  if (row) return row.uid;
  const uid = newUid();
  prepared(client, "INSERT INTO device (uid, name, own, enrolled_on) VALUES (?, ?, 1, date('now'))").run(
    uid,
    `PC-${randomBytes(2).toString("hex")}`,
  );
  return uid;
}
