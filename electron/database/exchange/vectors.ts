import { createHash } from "node:crypto";
import { grown, leavesOf, type Origins } from "../../../shared/changes/leaves.ts";
import type { Vector } from "../../../shared/changes/vector.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";

export interface Segment {
  readonly idx: number;
  readonly id: string;
  readonly device: string;
  readonly parent: number | null;
  readonly parentSeq: number | null;
  readonly known: number;
}

export interface Scope {
  readonly idx: number;
  readonly uid: string;
  readonly kind: "village" | "office";
}

/** A scope by its uid; null where this register has none yet. */
export const scopeOf = (client: Client, uid: string): Scope | null =>
  (prepared(client, "SELECT idx, uid, kind FROM scope WHERE uid = ?").get(uid) as Scope | undefined) ?? null;

/** Writers of a scope, in the order in which this PC met them. */
export const segmentsOf = (client: Client, scope: number): Segment[] =>
  prepared(
    client,
    "SELECT idx, id, device, parent, parent_seq AS parentSeq, known FROM segment WHERE scope = ? ORDER BY idx",
  ).all(scope) as Segment[];

export const vectorOfSegments = (segments: readonly Segment[]): Vector =>
  Object.fromEntries(segments.filter(({ known }) => known > 0).map(({ id, known }) => [id, known]));

/** What this PC has seen of a scope; empty for one that it does not have. */
export function vectorOf(client: Client, scope: string): Vector {
  const found = scopeOf(client, scope);
  return found ? vectorOfSegments(segmentsOf(client, found.idx)) : {};
}

/** Every scope of this register with what was seen of it: its acknowledgements. */
export function allVectors(client: Client): Record<string, Vector> {
  const scopes = prepared(client, "SELECT idx, uid, kind FROM scope ORDER BY idx").all() as Scope[];
  return Object.fromEntries(scopes.map(({ idx, uid }) => [uid, vectorOfSegments(segmentsOf(client, idx))]));
}

/** Where the writers of a scope went on from, as far as this PC knows them. */
function originsOf(segments: readonly Segment[]): Origins {
  const ids = new Map(segments.map(({ idx, id }) => [idx, id]));
  return new Map(
    segments.flatMap(({ id, parent, parentSeq }) => {
      const writer = ids.get(parent ?? 0);
      return writer === undefined || parentSeq === null ? [] : [[id, { writer, upTo: parentSeq }]];
    }),
  );
}

const digestOf = (vector: Vector): string =>
  createHash("sha256")
    .update(JSON.stringify(Object.entries(vector).toSorted(([a], [b]) => (a < b ? -1 : 1))))
    .digest("hex");

/** What a PC says it has of a scope: by its last writers where that is shorter, and then the digest of the whole. */
export interface Told {
  readonly vector: Vector;
  readonly whole: string | null;
}

/** What this PC says it has of a scope. */
export function told(client: Client, scope: string): Told {
  const found = scopeOf(client, scope);
  const segments = found ? segmentsOf(client, found.idx) : [];
  const vector = vectorOfSegments(segments);
  const leaves = leavesOf(vector, originsOf(segments));
  const shorter = leaves !== null && Object.keys(leaves).length < Object.keys(vector).length;
  return shorter ? { vector: leaves, whole: digestOf(vector) } : { vector, whole: null };
}

/**
 * The vector that another PC told. Where this PC knows the writers otherwise, the last ones alone are taken: these it
 * has for sure, and too little only makes the next file bigger.
 */
export function heard(client: Client, scope: string, { vector, whole }: Told): Vector {
  const found = whole === null ? null : scopeOf(client, scope);
  if (!found) return vector;
  const all = grown(vector, originsOf(segmentsOf(client, found.idx)));
  return digestOf(all) === whole ? all : vector;
}
