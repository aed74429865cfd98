import { type LeftOut, type Target } from "./headings.ts";
import type { RawSheet } from "./table.ts";
/** One column of the found table. */
export interface Column {
  readonly index: number;
  /** Heading in words, group first: 家庭成员情况 / 姓名. */
  readonly heading: string;
  readonly target: Target | null;
  readonly leftOut: LeftOut | null;
}
export interface Layout {
  readonly headFrom: number;
  readonly headTo: number;
  readonly columns: readonly Column[];
  readonly score: number;
}
/** Reads a heading band as columns. */
export declare function columnsOf(sheet: RawSheet, headFrom: number, headTo: number): Column[];
/** Finds the heading of a sheet: up to three rows anywhere in its first forty; null where there is none. */
export declare function findLayout(sheet: RawSheet): Layout | null;
