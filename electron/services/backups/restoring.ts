import { copyFileSync, rmSync } from "node:fs";
import { AppError } from "../../../shared/rpc/errors.ts";
import { faultOf } from "../../../shared/rpc/faults.ts";
import { type BackupFile, isBackupSound } from "../../database/backup.ts";
import { moveInto } from "../../database/durable.ts";
import type { Desk } from "../../worker/context.ts";
import { closeRegister, registerFile } from "../session/register.ts";
import { allBackups } from "./folders.ts";
import { backUpDesk } from "./making.ts";

const incoming = (registerDir: string): string => `${registerFile(registerDir)}.restore.tmp`;

/**
 * Copies a backup beside the register and checks the copy; false when it is not sound, or cannot be read.
 * @throws AppError disk-full
 */
function bringIn(registerDir: string, backup: BackupFile, key: Uint8Array): boolean {
  const copy = incoming(registerDir);
  rmSync(copy, { force: true });
  try {
    copyFileSync(backup.path, copy);
    if (isBackupSound(copy, key)) return true;
  } catch (error) {
    const fault = faultOf(error);
    rmSync(copy, { force: true });
    if (fault?.code !== "disk-error" && fault?.code !== "place-gone") throw fault ?? error;
  }
  rmSync(copy, { force: true });
  return false;
}

/** Puts the copy in the register's place. The register is closed, so no log of the old one is left to be replayed. */
function putInPlace(registerDir: string): void {
  rmSync(`${registerFile(registerDir)}-wal`, { force: true });
  moveInto(incoming(registerDir), registerFile(registerDir));
}

/**
 * Goes back to a backup; the present state is backed up first, so that this too can be undone. Locks the desk.
 * @returns the backup of the state that was left
 * @throws AppError not-found, damaged, disk-full
 */
export function restoreBackup(desk: Desk, id: string): BackupFile {
  const { registerDir, key } = desk;
  const found = allBackups(registerDir).find(({ file }) => file.id === id);
  if (!found) throw new AppError("not-found", { id });
  if (!key) throw new AppError("locked");
  // Copied before the rotation of the next line could delete it.
  if (!bringIn(registerDir, found.file, key)) throw new AppError("damaged", { id });
  try {
    const kept = backUpDesk(desk, "restore");
    closeRegister(desk);
    putInPlace(registerDir);
    return kept;
  } finally {
    // Still there only when the restoring failed.
    rmSync(incoming(registerDir), { force: true });
  }
}

/**
 * Puts the newest sound one of these backups where no register is.
 * @throws AppError not-found when no backup is sound
 */
export function restoreNewestOf(backups: readonly BackupFile[], registerDir: string, key: Uint8Array): void {
  if (!backups.some((file) => bringIn(registerDir, file, key))) throw new AppError("not-found");
  putInPlace(registerDir);
}

/** @throws AppError not-found when no backup of the register is sound */
export function restoreNewest(registerDir: string, key: Uint8Array): void {
  const files = allBackups(registerDir).map(({ file }) => file);
  restoreNewestOf(files, registerDir, key);
}
