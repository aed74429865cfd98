import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { throwFault } from "../../shared/rpc/faults.ts";

/** Waits until a file's bytes are on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Waits until a folder's names are on the disk; Windows does that itself and cannot be asked. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Gives a finished file its name: after a power cut either the old file or the new one is there, whole. */
export function moveInto(temporary: string, path: string): void {
  syncFile(temporary);
  renameSync(temporary, path);
  syncFolder(dirname(path));
}

/**
 * Replaces a small file at once; `keepPrevious` leaves the former one as `<path>.previous`, itself never half written.
 * @throws AppError disk-full and the like; the former file then stands
 */
export function writeDurably(path: string, text: string, keepPrevious = false): void {
  const temporary = `${path}.tmp`;
  rmSync(temporary, { force: true });
  try {
    writeFileSync(temporary, text, { flag: "wx", mode: 0o600 });
    syncFile(temporary);
    if (keepPrevious && existsSync(path)) {
      copyFileSync(path, `${path}.former`);
      moveInto(`${path}.former`, `${path}.previous`);
    }
    moveInto(temporary, path);
  } catch (error) {
    for (const left of [temporary, `${path}.former`]) rmSync(left, { force: true });
    throwFault(error);
  }
}

/** Renames a file that is on the disk already. */
export function renameDurably(path: string, to: string): void {
  renameSync(path, to);
  syncFolder(dirname(to));
}
