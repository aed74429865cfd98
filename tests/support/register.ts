import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import { migrate } from "../../electron/database/migrate.ts";
import { closeFile, openFile } from "../../electron/database/open.ts";
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

let migrated: { readonly bytes: Buffer; readonly key: Uint8Array } | undefined;

/** A migrated register that is no device's yet, made once for each test process: a copy costs a fraction. */
function emptyRegister(): { readonly bytes: Buffer; readonly key: Uint8Array } {
  if (migrated) return migrated;
  const file = join(tempFolder(), "register.db");
  const key = randomBytes(32);
  const client = openFile(file, key);
  migrate(client, migrations);
  closeFile(client);
  return (migrated = { bytes: readFileSync(file), key });
}

/** A real encrypted register in a temporary folder, migrated, with one clerk at work. */
export function newRegister(day = "2026-11-02T09:00:00"): TestRegister {
  const file = join(tempFolder(), "register.db");
  const { bytes, key } = emptyRegister();
  writeFileSync(file, bytes);
  const clock = clockAt(day);
  return { session: openSession(file, key, clock), file, key, clock };
}

/** Opens a register file as a new program start would. */
export function openSession(file: string, key: Uint8Array, clock: Clock): Session {
  const client = openFile(file, key);
  // Nothing here loses power, so nothing waits for the disk.
  client.pragma("synchronous=OFF");
  migrate(client, migrations);
  ownDevice(client);
  return startSession(client, clock, { uid: newUid(), name: "经办甲", role: "clerk" });
}
