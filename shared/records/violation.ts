import { z } from "zod";
import type { RecordName } from "./all.ts";
import { AppError } from "../rpc/errors.ts";

/** One broken rule: its name (a key of `rules` in the catalogue), the row, and values for the sentence. */
export interface Violation {
  readonly rule: string;
  readonly record: RecordName;
  readonly uid: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * What a clerk should look at although the step stands, as every answer that can carry it has it under `warnings`:
 * the page tells it in words, once for all programmes.
 */
export const Warnings = z.array(
  z.object({ rule: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
);
export type Warnings = z.infer<typeof Warnings>;

/** What an error of the code `rule` says is broken, each naming its row; nothing for any other error. */
export function violationsIn(error: unknown): readonly Violation[] {
  if (!(error instanceof AppError) || error.code !== "rule") return [];
  const { violations } = error.details;
  return Array.isArray(violations) ? (violations as readonly Violation[]) : [];
}
