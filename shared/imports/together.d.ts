import type { Body } from "./body.ts";
import type { Layout } from "./layout.ts";
/** Where a sheet's rows stand in a body that was joined from several. */
export interface Part {
  readonly sheet: string;
  /** Added to the sheet's own row numbers. */
  readonly from: number;
  readonly villageHint: string;
  /** Row of the file for each row of the sheet, where they are not the same. */
  readonly origin?: readonly number[] | undefined;
}
/** Whether two sheets have the same headings in the same columns. */
export declare const sameLayout: (a: Layout, b: Layout) => boolean;
/** Share of people of two bodies that are the same by name and birth, of the smaller one. */
export declare function overlap(a: Body, b: Body): number;
/** Joins bodies of one layout; rows are numbered on from sheet to sheet. */
export declare function joined(bodies: readonly Body[], parts: readonly Part[]): Body;
/** The sheet and its own row, from 1, of a row in a joined body; no sheet where there is but one. */
export declare function placeOf(
  parts: readonly Part[],
  at: number,
): {
  sheet: string;
  row: number;
};
