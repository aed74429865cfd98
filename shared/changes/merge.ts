import type { Cell } from "../records/fields.ts";
import type { Dot } from "./dot.ts";

/** A value of one field with the commit that wrote it. A field that was never set has no version. */
export interface Version {
  readonly dot: Dot;
  readonly value: Cell;
  /** Orders concurrent values for display, and decides nothing else. */
  readonly stamp: number;
}

/** Which commits either side had seen before they met. */
export interface Sight {
  local(dot: Dot): boolean;
  remote(dot: Dot): boolean;
  /** Random id of a commit's writer, the same on every PC. */
  segmentId(dot: Dot): string;
}

export type Merge = (local: readonly Version[], remote: readonly Version[], sight: Sight) => readonly Version[];

const holds = (versions: readonly Version[], dot: Dot): boolean => versions.some((version) => version.dot === dot);

/** The later stamp first; equal stamps by writer id, so that every PC shows the same value. */
export const byShown =
  ({ segmentId }: Pick<Sight, "segmentId">) =>
  (a: Version, b: Version): number => {
    if (a.stamp !== b.stamp) return b.stamp - a.stamp;
    const [left, right] = [segmentId(a.dot), segmentId(b.dot)];
    if (left !== right) return left < right ? 1 : -1;
    return b.dot - a.dot;
  };

/**
 * Merges the versions of one field by causality (exchange, section 4): a value goes only when the other side
 * has seen it and no longer has it, that is, when somebody who knew it wrote another one. What neither side
 * knew of the other stays side by side. Where one side never set the field, the other's versions stand:
 * absence never deletes.
 * @returns what survives, the shown value first; the rest are its siblings
 */
export const mergeField: Merge = (local, remote, sight) => {
  if (remote.length === 0) return local;
  if (local.length === 0) return remote.toSorted(byShown(sight));
  const kept = local.filter(({ dot }) => holds(remote, dot) || !sight.remote(dot));
  const brought = remote.filter(({ dot }) => !holds(local, dot) && !sight.local(dot));
  const survivors = [...kept, ...brought].toSorted(byShown(sight));
  return survivors.length === 0 ? local : survivors;
};

/** What one side says about whether a row is there. */
export interface Presence {
  /** Of the field that takes a row off the lists: null while it stands on them. */
  readonly versions: readonly Version[];
  /** The row's other commits, each with null: who edits a row means it to be there. */
  readonly edits: readonly Version[];
}

const isGone = ({ value }: Version): boolean => value !== null;

/** What speaks for a row goes before its removals: it stays on the lists until a clerk decides. */
export const presentFirst = (versions: readonly Version[]): readonly Version[] => [
  ...versions.filter((version) => !isGone(version)),
  ...versions.filter(isGone),
];

/**
 * Merges whether a row is there (exchange, section 11: delete here, edit there). An edit that did not know of the
 * removal stands against it, and the row stays on the lists until a clerk decides.
 */
export function mergePresence(merge: Merge, local: Presence, remote: Presence, sight: Sight): readonly Version[] {
  const plain = merge(local.versions, remote.versions, sight);
  if (![...local.versions, ...remote.versions].some(isGone)) return plain;
  const said = ({ versions, edits }: Presence): readonly Version[] =>
    versions.some(isGone) ? versions : [...versions, ...edits.filter(({ dot }) => !holds(versions, dot))];
  const survivors = merge(said(local), said(remote), sight);
  // Edits speak only against a removal; where none is left, they say nothing.
  if (!survivors.some(isGone)) return plain;
  return presentFirst(survivors);
}
