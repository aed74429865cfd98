import { z } from "zod";
import { Uid } from "../records/record.ts";
import type { Cell } from "../records/fields.ts";

/**
 * One village's part of a package, as lines of JSON (docs/format-package.md): header, commits, erased ids,
 * rows with their siblings, end mark. A newer program may add keys and trailing items; both are passed over.
 */
export const SegmentId = z.string().regex(/^[0-9a-f]{16}$/);
export const VectorOnWire = z.record(SegmentId, z.int().min(1));
const Name = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/);

export const SectionHeader = z.object({
  scope: Uid,
  kind: z.enum(["village", "office"]),
  villageName: z.string().nullable(),
  /** What the recipient is taken to have. */
  base: VectorOnWire,
  /** What the sender has seen. */
  vector: VectorOnWire,
  /** A dot in this section is (place in this list) * 2^20 + sequence number. */
  segments: z.array(
    z.object({
      id: SegmentId,
      device: Uid,
      /** Place in this list of the device's segment before. */
      parent: z.int().min(0).nullable(),
      parentSeq: z.int().min(0).nullable(),
    }),
  ),
  /** Fields of each table's rows, in the order of their values. */
  tables: z.record(Name, z.array(Name)),
});
export type SectionHeader = z.infer<typeof SectionHeader>;

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
  Array.isArray(line) && Uid.safeParse(line[0]).success && isNumber(line[1]) && isText(line[2], 40);

/** Told without a schema, which would copy each of many thousands. */
export const isCommits = (value: unknown): value is readonly CommitLine[] =>
  Array.isArray(value) && value.length <= sectionLimits.commits && value.every(isCommit);

export const isErasedList = (value: unknown): value is readonly ErasedLine[] =>
  Array.isArray(value) && value.every(isErased);

export const End = z.object({ end: z.int().min(0) });

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
