import type { Vector } from "../changes/vector.ts";
import type { Cell } from "../records/fields.ts";

/**
 * One village's part of a package, as lines of JSON (docs/format-package.md): header, commits, erased ids,
 * rows with their siblings, end mark. A newer program may add keys and trailing items; both are passed over.
 */
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** As `Uid` of the records. */
const uid = /^[\w-]{22}$/;
const segmentId = /^[0-9a-f]{16}$/;
const name = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
const isUid = (value: unknown): value is string => typeof value === "string" && uid.test(value);
const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
const isName = (value: unknown): value is string => typeof value === "string" && name.test(value);

// Checked by hand: zod would make one issue for each of a million wrong entries, and a copy of right ones.
const isVector = (value: unknown): value is Vector =>
  isObject(value) && Object.entries(value).every(([id, seq]) => segmentId.test(id) && isCount(seq) && seq > 0);

/** A writer of the scope. */
export interface WireSegment {
  readonly id: string;
  readonly device: string;
  /** Place in the list of the device's segment before. */
  readonly parent: number | null;
  readonly parentSeq: number | null;
}

function isSegment(value: unknown): value is WireSegment {
  if (!isObject(value)) return false;
  const { id, device, parent, parentSeq } = value;
  const named = typeof id === "string" && segmentId.test(id) && isUid(device);
  return named && (parent === null || isCount(parent)) && (parentSeq === null || isCount(parentSeq));
}

const isSegments = (value: unknown): value is readonly WireSegment[] => Array.isArray(value) && value.every(isSegment);

const isTables = (value: unknown): value is Readonly<Record<string, readonly string[]>> =>
  isObject(value) &&
  Object.entries(value).every(([table, fields]) => isName(table) && Array.isArray(fields) && fields.every(isName));

/** The first line of a section. */
export interface SectionHeader {
  /** Uid of the village, or of the office's own scope. */
  readonly scope: string;
  readonly kind: "village" | "office";
  readonly villageName: string | null;
  /** What the recipient is taken to have. */
  readonly base: Vector;
  /** What the sender has seen. */
  readonly vector: Vector;
  /** A dot in this section is (place in this list) * 2^20 + sequence number. */
  readonly segments: readonly WireSegment[];
  /** Fields of each table's rows, in the order of their values. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
}

export function isSectionHeader(value: unknown): value is SectionHeader {
  if (!isObject(value)) return false;
  const { scope, kind, villageName, base, vector, segments, tables } = value;
  const named = isUid(scope) && (kind === "village" || kind === "office");
  const called = villageName === null || typeof villageName === "string";
  return named && called && isVector(base) && isVector(vector) && isSegments(segments) && isTables(tables);
}

/** [dot, stamp, wall clock, 1 where that clock was not believed, nonce, author, kind of step] */
export type CommitLine = [
  dot: number,
  stamp: number,
  wall: number,
  flag: 0 | 1,
  nonce: string,
  author: string,
  kind: string,
];
/** [uid, dot, reason] */
export type ErasedLine = readonly [uid: string, dot: number, reason: string];

/** What a reader takes of one section, many times what a village comes to in a lifetime. Bytes, and how many. */
export const sectionLimits = {
  header: 4_000_000,
  commits: 150_000,
  /** Of one commit on average. */
  commit: 160,
  erased: 4_000_000,
  /** One row, or one value beside it. */
  row: 4_000_000,
} as const;

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isText = (value: unknown, most: number): value is string => typeof value === "string" && value.length <= most;

function isCommit(line: unknown): boolean {
  if (!Array.isArray(line)) return false;
  const [dot, stamp, wall, flag, nonce, author, kind] = line as unknown[];
  const numbered = isNumber(dot) && isNumber(stamp) && isNumber(wall) && (flag === 0 || flag === 1);
  return numbered && isText(nonce, 100) && isText(author, 100) && isText(kind, 100);
}

const isErased = (line: unknown): boolean =>
  Array.isArray(line) && isUid(line[0]) && isNumber(line[1]) && isText(line[2], 40);

/** Told without a schema, which would copy each of many thousands. */
export const isCommits = (value: unknown): value is readonly CommitLine[] =>
  Array.isArray(value) && value.length <= sectionLimits.commits && value.every(isCommit);

export const isErasedList = (value: unknown): value is readonly ErasedLine[] =>
  Array.isArray(value) && value.every(isErased);

/** How many rows the last line tells of; null where it is not one. */
export const endOf = (value: unknown): number | null =>
  isObject(value) && isCount(value["end"]) ? value["end"] : null;

/** A row as it travels: versions and unknown fields only where there are any. */
export interface WireRow {
  readonly table: string;
  readonly uid: string;
  readonly ver: number;
  readonly vx: Readonly<Record<string, number>> | 0;
  readonly extra: Readonly<Record<string, Cell>> | 0;
  readonly values: readonly Cell[];
  readonly siblings: readonly WireSibling[];
}

/** A value written without knowing of the shown one. */
export interface WireSibling {
  readonly field: string;
  readonly dot: number;
  readonly stamp: number;
  readonly value: Cell;
}

/** Marks the line of a sibling; it follows its row. */
export const siblingMark = "~";

/** Characters of the longest text of any cell: many times what a field of this program takes. */
const longestCell = 20_000;

export const isCell = (value: unknown): value is Cell =>
  value === null ||
  (typeof value === "string" && value.length <= longestCell) ||
  (typeof value === "number" && Number.isSafeInteger(value));
