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

const Dot = z.int().min(0);
export const CommitLine = z
  .tuple([Dot, z.number(), z.number(), z.union([z.literal(0), z.literal(1)]), z.string(), z.string(), z.string()])
  .rest(z.unknown());
/** [dot, stamp, wall clock, 1 where that clock was not believed, nonce, author, kind of step] */
export type CommitLine = z.infer<typeof CommitLine>;
export const Commits = z.object({ commits: z.array(CommitLine) });

export const ErasedLine = z.tuple([Uid, Dot, z.string().max(40)]).rest(z.unknown());
export const Erased = z.object({ erased: z.array(ErasedLine) });

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
