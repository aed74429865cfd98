import { type Dot, dotOf, segmentOf, sequenceOf } from "../../../shared/changes/dot.ts";
import type { Merge, Sight } from "../../../shared/changes/merge.ts";
import type { SectionHeader } from "../../../shared/exchange/section.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import type { Findings } from "./findings.ts";
import type { Layouts } from "./layouts.ts";
import type { Segment } from "./vectors.ts";

/** What taking one section works with. All dots are local ones. */
export interface Intake {
  readonly client: Client;
  readonly scope: number;
  readonly step: number;
  readonly layouts: Layouts;
  /** Fields of each table's rows, as the sender listed them. */
  readonly tables: SectionHeader["tables"];
  readonly merge: Merge;
  readonly sight: Sight;
  toLocal(wire: number): Dot;
  /** Whether this PC had not seen a commit before. */
  isNew(dot: Dot): boolean;
  /** Ids that may not come back. */
  readonly erased: ReadonlySet<string>;
  /** Whether a row may lean on an erased one by now. */
  leaning: boolean;
  /** Whether the scope had no rows: then nothing needs to be looked up. */
  readonly empty: boolean;
  /** Whether any value waits beside another one in this register by now. */
  mixed: boolean;
  readonly findings: Findings;
}

/** Makes the sender's writers known here: its list by place -> local segment. */
export function placeSegments(
  client: Client,
  scope: number,
  header: SectionHeader,
  segments: readonly Segment[],
): number[] {
  const known = new Map(segments.map(({ id, idx }) => [id, idx]));
  const meet = prepared(
    client,
    "INSERT OR IGNORE INTO device (uid, name, own, enrolled_on) VALUES (?, '', 0, date('now', 'localtime'))",
  );
  const add = prepared(client, "INSERT INTO segment (id, scope, device) VALUES (?, ?, ?)");
  const places = header.segments.map(({ id, device }) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    meet.run(device);
    return Number(add.run(id, scope, device).lastInsertRowid);
  });
  const link = prepared(client, "UPDATE segment SET parent = ?, parent_seq = ? WHERE idx = ?");
  header.segments.forEach(({ id, parent, parentSeq }, place) => {
    if (!known.has(id) && parent !== null) link.run(places[parent] ?? null, parentSeq, places[place]);
  });
  return places;
}

/** Which commits either side had seen before this section. */
export function sightOf(
  header: SectionHeader,
  places: readonly number[],
  segments: readonly Segment[],
): Sight & { toLocal(wire: number): Dot } {
  const held = new Map(segments.map(({ idx, known }) => [idx, known]));
  const sent = new Map(header.segments.map(({ id }, place) => [places[place], header.vector[id] ?? 0]));
  const ids = new Map([
    ...segments.map(({ idx, id }) => [idx, id] as const),
    ...header.segments.map(({ id }, place) => [places[place]!, id] as const),
  ]);
  return {
    local: (dot) => sequenceOf(dot) <= (held.get(segmentOf(dot)) ?? 0),
    remote: (dot) => sequenceOf(dot) <= (sent.get(segmentOf(dot)) ?? 0),
    segmentId: (dot) => ids.get(segmentOf(dot)) ?? "",
    toLocal: (wire) => (wire === 0 ? 0 : dotOf(places[segmentOf(wire)]!, sequenceOf(wire))),
  };
}

/** Raises what is held to what the sender has seen. */
export function raiseKnown(
  client: Client,
  header: SectionHeader,
  places: readonly number[],
  segments: readonly Segment[],
): void {
  const held = new Map(segments.map(({ id, known }) => [id, known]));
  const raise = prepared(client, "UPDATE segment SET known = ? WHERE idx = ?");
  header.segments.forEach(({ id }, place) => {
    const sent = header.vector[id] ?? 0;
    if (sent > (held.get(id) ?? 0)) raise.run(sent, places[place]);
  });
}
