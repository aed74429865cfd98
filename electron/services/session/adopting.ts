import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { AppError } from "../../../shared/rpc/errors.ts";
import { throwFault } from "../../../shared/rpc/faults.ts";
import { type BackupFile, listBackups } from "../../database/backup.ts";
import type { Desk, Files } from "../../worker/context.ts";
import { bringErased } from "../erasing/sideCar.ts";
import { restoreNewestOf } from "../backups/restoring.ts";
import { type KeyFile, keyFilePath, readKeys, writeKeys } from "./keyFile.ts";
import { checkPlace } from "./place.ts";
import { makeRoom } from "./register.ts";
import type { Opened } from "./signing.ts";

/** What another register left for a new PC. */
export interface Left {
  readonly keys: KeyFile;
  /** Newest first; at least one. */
  readonly backups: readonly BackupFile[];
}

/** Folders of a stick, of a register or of its backups where backups may lie. */
const under = ["", "hearthbook-backups", "backups"] as const;

function foldersOf(path: string): string[] {
  try {
    return statSync(path).isDirectory() ? under.map((name) => join(path, name)) : [dirname(path)];
  } catch (error) {
    return throwFault(error);
  }
}

/** Of a chosen file only itself counts, not what lies beside it. */
const chosenIn = (folder: string, paths: readonly string[]): BackupFile[] =>
  listBackups(folder).filter(({ path }) => paths.includes(path) || !paths.some((one) => dirname(one) === folder));

/**
 * Finds a register's keys and backups where the clerk pointed.
 * @param chosen tokens of a folder, or of the key file and backups
 * @throws AppError stale where this PC has a register, not-a-register without keys or backups, damaged, place-gone
 */
export function lookForBackups(desk: Desk, files: Files, chosen: readonly string[]): Left {
  if (readKeys(desk.registerDir)) throw new AppError("stale");
  const paths = chosen.map((token) => files.pathOf(token));
  const folders = [...new Set(paths.flatMap(foldersOf))];
  const keyFolder = folders.find((folder) => existsSync(keyFilePath(folder)));
  const keys = keyFolder === undefined ? null : readKeys(keyFolder);
  const backups = folders.flatMap((folder) => chosenIn(folder, paths));
  const newest = backups.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  if (!keys || newest.length === 0) throw new AppError("not-a-register");
  return { keys, backups: newest };
}

/** As above, and makes the folder in which tries are counted. @throws AppError network-path, removable-drive besides */
export function lookToTake(desk: Desk, files: Files, chosen: readonly string[]): Left {
  const left = lookForBackups(desk, files, chosen);
  checkPlace(desk.registerDir, desk.disks);
  mkdirSync(desk.registerDir, { recursive: true, mode: 0o700 });
  return left;
}

/**
 * Puts the newest sound backup into this PC's empty folder; the key file comes last, so that a cut leaves no register.
 * @throws AppError stale where there is a register by now, not-found when no backup is sound, disk-full
 */
export function takeOver(desk: Desk, { keys, holder, key }: Opened, backups: readonly BackupFile[]): Opened {
  const { registerDir } = desk;
  if (readKeys(registerDir)) throw new AppError("stale");
  makeRoom(desk);
  restoreNewestOf(backups, registerDir, key);
  bringErased(registerDir, backups, key);
  return { keys: writeKeys(registerDir, keys, key), holder, key };
}
