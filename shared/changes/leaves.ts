import { includes, type Vector } from "./vector.ts";

/** Where a writer went on from: the writer before it on its PC, and how much of it that PC had. */
export interface Origin {
  readonly writer: string;
  readonly upTo: number;
}

/** By writer; one that went on from none is not there. */
export type Origins = ReadonlyMap<string, Origin>;

/** The vector that its last writers stand for: who has a commit has all that its writer went on from. */
export function grown(leaves: Vector, origins: Origins): Vector {
  const whole = new Map(Object.entries(leaves));
  const due = [...whole.keys()];
  for (let writer = due.pop(); writer !== undefined; writer = due.pop()) {
    const from = origins.get(writer);
    if (!from || (whole.get(from.writer) ?? 0) >= from.upTo) continue;
    whole.set(from.writer, from.upTo);
    due.push(from.writer);
  }
  return Object.fromEntries(whole);
}

/**
 * A vector by its last writers only: five PCs that were started every day for five years are five numbers instead of
 * thousands (exchange, section 5).
 * @returns null where these would stand for another vector, as for a writer held without what it went on from
 */
export function leavesOf(vector: Vector, origins: Origins): Vector | null {
  const before = new Set<string>();
  for (const writer of Object.keys(vector)) {
    const from = origins.get(writer);
    if (from && Object.hasOwn(vector, from.writer) && vector[from.writer] === from.upTo) before.add(from.writer);
  }
  const leaves = Object.fromEntries(Object.entries(vector).filter(([writer]) => !before.has(writer)));
  const again = grown(leaves, origins);
  return includes(vector, again) && includes(again, vector) ? leaves : null;
}
