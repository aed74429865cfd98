import { isEditing } from "../typing/editing.ts";
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

  // The grid moves the focus when the pointer goes down, so that is where a range begins or grows.
  const down = (event: PointerEvent) => {
    const place = placeAt(sheet, event.target);
    if (!place || event.button !== 0 || isEditing(sheet)) return;
    const anchor = event.shiftKey ? sheet.range?.anchor : undefined;
    drag = { from: anchor ?? place };
    if (place.column < 0) {
      if (!anchor) sheet.focusAt({ row: place.row, column: 0 }, true);
      selectRows(sheet, anchor?.row ?? place.row, place.row);
    } else sheet.setRange({ anchor: anchor ?? place, head: place }, anchor ? sheet.focus : place);
    if (anchor || place.column < 0) event.stopPropagation();
  };
  const keepFocus = (event: MouseEvent) => {
    const place = placeAt(sheet, event.target);
    if (!place || event.button !== 0 || isEditing(sheet)) return;
    if (!event.shiftKey && place.column >= 0) return;
    event.stopPropagation();
    event.preventDefault();
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

  root.addEventListener("pointerdown", down, true);
  root.addEventListener("mousedown", keepFocus, true);
  root.addEventListener("mouseover", over);
  root.addEventListener("contextmenu", menu);
  window.addEventListener("mouseup", up);
  return () => {
    root.removeEventListener("pointerdown", down, true);
    root.removeEventListener("mousedown", keepFocus, true);
    root.removeEventListener("mouseover", over);
    root.removeEventListener("contextmenu", menu);
    window.removeEventListener("mouseup", up);
  };
}
