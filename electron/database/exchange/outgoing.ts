import { type Dot, dotOf, parseDots, segmentOf, sequenceOf } from "../../../shared/changes/dot.ts";
import { count, includes, meet, type Vector } from "../../../shared/changes/vector.ts";
import { type SectionHeader, siblingMark, type WireSibling } from "../../../shared/exchange/section.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { filledTables } from "./filled.ts";
import { knownRecords, layoutsOf, type Schema } from "./layouts.ts";
import { newerCommits } from "./commits.ts";
import { allSiblings } from "./siblings.ts";
import { type Scope, scopeOf, type Segment, segmentsOf, vectorOf, vectorOfSegments } from "./vectors.ts";

export { vectorOf };

/** One village's part of a package: lines of JSON, UTF-8. */
export interface Section {
  readonly scope: string;
  readonly kind: "village" | "office";
  readonly rows: number;
  readonly raw: Buffer;
  /** Whether it holds everything, whatever the recipient has. */
  readonly full: boolean;
}

/** What the lines of one section share. */
interface Outgoing {
  readonly client: Client;
  readonly scope: Scope;
  /** Local segment -> its place in the section's list. */
  readonly places: ReadonlyMap<number, number>;
  /** Local segment -> what the recipient has of it. */
  readonly has: ReadonlyMap<number, number>;
  /** Rows that a step since this one wrote may be new; null for all rows. */
  readonly since: number | null;
  readonly siblings: ReadonlyMap<string, readonly WireSibling[]>;
  readonly lines: string[];
  /** Tables that have lines. */
  readonly used: Set<string>;
}

/** 0 stands for no commit: an erasure that a restored backup heard of from its side list. */
const toWire = ({ places }: Outgoing, dot: Dot): number =>
  dot === 0 ? 0 : dotOf(places.get(segmentOf(dot))!, sequenceOf(dot));

const isNew = ({ has }: Outgoing, dot: Dot): boolean => sequenceOf(dot) > (has.get(segmentOf(dot)) ?? 0);

/** Fields are listed of those tables only that have rows here: of a small change the list would be the most. */
function headerOf(
  { client, scope, places, used }: Outgoing,
  segments: readonly Segment[],
  base: Vector,
  schema: Schema,
) {
  const name = prepared(client, "SELECT name_zh FROM villages WHERE scope = ? AND uid = ?").pluck();
  const listed = [...layoutsOf(schema)].filter(([table]) => used.has(table));
  const header: SectionHeader = {
    scope: scope.uid,
    kind: scope.kind,
    villageName: (name.get(scope.idx, scope.uid) as string | null | undefined) ?? null,
    base,
    vector: vectorOfSegments(segments),
    segments: segments.map(({ id, device, parent, parentSeq }) => ({
      id,
      device,
      parent: parent === null ? null : (places.get(parent) ?? null),
      parentSeq,
    })),
    tables: Object.fromEntries(listed.map(([table, { fields }]) => [table, [...fields]])),
  };
  return header;
}

function mapDots(out: Outgoing, dots: Record<string, Dot>): Record<string, number> {
  for (const [field, dot] of Object.entries(dots)) dots[field] = toWire(out, dot);
  return dots;
}

const parseExtra = (extra: string | null): unknown => (extra === null ? 0 : JSON.parse(extra));

/** Uid, version, versions of fields, unknown fields, then the values. */
type RawRow = [uid: string, ver: Dot, vx: string | null, extra: string | null, ...values: Cell[]];

function addRow(out: Outgoing, table: string, row: RawRow): boolean {
  const [uid, ver, vx, extra, ...values] = row;
  const siblings = out.siblings.size === 0 ? [] : (out.siblings.get(`${table} ${uid}`) ?? []);
  const dots = vx === null ? null : parseDots(vx);
  const fresh =
    out.since === null ||
    isNew(out, ver) ||
    (dots && Object.values(dots).some((dot) => isNew(out, dot))) ||
    siblings.some(({ dot }) => isNew(out, dot));
  if (!fresh) return false;
  out.lines.push(
    JSON.stringify([table, uid, toWire(out, ver), dots ? mapDots(out, dots) : 0, parseExtra(extra), ...values]),
  );
  for (const { field, dot, stamp, value } of siblings)
    out.lines.push(JSON.stringify([siblingMark, table, uid, field, toWire(out, dot), stamp, value]));
  return true;
}

function addRows(out: Outgoing, sql: string, table: string, params: readonly (string | number)[]): number {
  const since = out.since === null ? "" : " AND step >= ?";
  const bound = out.since === null ? params : [...params, out.since];
  const found = prepared(out.client, sql + since).raw();
  const rows = (out.since === null ? found.iterate(...bound) : found.all(...bound)) as Iterable<RawRow>;
  let added = 0;
  for (const row of rows) if (addRow(out, table, row)) added += 1;
  if (added > 0) out.used.add(table);
  return added;
}

function addUnknown(out: Outgoing): number {
  const tables = prepared(out.client, "SELECT DISTINCT tbl FROM unknown_rows WHERE scope = ?").pluck();
  const sql = "SELECT uid, ver, vx, extra FROM unknown_rows WHERE tbl = ? AND scope = ?";
  return (tables.all(out.scope.idx) as string[]).reduce(
    (sum, table) => sum + addRows(out, sql, table, [table, out.scope.idx]),
    0,
  );
}

function erasedLines(out: Outgoing): unknown[] {
  const erased = prepared(out.client, "SELECT uid, dot, reason FROM erased WHERE scope = ?").all(out.scope.idx);
  return (erased as { uid: string; dot: Dot; reason: string }[]).map(({ uid, dot, reason }) => [
    uid,
    toWire(out, dot),
    reason,
  ]);
}

/**
 * Writes what a recipient has not seen of a scope (exchange, section 4): rows are found by the steps of the
 * commits that it lacks, each with all its siblings; the list of erased ids goes whole.
 * @param base what the recipient has acknowledged; null for everything
 * @returns null when it has everything already, without looking at any row
 */
export function writeSection(
  client: Client,
  scopeUid: string,
  base: Vector | null,
  schema: Schema = knownRecords,
): Section | null {
  const scope = scopeOf(client, scopeUid);
  if (!scope) return null;
  const segments = segmentsOf(client, scope.idx);
  const vector = vectorOfSegments(segments);
  // The office's own scope goes out empty too: a PC that joins must not make another one.
  if (base ? includes(base, vector) : count(vector) === 0 && scope.kind === "village") return null;
  const agreed = meet(base ?? {}, vector);
  const { commits, firstStep } = newerCommits(client, segments, agreed);
  const since = count(agreed) === 0 ? null : firstStep;
  const layouts = layoutsOf(schema);
  const filled = filledTables(client, layouts, scope.idx, since);
  const out: Outgoing = {
    client,
    scope,
    places: new Map(segments.map(({ idx }, place) => [idx, place])),
    has: new Map(segments.map(({ idx, id }) => [idx, agreed[id] ?? 0])),
    since,
    siblings: filled.has("siblings") ? allSiblings(client) : new Map(),
    lines: [],
    used: new Set(),
  };
  let rows = filled.has("unknown_rows") ? addUnknown(out) : 0;
  for (const { table, select } of layouts.values())
    if (filled.has(table)) rows += addRows(out, select, table, [scope.idx]);
  const lines = [
    JSON.stringify(headerOf(out, segments, agreed, schema)),
    JSON.stringify({ commits: commits.map(([dot, ...rest]) => [toWire(out, dot), ...rest]) }),
    JSON.stringify({ erased: filled.has("erased") ? erasedLines(out) : [] }),
    ...out.lines,
    JSON.stringify({ end: rows }),
  ];
  return { scope: scopeUid, kind: scope.kind, rows, raw: Buffer.from(lines.join("\n")), full: since === null };
}
