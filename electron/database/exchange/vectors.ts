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
