import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type BackupFile, listBackups } from "../../database/backup.ts";
import { writeDurably } from "../../database/durable.ts";

const Choice = z.strictObject({ second: z.string() });

export const ownFolder = (registerDir: string): string => join(registerDir, "backups");

// Outside the register: a damaged register must not hide where its backups are.
const choiceFile = (registerDir: string): string => join(registerDir, "backups.json");

/** The second folder as the clerk picked it; empty when there is none. */
export function secondChoice(registerDir: string): string {
  try {
    return Choice.parse(JSON.parse(readFileSync(choiceFile(registerDir), "utf8"))).second;
  } catch {
    // None was chosen yet, or the file is no choice: backups beside the register go on, and the page says so.
    return "";
  }
}

export function chooseSecond(registerDir: string, folder: string): void {
  writeDurably(choiceFile(registerDir), JSON.stringify({ second: folder }));
}

/** Where copies go in the second folder; null when none was chosen or its stick is away. */
export function secondFolder(registerDir: string): string | null {
  const chosen = secondChoice(registerDir);
  return chosen !== "" && existsSync(chosen) ? join(chosen, "hearthbook-backups") : null;
}

/** A stick may be pulled, or hold something else under the folder's name, at any moment. */
function listSecond(registerDir: string): BackupFile[] {
  const folder = secondFolder(registerDir);
  try {
    return folder ? listBackups(folder) : [];
  } catch {
    // Then it holds no backups now; the status says that the second place is away.
    return [];
  }
}

export interface PlacedBackup {
  readonly file: BackupFile;
  readonly here: boolean;
  readonly second: boolean;
}

/** Backups of both folders, newest first; the own copy is used where both have one. */
export function allBackups(registerDir: string): PlacedBackup[] {
  const own = listBackups(ownFolder(registerDir));
  const away = listSecond(registerDir);
  const copied = new Set(away.map(({ id }) => id));
  const ids = new Set(own.map(({ id }) => id));
  const rows = own.map((file) => ({ file, here: true, second: copied.has(file.id) }));
  const others = away.filter(({ id }) => !ids.has(id)).map((file) => ({ file, here: false, second: true }));
  return [...rows, ...others].toSorted((a, b) => b.file.at.getTime() - a.file.at.getTime());
}
