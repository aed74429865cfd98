import type {
  CellEditRequestEvent,
  CellFocusedEvent,
  GridOptions,
  GridState,
  StateUpdatedEvent,
} from "ag-grid-community";
import { enter, type Entered } from "./edits.ts";
import { paintRange } from "./range/paint.ts";
import { isSame, single } from "./range/range.ts";
import type { Sheet } from "./sheet.ts";
import type { SheetRow } from "./types.ts";

/** State is reported once it has been still for this long, in milliseconds. */
const stillness = 400;

function onFocused(sheet: Sheet, event: CellFocusedEvent<SheetRow>): void {
  const { focus, lastFocus } = sheet;
  if (event.rowIndex === null || !focus) return;
  sheet.lastFocus = focus;
  const chosen = sheet.isRangeAt(focus);
  if (!chosen) sheet.setRange(single(focus));
  if (!chosen || !isSame(focus, lastFocus)) sheet.props.onFocusRow?.(sheet.rowAt(focus.row) ?? null);
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
  sheet.setRange(focus ? single(focus) : null);
  sheet.show({ filtered: sheet.api?.isColumnFilterPresent() ?? false });
}

/** Reports the state once it is still, and at the latest when the clerk leaves: a page come back to reads it at once. */
function stateReporter(sheet: Sheet) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due: GridState | null = null;
  const report = () => {
    clearTimeout(timer);
    if (due) sheet.props.onState?.(due);
    due = null;
  };
  const heard = ({ state, sources }: StateUpdatedEvent<SheetRow>) => {
    if (sources.every((source) => source === "gridInitializing" || source === "focusedCell")) return;
    clearTimeout(timer);
    due = state;
    timer = setTimeout(report, stillness);
  };
  return { heard, report };
}

/** What the sheet does when something happens in the grid. */
export function gridEvents(sheet: Sheet): GridOptions<SheetRow> {
  const moved = () => onRowsMoved(sheet);
  const states = stateReporter(sheet);
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
      states.report();
      sheet.api = null;
      sheet.forgetColumns();
    },
    onCellFocused: (event) => onFocused(sheet, event),
    onCellEditRequest: (event) => onEditRequest(sheet, event),
    onModelUpdated: () => onModelUpdated(sheet),
    onSortChanged: moved,
    onFilterChanged: moved,
    onDisplayedColumnsChanged: columnsMoved,
    onStateUpdated: states.heard,
  };
}
