import type { Sheet } from "../sheet.ts";
import { boundsOf, covers } from "./range.ts";

/** Marks the rendered cells of the range; a few hundred cells, so this is done on every move. */
export function paintRange(sheet: Sheet): void {
  const { range } = sheet.view;
  const bounds = range ? boundsOf(range) : null;
  const several = bounds !== null && (bounds.top !== bounds.bottom || bounds.left !== bounds.right);
  const places = new Map(sheet.columns.map((column, index) => [column.field, index]));
  for (const cell of sheet.root?.querySelectorAll<HTMLElement>(".ag-cell") ?? []) {
    const row = Number(cell.closest("[row-index]")?.getAttribute("row-index") ?? -1);
    const column = places.get(cell.getAttribute("col-id") ?? "") ?? -1;
    const inside = several && column >= 0 && covers(bounds, row, column);
    cell.dataset["range"] = inside ? "on" : "off";
  }
}
