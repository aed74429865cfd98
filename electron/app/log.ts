import { appendFileSync, existsSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

const maxBytes = 512 * 1024;
const maxLine = 2000;

/**
 * Takes the message out of an error's text: only its name and places in the program stay,
 * because a message may quote what a clerk typed.
 */
export function scrub(text: string): string {
  const [first = "", ...rest] = text.split("\n");
  const head = /^(?:[0-9a-f]{8} )?[A-Za-z]*(?:Error)?/.exec(first)?.[0] ?? "";
  const frames = rest.filter((line) => /^\s+at /.test(line)).map((line) => line.trim().replace(/\(?\S*[\\/]/, "("));
  return [head.trim(), ...frames].join(" | ").slice(0, maxLine);
}

/** The program's log in the register's folder: ids and codes only, at most two files of half a megabyte. */
export class Log {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A code of ours with ids; never text from a record. */
  event(code: string, details: Readonly<Record<string, string | number>> = {}): void {
    const rest = Object.entries(details).map(([key, value]) => `${key}=${value}`);
    this.#write([code, ...rest].join(" "));
  }

  /** An unexpected failure, without its message. */
  failure(text: string): void {
    this.#write(scrub(text));
  }

  #write(line: string): void {
    // Before founding there is no folder and nothing worth keeping.
    if (!existsSync(this.#folder)) return;
    const file = join(this.#folder, "hearthbook.log");
    try {
      if (existsSync(file) && statSync(file).size > maxBytes)
        renameSync(file, join(this.#folder, "hearthbook.old.log"));
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`);
    } catch {
      // A full disk must not stop the program for the sake of its log.
    }
  }
}
