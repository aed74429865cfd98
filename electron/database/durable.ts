import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { copyFileSync } from "node:fs";
import { dirname } from "node:path";

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

/** Replaces a small file at once; `keepPrevious` leaves the former one as `<path>.previous`. */
export function writeDurably(path: string, text: string, keepPrevious = false): void {
  const temporary = `${path}.tmp`;
  rmSync(temporary, { force: true });
  const file = openSync(temporary, "wx", 0o600);
  try {
    writeSync(file, text);
  } finally {
    closeSync(file);
  }
  if (keepPrevious && existsSync(path)) {
    copyFileSync(path, `${path}.previous`);
    syncFile(`${path}.previous`);
  }
  moveInto(temporary, path);
}

/** Renames a file that is on the disk already. */
export function renameDurably(path: string, to: string): void {
  renameSync(path, to);
  syncFolder(dirname(to));
}
