import type { Column, Layout } from "./layout.ts";
import type { CellIssue, RawSheet } from "./table.ts";
/** A row of data with the cells of the kept columns only. */
export interface BodyRow {
  /** Row in the sheet, from 0. */
  readonly at: number;
  readonly cells: readonly string[];
}
/** What a cell is refused for: as the file stores it, or because it holds somebody's identity number. */
export type Refusal = CellIssue | "identity-number";
export interface Body {
  readonly columns: readonly Column[];
  readonly rows: readonly BodyRow[];
  /** `row:column index in the sheet` -> why its text is not used */
  readonly refused: Readonly<Record<string, Refusal>>;
  /** Rows that are no data, by what they are. */
  /** Rows of data that the spreadsheet does not show, as the file numbers them from 0; read or left out. */
  readonly hiddenRows: readonly number[];
  readonly skipped: {
    readonly blank: number;
    readonly heads: number;
    readonly totals: number;
    readonly notes: number;
  };
}
/**
 * The data of a found table: only the kept columns leave this function, so nothing of the others is ever held.
 * @param lastRow last row of the data, where the clerk set one
 */
export declare function bodyOf(sheet: RawSheet, layout: Layout, lastRow?: number | null, withoutHidden?: boolean): Body;
