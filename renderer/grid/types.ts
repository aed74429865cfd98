import type { CodeList } from "../../shared/records/codes.ts";
import type { Cell, Kind } from "../../shared/records/fields.ts";
import type { Match } from "../../shared/records/listing.ts";
import type { CellEdit } from "../../shared/sheet/contract.ts";
import type { Language } from "../../shared/text/translate.ts";

/** A row of a sheet: its id and the cells by field name. */
export type SheetRow = { readonly uid: string } & { readonly [field: string]: Cell };

/** One column: how its cells look, are typed, filtered and checked. Made by `columnsOf`. */
export interface SheetColumn {
  readonly field: string;
  readonly label: string;
  readonly kind: Kind;
  readonly codes?: CodeList;
  /** The writing that a text is in, where it may be in no other. */
  readonly script?: "Tibetan";
  /** Decimal places of a number that is stored as a whole one. */
  readonly places?: number;
  readonly required: boolean;
  readonly editable: boolean;
  /** Whether a stored cell is allowed; from the record's own schema. */
  readonly allows: (cell: Cell) => boolean;
  readonly width?: number;
  readonly hidden?: boolean;
  readonly pinned?: boolean;
  /** Whether a paged sheet may be ordered by it: only where the register has an index. */
  readonly sortable?: boolean;
  /** Narrowed to values that the clerk types, never to empty cells, and never ordered, which would gather them. */
  readonly givenOnly?: boolean;
  /** Never added up: rows narrowed to one person would give the person's total. */
  readonly unsummed?: boolean;
  /** Shows a cell that is not of its kind's usual look, such as an age or a reference's name. */
  readonly show?: (row: SheetRow) => string;
}

export type EditKind = "edit" | "paste" | "fill" | "clear";

/** A cell that another change reached first: what the clerk wrote, and what it holds now. */
export interface StaleCell {
  readonly uid: string;
  readonly field: string;
  readonly now: Cell;
}

export interface CellProblem {
  readonly uid: string;
  readonly field: string;
  readonly message: string;
}

/**
 * What became of a batch of edits, which is written whole or not at all.
 * `rows` are the touched rows as they now are; without them the cells are painted as sent.
 */
export type EditOutcome =
  | { readonly ok: true; readonly rows?: readonly SheetRow[] }
  | { readonly ok: false; readonly errors?: readonly CellProblem[]; readonly stale?: readonly StaleCell[] };

export type OnEdits = (kind: EditKind, edits: CellEdit[]) => Promise<EditOutcome>;

/** What an infinite sheet asks its page for: rows `start` to `start + count` under a filter and order. */
export interface PageRequest {
  readonly start: number;
  readonly count: number;
  readonly sort: readonly { readonly field: string; readonly descending: boolean }[];
  readonly filter: Readonly<Record<string, Match>>;
  /** What each typed word may be found as, by column. */
  readonly quick: readonly Readonly<Record<string, Match>>[];
}

export interface PageOfRows {
  readonly rows: readonly SheetRow[];
  readonly total: number;
}

export type SheetSource =
  | { readonly kind: "rows"; readonly rows: readonly SheetRow[] }
  | { readonly kind: "pages"; readonly page: (request: PageRequest) => Promise<PageOfRows> };

/** Up to this many rows are held in the page; more are fetched in blocks (measured, see the decision record). */
export const clientRowLimit = 20_000;

export type TextSize = 14 | 16 | 18 | 20;

export interface SheetSettings {
  readonly textSize: TextSize;
  readonly enterMoves: "down" | "right";
  readonly tabMoves: "right" | "down";
  /** Cells are typed into through their own plain field alone; and rows fill in when scrolling pauses, for slow PCs. */
  readonly compatibility: boolean;
}

export const defaultSettings: SheetSettings = {
  textSize: 14,
  enterMoves: "down",
  tabMoves: "right",
  compatibility: false,
};

/** A verb of the page offered in the context menu for the rows under the selection. */
export interface SheetAction {
  readonly key: string;
  readonly label: string;
  readonly run: (rows: readonly SheetRow[]) => void;
  readonly enabled?: (rows: readonly SheetRow[]) => boolean;
}

export type { CellEdit, Language };
