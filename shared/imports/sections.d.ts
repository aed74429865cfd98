import type { Column, Layout } from "./layout.ts";
/** Facts that a line over a block of rows states for all of them. */
declare const stated: readonly [
  "village.nameZh",
  "unit.unitNo",
  "unit.convenor",
  "unit.convenorPhone",
  "household.householdNo",
  "household.head",
  "household.phone",
  "household.addressLine",
];
type Stated = (typeof stated)[number];
type Facts = Partial<Record<Stated, string>>;
/** What a line states for the rows below it; null where it states nothing. */
export declare function sectionOf(row: readonly string[]): Facts | null;
/** Sections of a sheet: which facts hold for each row, where the table has no columns of its own for them. */
export declare class Sections {
  #private;
  constructor(layout: Layout, rows: readonly (readonly string[])[]);
  /** @returns whether the row is a section's line and so no data */
  see(row: readonly string[]): boolean;
  /** Columns for what the sections state, and where their cells stand; empty where the sheet has none. */
  get columns(): readonly {
    readonly column: Column;
    readonly place: number;
  }[];
  /** What is stated for the row under the lines seen so far. */
  cells(): readonly string[];
}
export {};
