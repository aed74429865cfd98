import type { Piece } from "./html.ts";
import type { TibetanLabel } from "./tibetan.ts";

/** A column of a ledger. A page is 273 mm wide, of which the serial number takes `serialWidth`. */
export interface Column<T> {
  readonly heading: string;
  readonly mm: number;
  readonly cell: (row: T) => string;
  /** Its heading in the second language. */
  readonly bo?: TibetanLabel;
  /** How its cells stand; in the middle where nothing is said. */
  readonly side?: "left" | "right";
}

/** A list of rows on landscape pages, with what stands around them. */
export interface Ledger<T> {
  readonly title: string;
  /** Whose it is and of which days. */
  readonly left: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  /** Whether its headings stand in the second language too, where that is approved. */
  readonly bilingual?: boolean;
  /** Rows of one line to a page, 20 at most. */
  readonly room?: number;
  /** Empty rows to be filled in by hand, in place of rows. */
  readonly emptyRows?: number;
  /** Between the title and the table, on the first page. */
  readonly above?: Piece;
  /** Totals of rows in words; on each page its own and that of all rows so far. */
  readonly totals?: (rows: readonly T[]) => string;
  /** Under the table of the last page, over the signatures. */
  readonly below?: Piece;
  readonly signed: readonly string[];
  /** At the foot of every page. */
  readonly lines: readonly string[];
  /** A slip for each row follows, to be cut off for whom the row is about. */
  readonly copies?: boolean;
  /** What all its rows are about, for such a slip; as `left` where it is left out. */
  readonly about?: string;
}
