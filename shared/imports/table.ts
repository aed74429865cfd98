/** What is wrong with one cell as the file stores it; the cell's text is then not used. */
export const cellIssues = ["long-number", "error-cell"] as const;
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
  /** What separates the cells, in a file of plain text. */
  readonly delimiter?: string;
  /** Day numbers count from 1904, as old books of another maker do. */
  readonly from1904?: boolean;
  /** Row of the file for each row, where they are not the same. */
  readonly origin?: readonly number[];
}

/** Most rows and columns that a sheet may have; more is not a roster of one office. */
export const mostRows = 200_000;
export const mostColumns = 256;

export const fileForms = ["xlsx", "xls", "csv", "tsv", "html", "ods"] as const;
export type FileForm = (typeof fileForms)[number];

/** The kind that rows are given back in, which is its file's ending too: a table of a web page becomes a workbook. */
export const givenBackAs = (form: FileForm): Exclude<FileForm, "html"> => (form === "html" ? "xlsx" : form);

/** Why a file cannot be read, as a key of the importer's texts. */
export const unreadableReasons = ["empty", "no-rows", "password", "damaged", "not-a-table", "no-header"] as const;
export type Unreadable = (typeof unreadableReasons)[number];

export const cellAt = (sheet: RawSheet, row: number, column: number): string => sheet.rows[row]?.[column] ?? "";
