import { isEditing } from "../typing/keys.ts";
import type { Sheet } from "../sheet.ts";
import type { Place } from "./range.ts";

/** The place of the cell that an event happened in; column -1 for the row number. */
function placeAt(sheet: Sheet, target: EventTarget | null): Place | null {
  const cell = target instanceof Element ? target.closest(".ag-cell") : null;
  const row = cell?.closest("[row-index]")?.getAttribute("row-index");
  if (!cell || row === null || row === undefined || !/^\d+$/.test(row)) return null;
  const field = cell.getAttribute("col-id");
  return { row: Number(row), column: sheet.columns.findIndex((column) => column.field === field) };
}

function selectRows(sheet: Sheet, from: number, to: number): void {
  const last = sheet.columns.length - 1;
  sheet.setRange({ anchor: { row: from, column: 0 }, head: { row: to, column: last } });
}

/** Selecting by mouse: drag, Shift+click, whole rows by their number, and the menu. */
export function listenToMouse(sheet: Sheet, root: HTMLElement): () => void {
  let drag: { readonly from: Place } | null = null;

  const down = (event: MouseEvent) => {
    const place = placeAt(sheet, event.target);
    if (!place || isEditing(sheet)) return;
    if (event.button === 2) return;
    const anchor = sheet.range?.anchor;
    if (event.shiftKey && anchor) {
      event.preventDefault();
      event.stopPropagation();
      if (place.column < 0) selectRows(sheet, anchor.row, place.row);
      else sheet.setRange({ anchor, head: place });
    } else if (place.column < 0) {
      event.preventDefault();
      event.stopPropagation();
      sheet.focusAt({ row: place.row, column: 0 });
      selectRows(sheet, place.row, place.row);
    }
    drag = { from: event.shiftKey && anchor ? anchor : place };
  };
  const over = (event: MouseEvent) => {
    if (!drag || event.buttons !== 1) return;
    const place = placeAt(sheet, event.target);
    if (!place) return;
    if (drag.from.column < 0) selectRows(sheet, drag.from.row, place.row);
    else if (place.column >= 0) sheet.setRange({ anchor: drag.from, head: place });
  };
  const up = () => {
    drag = null;
  };
  const menu = (event: MouseEvent) => {
    const place = placeAt(sheet, event.target);
    if (!place || isEditing(sheet)) return;
    event.preventDefault();
    const field = sheet.columns[place.column]?.field;
    if (field && !sheet.covers(place.row, field)) sheet.focusAt(place);
    // The menu key sends this event too, with no pointer; the key itself has opened the menu.
    if (event.button === 2) sheet.show({ menu: { x: event.clientX, y: event.clientY } });
  };

  root.addEventListener("mousedown", down, true);
  root.addEventListener("mouseover", over);
  root.addEventListener("contextmenu", menu);
  window.addEventListener("mouseup", up);
  return () => {
    root.removeEventListener("mousedown", down, true);
    root.removeEventListener("mouseover", over);
    root.removeEventListener("contextmenu", menu);
    window.removeEventListener("mouseup", up);
  };
}
