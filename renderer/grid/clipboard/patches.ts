import type { Cell } from "../../../shared/records/fields.ts";
import type { CellEdit } from "../../../shared/sheet/contract.ts";
import type { Bounds } from "../range/range.ts";
import type { SheetColumn, SheetRow } from "../types.ts";
import { checkCell, type Reading, readCell, type Reason } from "../values/readCell.ts";

/** A pasted text that a cell cannot take. */
export interface Refused {
  readonly uid: string;
  readonly field: string;
  readonly tried: string;
  readonly why: Reason;
}

/** What a paste, fill or clear would do, before it is done. */
export interface Patch {
  readonly edits: readonly CellEdit[];
  readonly refused: readonly Refused[];
  /** Texts that met a read-only cell, or lay beyond the last row or column. */
  readonly skipped: number;
  /** Edits that would replace something. */
  readonly overwritten: number;
}

/** The part of a sheet that a patch works on: shown rows and columns by position. */
export interface Target {
  readonly row: (index: number) => SheetRow | undefined;
  readonly columns: readonly SheetColumn[];
  readonly rowCount: number;
}

class Draft {
  readonly edits: CellEdit[] = [];
  readonly refused: Refused[] = [];
  skipped = 0;
  overwritten = 0;

  put(row: SheetRow, column: SheetColumn, tried: string, reading: Reading): void {
    const was = row[column.field] ?? null;
    const { uid } = row;
    if (!reading.ok) this.refused.push({ uid, field: column.field, tried, why: reading.why });
    else if (reading.cell !== was) {
      this.edits.push({ uid, field: column.field, was, value: reading.cell });
      if (was !== null) this.overwritten++;
    }
  }
}

/** The cells that a block covers when pasted at a range; a single value fills the whole range. */
export function pasteBounds(block: readonly (readonly string[])[], range: Bounds): Bounds {
  const height = block.length;
  const width = Math.max(0, ...block.map((row) => row.length));
  if (height === 1 && width === 1) return range;
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  const tall = height > 0 && rows % height === 0 ? rows : height;
  const wide = width > 0 && columns % width === 0 ? columns : width;
  return { top: range.top, left: range.left, bottom: range.top + tall - 1, right: range.left + wide - 1 };
}

/**
 * What pasting a block at a range would do. A block repeats where the range is a whole multiple of it;
 * a row of the block that has fewer texts than the others leaves the rest alone.
 */
export function pastePatch(block: readonly (readonly string[])[], range: Bounds, target: Target): Patch {
  const draft = new Draft();
  const bounds = pasteBounds(block, range);
  const width = Math.max(1, ...block.map((row) => row.length));
  for (let row = bounds.top; row <= bounds.bottom; row++) {
    const texts = block[(row - bounds.top) % block.length] ?? [];
    const into = row < target.rowCount ? target.row(row) : undefined;
    for (let at = bounds.left; at <= bounds.right; at++) {
      const text = texts[(at - bounds.left) % width];
      const column = target.columns[at];
      if (text === undefined) continue;
      if (!into || !column?.editable) draft.skipped++;
      else draft.put(into, column, text, readCell(column, text));
    }
  }
  return draft;
}

/** Copies the first row of a range down over the others. */
export function fillPatch(range: Bounds, target: Target): Patch {
  const draft = new Draft();
  const first = target.row(range.top);
  for (let row = range.top + 1; row <= range.bottom; row++) {
    const into = target.row(row);
    for (let at = range.left; at <= range.right; at++) {
      const column = target.columns[at];
      if (!first || !into || !column?.editable) draft.skipped++;
      else {
        const cell: Cell = first[column.field] ?? null;
        draft.put(into, column, String(cell ?? ""), checkCell(column, cell));
      }
    }
  }
  return draft;
}

/** Empties the cells of a range. */
export function clearPatch(range: Bounds, target: Target): Patch {
  const draft = new Draft();
  for (let row = range.top; row <= range.bottom; row++) {
    const into = target.row(row);
    for (let at = range.left; at <= range.right; at++) {
      const column = target.columns[at];
      if (!into || !column?.editable) draft.skipped++;
      else if ((into[column.field] ?? null) !== null) draft.put(into, column, "", checkCell(column, null));
    }
  }
  return draft;
}
