/** A position among the shown rows and columns, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A block of cells from where the clerk began (`anchor`) to where the selection now ends (`head`). */
export interface Range {
  readonly anchor: Place;
  readonly head: Place;
}

export interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** How many rows and columns are shown. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export type Direction = "up" | "down" | "left" | "right";

export const isSame = (one: Place | null, other: Place | null): boolean =>
  one?.row === other?.row && one?.column === other?.column;

export const single = (place: Place): Range => ({ anchor: place, head: place });

export function boundsOf({ anchor, head }: Range): Bounds {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

export const covers = (bounds: Bounds, row: number, column: number): boolean =>
  row >= bounds.top && row <= bounds.bottom && column >= bounds.left && column <= bounds.right;

export const sizeOf = ({ top, bottom, left, right }: Bounds): Extent => ({
  rows: bottom - top + 1,
  columns: right - left + 1,
});

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** Moves the end of a range by one cell, or to the edge of the sheet. */
export function extend(range: Range, direction: Direction, extent: Extent, toEdge = false): Range {
  const step = toEdge ? Math.max(extent.rows, extent.columns) : 1;
  const sign = direction === "down" || direction === "right" ? step : -step;
  const vertical = direction === "up" || direction === "down";
  const row = within(range.head.row + (vertical ? sign : 0), extent.rows);
  const column = within(range.head.column + (vertical ? 0 : sign), extent.columns);
  return { anchor: range.anchor, head: { row, column } };
}

/** Every cell. */
export const everything = ({ rows, columns }: Extent): Range => ({
  anchor: { row: 0, column: 0 },
  head: { row: Math.max(0, rows - 1), column: Math.max(0, columns - 1) },
});

/**
 * Where Enter or Tab goes from a cell: along a column, or along a row and on to the next one, stopping only
 * at columns that `stops` allows. Null beyond the sheet's end.
 */
export function advance(
  from: Place,
  moves: "down" | "right",
  back: boolean,
  extent: Extent,
  stops: (column: number) => boolean = () => true,
): Place | null {
  const step = back ? -1 : 1;
  if (moves === "down") {
    const row = from.row + step;
    return row >= 0 && row < extent.rows ? { row, column: from.column } : null;
  }
  for (
    let at = from.row * extent.columns + from.column + step;
    at >= 0 && at < extent.rows * extent.columns;
    at += step
  ) {
    const column = at % extent.columns;
    if (stops(column)) return { row: Math.floor(at / extent.columns), column };
    if (Math.abs(at - (from.row * extent.columns + from.column)) > 2 * extent.columns) return null;
  }
  return null;
}
