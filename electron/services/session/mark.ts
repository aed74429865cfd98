import { closeSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { syncFolder } from "../../database/durable.ts";

/** There while the register is open: found at the next start, it tells of an unclean end. */
const markFile = (folder: string): string => join(folder, "open.mark");

/** Wide enough for any step id, so that each writing covers the one before. */
const width = 16;

/** The last step that the unclean end had on the disk; 0 when the mark does not tell, null after a clean close. */
export function readMark(folder: string): number | null {
  try {
    const step = Number(readFileSync(markFile(folder), "utf8"));
    return Number.isSafeInteger(step) && step > 0 ? step : 0;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    return 0;
  }
}

export function removeMark(folder: string): void {
  rmSync(markFile(folder), { force: true });
}

export interface Mark {
  /** Called after each step is on the disk. */
  readonly say: (step: number) => void;
  readonly close: () => void;
}

/**
 * SQLite ends a log at the first page that does not fit and cannot tell a torn end from a damaged middle. The mark can:
 * it is written after the step, without waiting for the disk, so it is never ahead of a log that only lost power.
 */
export function openMark(folder: string, last: number): Mark {
  const file = openSync(markFile(folder), "w", 0o600);
  const say = (step: number) => {
    try {
      writeSync(file, String(step).padEnd(width), 0);
    } catch {
      // A mark that lags behind tells less, never a falsehood.
    }
  };
  say(last);
  fsyncSync(file);
  syncFolder(folder);
  return { say, close: () => closeSync(file) };
}
