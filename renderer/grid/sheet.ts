import type { GridApi, GridState } from "ag-grid-community";
import type { ReactNode } from "react";
import type { Cell } from "../../shared/records/fields.ts";
import type { CellEdit } from "../../shared/sheet/contract.ts";
import type { Say } from "../app/text.ts";
import type { Patch, Target } from "./clipboard/patches.ts";
import { boundsOf, covers, type Extent, isSame, type Place, type Range, single } from "./range/range.ts";
import type {
  CellProblem,
  EditKind,
  Language,
  OnEdits,
  SheetAction,
  SheetColumn,
  SheetRow,
  SheetSettings,
  SheetSource,
} from "./types.ts";
import { display, displayIn } from "./values/display.ts";

/** A cell that could not be saved, with what the clerk had written. */
export interface Problem extends CellProblem {
  readonly tried: string;
  /** Set where another change came first: the clerk's cell and the one that is there now. */
  readonly stale?: { readonly mine: Cell; readonly now: Cell };
}

export interface Preview {
  readonly kind: EditKind;
  readonly patch: Patch;
}

/** What the parts around the grid show: bar, dialogs, menu. */
export interface View {
  readonly range: Range | null;
  readonly problems: ReadonlyMap<string, Problem>;
  /** Edits that are being saved, the last one of each cell. */
  readonly pending: ReadonlyMap<string, CellEdit>;
  readonly message: string;
  readonly shown: number;
  /** Whether a column filter is on. */
  readonly filtered: boolean;
  /** Whether rows of a paged sheet could not be fetched. */
  readonly unread: boolean;
  readonly preview: Preview | null;
  readonly menu: { readonly x: number; readonly y: number } | null;
  readonly shortcuts: boolean;
  /** Grows whenever cells were painted, so that sums are counted again. */
  readonly painted: number;
}

export interface SheetProps {
  /** The name of the sheet for a screen reader, such as 户. */
  readonly label: string;
  readonly columns: readonly SheetColumn[];
  readonly source: SheetSource;
  readonly language: Language;
  readonly settings?: SheetSettings;
  readonly onEdits?: OnEdits;
  readonly onUndo?: () => Promise<void> | void;
  readonly onRedo?: () => Promise<void> | void;
  /** Adds rows below a row, as many as are selected, or opens the dialog that does; null where the sheet is empty. */
  readonly onAddRows?: (below: SheetRow | null, count: number) => Promise<void> | void;
  readonly onFocusRow?: (row: SheetRow | null) => void;
  readonly actions?: readonly SheetAction[];
  readonly initialState?: GridState;
  readonly onState?: (state: GridState) => void;
  /** Shown at the left and right of the sheet's own tools. */
  readonly tools?: ReactNode;
  readonly toolsEnd?: ReactNode;
  /** Said in place of rows where there are none. */
  readonly empty?: string;
  /** A handful of rows, such as one household's people: there is nothing to filter. */
  readonly short?: boolean;
}

export const keyOf = (uid: string, field: string): string => `${uid} ${field}`;

const blank: View = {
  range: null,
  problems: new Map(),
  pending: new Map(),
  message: "",
  shown: 0,
  filtered: false,
  unread: false,
  preview: null,
  menu: null,
  shortcuts: false,
  painted: 0,
};

/** One sheet on a page: its grid, what is selected, and what is not saved yet. */
export class Sheet {
  props: SheetProps;
  say: Say;
  api: GridApi<SheetRow> | null = null;
  root: HTMLElement | null = null;
  /** Text typed before an editor was open; the editor takes it. */
  seed: string | null = null;
  /** Ends when all that was sent so far is saved or refused. */
  saving: Promise<unknown> = Promise.resolve();
  /** The cell that had the focus when the grid last told of it. */
  lastFocus: Place | null = null;
  /** The focused cell that the selection belongs to: when it gets the focus again, what is selected stays. */
  #rangeAt: Place | null = null;
  #view = blank;
  #columns: readonly SheetColumn[] | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(props: SheetProps, say: Say) {
    this.props = props;
    this.say = say;
  }

  /** Takes the page's latest props; the grid's callbacks read them between renders. */
  follow(props: SheetProps, say: Say): void {
    this.props = props;
    this.say = say;
  }

  /** The element that holds the grid, while it is on the page. */
  live(root: HTMLElement | null): void {
    this.root = root;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  get view(): View {
    return this.#view;
  }

  show(change: Partial<View>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** The columns as they are shown now, left to right, without the row number. */
  get columns(): readonly SheetColumn[] {
    this.#columns ??= (this.api?.getAllDisplayedColumns() ?? []).flatMap((shown) => {
      const column = this.column(shown.getColId());
      return column ? [column] : [];
    });
    return this.#columns;
  }

  forgetColumns(): void {
    this.#columns = null;
  }

  column(field: string): SheetColumn | undefined {
    return this.props.columns.find((column) => column.field === field);
  }

  get extent(): Extent {
    return { rows: this.api?.getDisplayedRowCount() ?? 0, columns: this.columns.length };
  }

  get target(): Target {
    return { row: (index) => this.withPending(this.rowAt(index)), columns: this.columns, rowCount: this.extent.rows };
  }

  rowAt(index: number): SheetRow | undefined {
    return this.api?.getDisplayedRowAtIndex(index)?.data;
  }

  row(uid: string): SheetRow | undefined {
    return this.api?.getRowNode(uid)?.data;
  }

  /** A row with what is being saved of it: the clerk sees that, and a next edit comes upon it. */
  withPending<Row extends SheetRow | undefined>(row: Row): Row {
    const { pending } = this.view;
    if (!row || pending.size === 0) return row;
    const edits = this.props.columns.flatMap(({ field }) => pending.get(keyOf(row.uid, field)) ?? []);
    return { ...row, ...Object.fromEntries(edits.map(({ field, value }) => [field, value])) };
  }

  /** Where a cell is shown; null where its row or column is filtered out or hidden. */
  placeOf(uid: string, field: string): Place | null {
    const row = this.api?.getRowNode(uid)?.rowIndex ?? null;
    const column = this.columns.findIndex((shown) => shown.field === field);
    return row === null || column < 0 ? null : { row, column };
  }

  /** The cell that has the focus. */
  get focus(): Place | null {
    const cell = this.api?.getFocusedCell();
    if (!cell || cell.rowPinned) return null;
    const column = this.columns.findIndex((shown) => shown.field === cell.column.getColId());
    return column < 0 ? null : { row: cell.rowIndex, column };
  }

  /** Scrolls a cell into view. */
  reveal(place: Place): void {
    const column = this.api?.getColumn(this.columns[place.column]?.field ?? "");
    if (!this.api || !column) return;
    this.api.ensureIndexVisible(place.row);
    // Asked for a pinned column, the grid moves its header away.
    if (!column.isPinned()) this.api.ensureColumnVisible(column);
  }

  /** Moves the focus to a cell and scrolls it into view; the selection follows unless it is to stay. */
  focusAt(place: Place, keepRange = false): void {
    const column = this.columns[place.column];
    if (!column) return;
    if (keepRange) this.#rangeAt = place;
    this.reveal(place);
    this.api?.setFocusedCell(place.row, column.field);
  }

  /** Gives the focus back to the cell that had it, and keeps the selection. */
  refocus(): void {
    const { range } = this;
    if (range !== this.view.range) this.setRange(range);
    this.focusAt(this.focus ?? { row: 0, column: 0 }, true);
  }

  /** Selects a range around the focused cell, or around the one that is just getting the focus. */
  setRange(range: Range | null, at = this.focus): void {
    this.#rangeAt = at;
    this.show({ range });
  }

  /** Whether the selection belongs to a cell that has the focus. */
  isRangeAt(focus: Place): boolean {
    return this.view.range !== null && isSame(this.#rangeAt, focus);
  }

  /**
   * The selected range, or the focused cell alone. The grid tells a moment late that the focus moved; a key pressed
   * meanwhile must not reach the cells that were selected before.
   */
  get range(): Range | null {
    const { focus } = this;
    if (focus && !this.isRangeAt(focus)) return single(focus);
    return this.view.range;
  }

  covers(row: number, field: string): boolean {
    const { range } = this.view;
    if (!range) return false;
    const column = this.columns.findIndex((shown) => shown.field === field);
    return column >= 0 && covers(boundsOf(range), row, column);
  }

  problem(row: SheetRow, field: string): Problem | undefined {
    return this.view.problems.get(keyOf(row.uid, field));
  }

  /** What a cell shows: what was tried in vain, what is being saved, or what is there. */
  shownText(column: SheetColumn, row: SheetRow): string {
    const problem = this.problem(row, column.field);
    if (problem) return problem.tried;
    const key = keyOf(row.uid, column.field);
    const pending = this.view.pending.get(key);
    if (pending) return display(column, pending.value, this.props.language);
    return displayIn(column, row, this.props.language);
  }

  refresh(cells: readonly { readonly uid: string; readonly field: string }[]): void {
    const { api } = this;
    if (!api) return;
    const uids = new Set(cells.map((cell) => cell.uid));
    const rowNodes = [...uids].flatMap((uid) => api.getRowNode(uid) ?? []);
    if (rowNodes.length > 0) api.refreshCells({ rowNodes, force: true });
  }
}
