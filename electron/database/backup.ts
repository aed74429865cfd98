import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, join } from "node:path";
import Database from "better-sqlite3";
import { type BackupReason, backupReasons } from "../../shared/backups/contract.ts";
import { expired, rule } from "../../shared/backups/rotation.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { faultOf, throwFault } from "../../shared/rpc/faults.ts";
import { moveInto, syncFile } from "./durable.ts";
import { type Client, isSound, keyPragma } from "./open.ts";

/** A finished backup; its name tells all, so that a list needs no key. */
export interface BackupFile {
  readonly id: string;
  readonly path: string;
  readonly at: Date;
  readonly reason: BackupReason;
  /** Names the last step that the backup holds. */
  readonly mark: string;
  readonly size: number;
}

const named = new RegExp(
  `^(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})(\\d{3})-(${backupReasons.join("|")})-([0-9a-f]{8})\\.db$`,
);

function parseName(folder: string, id: string): BackupFile | null {
  const parts = named.exec(id);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second, milli, reason, mark] = parts;
  const path = join(folder, id);
  return {
    id,
    path,
    at: new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`),
    reason: reason as BackupReason,
    mark: mark!,
    size: statSync(path).size,
  };
}

/** Finished backups of a folder, newest first; none where the folder is away. */
export function listBackups(folder: string): BackupFile[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).flatMap((id) => parseName(folder, id) ?? []);
  return found.toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

/** Names the register's last step; differs after anything that can be undone, also after a restore. */
export function markOf(client: Client): string {
  const last = client.prepare("SELECT id, at, author FROM step ORDER BY id DESC LIMIT 1").get();
  return createHash("sha256")
    .update(JSON.stringify(last ?? null))
    .digest("hex")
    .slice(0, 8);
}

/** Whether a backup opens with the key and every page of it is sound. */
export function isBackupSound(path: string, key: Uint8Array): boolean {
  let client: Client | undefined;
  try {
    client = new Database(path, { readonly: true, fileMustExist: true });
    client.pragma("cipher='sqlcipher'");
    client.pragma("legacy=4");
    client.pragma(keyPragma(key));
    return isSound(client, "full");
  } catch (error) {
    // A disk that gives no answer says nothing about the file; neither does a page of it that cannot be read.
    const code = faultOf(error)?.code;
    if (code === "disk-full" || code === "already-open") throw error;
    return false;
  } finally {
    client?.close();
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    clearTemporaries(folder);
  } catch (error) {
    throwFault(error);
  }
}

/** Deletes what a kill left half written. */
export function clearTemporaries(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name.endsWith(".tmp")) rmSync(join(folder, name), { force: true });
}

/** Deletes what the rotation lets go. */
export function rotate(folder: string, now: Date): void {
  const kept = listBackups(folder).map(({ id, at }) => ({ id, at: at.getTime() }));
  for (const id of expired(kept, now.getTime(), -now.getTimezoneOffset())) rmSync(join(folder, id), { force: true });
  forgetDamaged(folder, now);
}

/** Deletes damaged registers and backups that were set aside, once they are as old as the oldest backup may be. */
export function forgetDamaged(folder: string, now: Date): void {
  if (!existsSync(folder)) return;
  const oldest = now.getTime() - rule.maxAgeDays * 86_400_000;
  for (const name of readdirSync(folder)) {
    if (!/^damaged-.*\.db(-wal)?$|\.db\.damaged$/.test(name)) continue;
    if (statSync(join(folder, name)).mtimeMs < oldest) rmSync(join(folder, name), { force: true });
  }
}

/**
 * Copies the open register, still encrypted with its key, and checks every page of the copy before naming it:
 * a kill at any point leaves the former backups and at most a temporary file.
 * @throws AppError disk-full, damaged when the copy is not sound
 */
export function makeBackup(
  client: Client,
  key: Uint8Array,
  folder: string,
  reason: BackupReason,
  now: Date,
): BackupFile {
  makeFolder(folder);
  const id = `${now.toISOString().replace(/[-:.Z]/g, "")}-${reason}-${markOf(client)}.db`;
  const temporary = join(folder, `${id}.tmp`);
  try {
    client.prepare("VACUUM INTO ?").run(temporary);
    syncFile(temporary);
    if (!isBackupSound(temporary, key)) throw new AppError("damaged");
    moveInto(temporary, join(folder, id));
  } catch (error) {
    rmSync(temporary, { force: true });
    return throwFault(error);
  }
  return parseName(folder, id)!;
}

/** SHA-256 of a file, read in pieces. */
function hashOf(path: string): string {
  const hash = createHash("sha256");
  const piece = Buffer.alloc(1 << 20);
  const file = openSync(path, "r");
  try {
    for (let size = readSync(file, piece); size > 0; size = readSync(file, piece)) hash.update(piece.subarray(0, size));
  } finally {
    closeSync(file);
  }
  return hash.digest("hex");
}

/** Copies a file whole or not at all; false when the copy differs, as from a stick that lies. */
export function copyVerified(path: string, folder: string, name = basename(path)): boolean {
  const temporary = join(folder, `${name}.tmp`);
  try {
    copyFileSync(path, temporary);
    syncFile(temporary);
    const same = hashOf(temporary) === hashOf(path);
    if (same) moveInto(temporary, join(folder, name));
    return same;
  } finally {
    // Still there only when the copy failed.
    rmSync(temporary, { force: true });
  }
}
