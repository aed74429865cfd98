import type { CellEditRequestEvent, CellFocusedEvent, GridOptions, StateUpdatedEvent } from "ag-grid-community";
import { enter, type Entered } from "./edits.ts";
import { paintRange } from "./range/paint.ts";
import { single } from "./range/range.ts";
import type { Sheet } from "./sheet.ts";
import type { SheetRow } from "./types.ts";

/** State is reported once it has been still for this long, in milliseconds. */
const stillness = 400;

function onFocused(sheet: Sheet, event: CellFocusedEvent<SheetRow>): void {
  const { focus, lastFocus } = sheet;
  if (event.rowIndex === null || !focus) return;
  sheet.lastFocus = focus;
  if (sheet.view.range && focus.row === lastFocus?.row && focus.column === lastFocus.column) return;
  sheet.show({ range: single(focus) });
  sheet.props.onFocusRow?.(sheet.rowAt(focus.row) ?? null);
}

function onEditRequest(sheet: Sheet, event: CellEditRequestEvent<SheetRow>): void {
  const column = sheet.column(event.column.getColId());
  const row = sheet.row(event.data.uid);
  if (column && row) void enter(sheet, row, column, event.newValue as Entered);
}

function onModelUpdated(sheet: Sheet): void {
  const { view, extent } = sheet;
  sheet.show({ shown: extent.rows, painted: view.painted + 1 });
  // Rows that moved are painted as they were, but their numbers are others.
  sheet.api?.refreshCells({ columns: ["#"], force: true });
  paintRange(sheet);
}

/** A new order or filter puts other cells under a range, so only the focused cell stays selected. */
function onRowsMoved(sheet: Sheet): void {
  const { focus } = sheet;
  sheet.show({ range: focus ? single(focus) : null, filtered: sheet.api?.isColumnFilterPresent() ?? false });
}

function stateReporter(sheet: Sheet): (event: StateUpdatedEvent<SheetRow>) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return ({ state, sources }) => {
    if (sources.every((source) => source === "gridInitializing" || source === "focusedCell")) return;
    clearTimeout(timer);
    timer = setTimeout(() => sheet.props.onState?.(state), stillness);
  };
}

/** What the sheet does when something happens in the grid. */
export function gridEvents(sheet: Sheet): GridOptions<SheetRow> {
  const moved = () => onRowsMoved(sheet);
  const columnsMoved = () => {
    sheet.forgetColumns();
    moved();
  };
  return {
    onGridReady: ({ api }) => {
      sheet.api = api;
      sheet.forgetColumns();
    },
    onGridPreDestroyed: () => {
      sheet.api = null;
      sheet.forgetColumns();
    },
    onCellFocused: (event) => onFocused(sheet, event),
    onCellEditRequest: (event) => onEditRequest(sheet, event),
    onModelUpdated: () => onModelUpdated(sheet),
    onSortChanged: moved,
    onFilterChanged: moved,
    onDisplayedColumnsChanged: columnsMoved,
    onStateUpdated: stateReporter(sheet),
  };
}
