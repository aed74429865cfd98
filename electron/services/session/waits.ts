import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "../../../shared/rpc/errors.ts";
import { writeDurably } from "../../database/durable.ts";

/** Seconds to wait after so many wrong passphrases in a row; the last one goes on. */
export const waitSeconds = [0, 0, 0, 5, 15, 60, 300] as const;

const Tries = z.record(z.string(), z.strictObject({ wrong: z.int().min(0), until: z.number() }));
type Tries = z.infer<typeof Tries>;

const pathOf = (folder: string): string => join(folder, "waits.json");

function read(folder: string): Tries {
  try {
    return Tries.parse(JSON.parse(readFileSync(pathOf(folder), "utf8")));
  } catch {
    // No wrong try yet, or a file cut by a crash; whoever may change it may remove it too.
    return {};
  }
}

const waitAfter = (wrong: number): number => waitSeconds[Math.min(wrong, waitSeconds.length - 1)]!;

/**
 * Counts a try before it is judged, on the disk, so that neither restarting nor trying in parallel gains any.
 * @param who the clerk whose passphrase is tried
 * @param now milliseconds; a clock set back never lengthens the wait beyond the full one
 * @returns seconds to wait should this try be wrong
 * @throws AppError wait with the seconds left
 */
export function beginTry(folder: string, who: string, now: number): number {
  const tries = read(folder);
  const { wrong, until } = tries[who] ?? { wrong: 0, until: 0 };
  const left = Math.min(until - now, waitAfter(wrong) * 1000);
  if (left > 0) throw new AppError("wait", { seconds: Math.ceil(left / 1000) });
  const next = { wrong: wrong + 1, until: now + waitAfter(wrong + 1) * 1000 };
  writeDurably(pathOf(folder), JSON.stringify({ ...tries, [who]: next }));
  return waitAfter(next.wrong);
}

/** A right passphrase ends the waiting. */
export function endTries(folder: string, who: string): void {
  const { [who]: _, ...others } = read(folder);
  writeDurably(pathOf(folder), JSON.stringify(others));
}
