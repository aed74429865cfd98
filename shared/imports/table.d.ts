/** What is wrong with one cell as the file stores it; the cell's text is then not used. */
export declare const cellIssues: readonly ["long-number", "error-cell"];
export type CellIssue = (typeof cellIssues)[number];
/** A block of joined cells: first row, first column, last row, last column; all from 0. */
export type Merge = readonly [top: number, left: number, bottom: number, right: number];
/** One sheet of any kind of file, as texts: what a clerk sees in the cell, dates as YYYY-MM-DD. */
export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: string[][];
  readonly merges: readonly Merge[];
  /** `row:column` -> issue */
  readonly issues: ReadonlyMap<string, CellIssue>;
  /** Rows that the spreadsheet does not show: filtered out, or of no height. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Day numbers count from 1904, as old books of another maker do. */
  readonly from1904?: boolean;
  /** Row of the file for each row, where they are not the same. */
  readonly origin?: readonly number[];
}
/** Most rows and columns that a sheet may have; more is not a roster of one office. */
export declare const mostRows = 200000;
export declare const mostColumns = 256;
export declare const fileForms: readonly ["xlsx", "xls", "csv", "html", "ods"];
export type FileForm = (typeof fileForms)[number];
/** Why a file cannot be read, as a key of the importer's texts. */
export declare const unreadableReasons: readonly [
  "empty",
  "no-rows",
  "password",
  "damaged",
  "not-a-table",
  "no-header",
];
export type Unreadable = (typeof unreadableReasons)[number];
export declare const cellAt: (sheet: RawSheet, row: number, column: number) => string;
