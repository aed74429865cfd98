import { createHash } from "node:crypto";
import type { Segment } from "./vectors.ts";

const short = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 8);

/**
 * Id of the writer that takes over commits whose numbers were used twice. It follows from the writer, the last
 * commit that both sides share, and the first one of these; so all PCs that repair them come to the same one.
 */
export const forkId = (writer: string, common: number, nonce: string): string =>
  short(`${writer} ${common}`) + short(`${writer} ${common} ${nonce}`);

const isFork = (id: string, writer: string, common: number): boolean => id.startsWith(short(`${writer} ${common}`));

/** A number from which on a writer's commits were once given out twice. */
export interface Fork {
  readonly writer: string;
  /** Last commit before. */
  readonly common: number;
}

interface Child {
  readonly id: string;
  readonly parentId: string | undefined;
  readonly parentSeq: number | null;
}

/** Where writers parted, as far as any of these children tells of it. */
export function forksAmong(children: readonly Child[], reach: (writer: string) => number): Fork[] {
  return children.flatMap(({ id, parentId, parentSeq }) => {
    if (parentId === undefined || parentSeq === null || reach(parentId) <= parentSeq) return [];
    return isFork(id, parentId, parentSeq) ? [{ writer: parentId, common: parentSeq }] : [];
  });
}

/** Segments with their parents by id. */
export function childrenOf(segments: readonly Segment[]): Child[] {
  const ids = new Map(segments.map(({ idx, id }) => [idx, id]));
  return segments.map(({ id, parent, parentSeq }) => ({ id, parentId: ids.get(parent ?? 0), parentSeq }));
}
