import { type Bounds, boundsOf, type Range, sizeOf } from "../range/range.ts";
import type { Sheet } from "../sheet.ts";
import { numberText } from "../../../shared/records/numbers.ts";

export interface Totals {
  readonly rows: number;
  readonly columns: number;
  readonly filled: number;
  /** Sum of the numbers; null where there are none, where yuan and counts are mixed, or where they are people's. */
  readonly sum: string | null;
  readonly yuan: boolean;
}

type Shown = Pick<Sheet, "columns" | "rowAt">;

function add(sheet: Shown, bounds: Bounds) {
  const sums = { int: 0, fen: 0 };
  const seen = { int: 0, fen: 0 };
  let filled = 0;
  const columns = sheet.columns.slice(bounds.left, bounds.right + 1);
  for (let index = bounds.top; index <= bounds.bottom; index++) {
    const row = sheet.rowAt(index);
    if (!row) continue;
    for (const { field, kind, unsummed } of columns) {
      const cell = row[field] ?? null;
      if (cell === null) continue;
      filled++;
      if (!unsummed && (kind === "int" || kind === "fen") && typeof cell === "number") {
        sums[kind] += cell;
        seen[kind]++;
      }
    }
  }
  return { filled, sums, seen };
}

/** What the selection holds; null for a single cell. */
export function totalsOf(sheet: Shown, range: Range | null): Totals | null {
  if (!range) return null;
  const bounds = boundsOf(range);
  const size = sizeOf(bounds);
  if (size.rows * size.columns <= 1) return null;
  const { filled, sums, seen } = add(sheet, bounds);
  const yuan = seen.fen > 0 && seen.int === 0;
  const sum = yuan ? numberText(sums.fen, { kind: "fen" }) : seen.int > 0 && seen.fen === 0 ? String(sums.int) : null;
  return { ...size, filled, sum, yuan };
}
