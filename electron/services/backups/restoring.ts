import { copyFileSync, rmSync } from "node:fs";
import { AppError } from "../../../shared/rpc/errors.ts";
import { type BackupFile, isBackupSound } from "../../database/backup.ts";
import { moveInto } from "../../database/durable.ts";
import type { Desk } from "../../worker/context.ts";
import { closeRegister, registerFile } from "../session/register.ts";
import { allBackups } from "./folders.ts";
import { backUpDesk } from "./making.ts";

const incoming = (registerDir: string): string => `${registerFile(registerDir)}.restore.tmp`;

/** Copies a backup beside the register and checks the copy; false when it is not sound. */
function bringIn(registerDir: string, backup: BackupFile, key: Uint8Array): boolean {
  const copy = incoming(registerDir);
  rmSync(copy, { force: true });
  copyFileSync(backup.path, copy);
  if (isBackupSound(copy, key)) return true;
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
  const kept = backUpDesk(desk, "restore");
  closeRegister(desk);
  putInPlace(registerDir);
  return kept;
}

/**
 * Puts the newest sound backup where a damaged register was set aside.
 * @throws AppError not-found when no backup is sound
 */
export function restoreNewest(registerDir: string, key: Uint8Array): void {
  const sound = allBackups(registerDir).find(({ file }) => bringIn(registerDir, file, key));
  if (!sound) throw new AppError("not-found");
  putInPlace(registerDir);
}
