/**
 * What a PC has seen of a scope: for each writer id the number of its last commit held, without gaps.
 * A writer that is not named is at 0.
 */
export type Vector = Readonly<Record<string, number>>;

/** A stretch of one writer's commits, both ends included. */
export interface Stretch {
  readonly segment: string;
  readonly from: number;
  readonly to: number;
}

const at = (vector: Vector, segment: string): number => (Object.hasOwn(vector, segment) ? vector[segment]! : 0);

/** Whether a writer's commit was seen. */
export const covers = (vector: Vector, segment: string, sequence: number): boolean => at(vector, segment) >= sequence;

/** Whether everything in `smaller` was seen in `vector` as well: the order of vectors, `smaller <= vector`. */
export const includes = (vector: Vector, smaller: Vector): boolean =>
  Object.entries(smaller).every(([segment, sequence]) => covers(vector, segment, sequence));

function combine(a: Vector, b: Vector, choose: (x: number, y: number) => number): Vector {
  const segments = new Set([...Object.keys(a), ...Object.keys(b)]);
  const pairs = [...segments].map((segment): [string, number] => [segment, choose(at(a, segment), at(b, segment))]);
  return Object.fromEntries(pairs.filter(([, sequence]) => sequence > 0));
}

/** What either has seen. */
export const join = (a: Vector, b: Vector): Vector => combine(a, b, Math.max);

/** What both have seen. */
export const meet = (a: Vector, b: Vector): Vector => combine(a, b, Math.min);

/** What `wanted` has and `held` has not, writer by writer. */
export const lacking = (held: Vector, wanted: Vector): Stretch[] =>
  Object.entries(wanted)
    .filter(([segment, to]) => !covers(held, segment, to))
    .map(([segment, to]) => ({ segment, from: at(held, segment) + 1, to }));

/** How many commits a vector stands for. */
export const count = (vector: Vector): number => Object.values(vector).reduce((sum, sequence) => sum + sequence, 0);

/** How many commits `wanted` has beyond `held`. */
export const countLacking = (held: Vector, wanted: Vector): number =>
  lacking(held, wanted).reduce((sum, { from, to }) => sum + to - from + 1, 0);
