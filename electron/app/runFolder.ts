import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const prefix = "hearthbook-run-";

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // Another user's, or still held by a browser that is about to end: the next start comes by again.
  }
}

function clearDeadRuns(base: string): void {
  for (const name of readdirSync(base)) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (!Number.isNaN(pid) && !isAlive(pid)) remove(join(base, name));
  }
}

/**
 * Makes a temporary folder that only this user can read and whose name tells its process,
 * and deletes those of processes that were killed: what they had been given is plain text.
 * @param base the system's folder for temporary files
 */
export function makeRunFolder(base: string = tmpdir()): string {
  clearDeadRuns(base);
  return mkdtempSync(join(base, `${prefix}${process.pid}-`));
}

/**
 * Makes one folder the place of everything temporary of this process: uploaded copies, the browser's profile,
 * what libraries write. It goes with the process; after a kill it goes at the next start.
 */
export function beginRun(): void {
  const folder = makeRunFolder();
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  process.once("exit", () => remove(folder));
}
