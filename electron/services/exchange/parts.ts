import type { Finding, Problem } from "../../../shared/exchange/contract.ts";
import type { ReportLine } from "../../database/exchange/reportLines.ts";

export type Counts = Readonly<Record<Finding | "same", number>>;

/** What became of one village's part of a file. */
export interface TakenPart {
  readonly scope: string;
  readonly counts: Counts;
  readonly lines: readonly ReportLine[];
  /** Ids of the rows that hold nothing new, by record. */
  readonly same: ReadonlyMap<string, readonly string[]>;
  /** Why it was not taken, or not yet. */
  readonly problem: Problem | null;
}

export const nothing: Counts = {
  new: 0,
  changed: 0,
  same: 0,
  conflicts: 0,
  erased: 0,
  duplicates: 0,
  broken: 0,
  merged: 0,
};

export function addCounts(a: Counts, b: Counts): Counts {
  const names = Object.keys(nothing) as (keyof Counts)[];
  return Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) as Counts;
}

export const sumOf = (parts: readonly TakenPart[]): Counts =>
  parts.reduce((sum, { counts }) => addCounts(sum, counts), nothing);
