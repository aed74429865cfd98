import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { migrate } from "../../electron/database/migrate.ts";
import { openFile } from "../../electron/database/open.ts";
import { type Clock, ownDevice, type Session, startSession } from "../../electron/database/session.ts";
import { newUid } from "../../electron/database/uid.ts";

export const migrations = join(import.meta.dirname, "../../resources/migrations");

export interface TestClock extends Clock {
  time: Date;
}

export const clockAt = (iso: string): TestClock => {
  const clock = { time: new Date(iso), now: () => clock.time };
  return clock;
};

const folders: string[] = [];

/** A folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hearthbook-"));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export interface TestRegister {
  readonly session: Session;
  readonly file: string;
  readonly key: Uint8Array;
  readonly clock: TestClock;
}

/** A real encrypted register in a temporary folder, migrated, with one clerk at work. */
export function newRegister(day = "2026-11-02T09:00:00"): TestRegister {
  const file = join(tempFolder(), "register.db");
  const key = randomBytes(32);
  const clock = clockAt(day);
  return { session: openSession(file, key, clock), file, key, clock };
}

/** Opens a register file as a new program start would. */
export function openSession(file: string, key: Uint8Array, clock: Clock): Session {
  const client = openFile(file, key);
  migrate(client, migrations);
  ownDevice(client);
  return startSession(client, clock, { uid: newUid(), name: "经办甲", role: "clerk" });
}
