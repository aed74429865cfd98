import type { ColDef, ITooltipParams, SuppressKeyboardEventParams, ValueFormatterParams } from "ag-grid-community";
import { codes } from "../../../shared/records/codes.ts";
import { placesOf } from "../../../shared/records/numbers.ts";
import { isComposing } from "../../app/keys.ts";
import { CodeEditor } from "../editors/CodeEditor.tsx";
import { TextEditor } from "../editors/TextEditor.ts";
import { filterOf } from "../filters/filterOf.ts";
import { keyOf, type Sheet } from "../sheet.ts";
import { defaultSettings, type SheetColumn, type SheetRow } from "../types.ts";
import { displayIn } from "../values/display.ts";

type Def = ColDef<SheetRow>;

const collator = new Intl.Collator("zh-CN", { numeric: true });
const yesNo = codes({ "0": ["否", "No"], "1": ["是", "Yes"] });

/** Numbers by size, the rest as the clerk reads it; empty cells come last in either order. */
function compare(a: unknown, b: unknown, descending: boolean): number {
  if (a === b) return 0;
  if (a === null || a === undefined || a === "") return descending ? -1 : 1;
  if (b === null || b === undefined || b === "") return descending ? 1 : -1;
  return typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
}

function editorOf(sheet: Sheet, column: SheetColumn): Def {
  const chooses = ["oneOf", "setOf", "flag"].includes(column.kind);
  const params = { sheet, column };
  return {
    editable: ({ data }) => column.editable && data !== undefined && sheet.props.onEdits !== undefined,
    cellEditor: chooses ? CodeEditor : TextEditor,
    cellEditorParams: params,
  };
}

const isNumber = (column: SheetColumn): boolean => !column.show && placesOf(column) !== null;

function looksOf(sheet: Sheet, column: SheetColumn): Def {
  const { field } = column;
  const has = (data: SheetRow | undefined, kept: ReadonlyMap<string, unknown>) =>
    data !== undefined && kept.has(keyOf(data.uid, field));
  return {
    cellClass: [isNumber(column) ? "sheet-number" : "", column.editable ? "" : "sheet-read-only"].filter(Boolean),
    headerClass: isNumber(column) ? "ag-right-aligned-header" : "",
    cellClassRules: {
      "sheet-wrong": ({ data }) => has(data, sheet.view.problems),
      "sheet-pending": ({ data }) => has(data, sheet.view.pending),
      "sheet-range": ({ rowIndex }) => sheet.covers(rowIndex, field),
    },
    valueFormatter: ({ data }: ValueFormatterParams<SheetRow>) => (data ? sheet.shownText(column, data) : ""),
    tooltipValueGetter: ({ data }: ITooltipParams<SheetRow>) =>
      data ? (sheet.view.problems.get(keyOf(data.uid, field))?.message ?? null) : null,
    getQuickFilterText: ({ data }) => (data ? displayIn(column, data, sheet.props.language) : ""),
  };
}

/** Keys of a composing input method are never the grid's, editing or not. */
const suppressKeyboardEvent = ({ event }: SuppressKeyboardEventParams<SheetRow>): boolean => isComposing(event);

function defOf(sheet: Sheet, given: SheetColumn, last: boolean): Def {
  const column = given.kind === "flag" && !given.codes ? { ...given, codes: yesNo } : given;
  const order: Def = column.show
    ? { valueGetter: ({ data }) => (data ? displayIn(column, data, sheet.props.language) : "") }
    : { field: column.field };
  return {
    colId: column.field,
    headerName: column.label,
    cellDataType: false,
    sortable: !column.givenOnly && (sheet.props.source.kind === "rows" || column.sortable === true),
    resizable: true,
    minWidth: 60,
    width: column.width ?? 120,
    ...(last ? { initialFlex: 1, minWidth: column.width ?? 120 } : {}),
    initialHide: column.hidden ?? false,
    ...(column.pinned ? { initialPinned: "left" as const } : {}),
    comparator: (a, b, _one, _other, descending) => compare(a, b, descending),
    ...order,
    ...filterOf(sheet, column),
    ...editorOf(sheet, column),
    ...looksOf(sheet, column),
    suppressKeyboardEvent,
  };
}

/** The narrow column of row numbers; clicking it selects the row. */
function rowNumbers(sheet: Sheet): Def {
  const { settings = defaultSettings, short } = sheet.props;
  return {
    colId: "#",
    headerName: sheet.say("grid.rowNumber"),
    valueGetter: ({ node }) => (node?.rowIndex ?? 0) + 1,
    cellDataType: false,
    pinned: "left",
    lockPinned: true,
    lockPosition: "left",
    lockVisible: true,
    width: Math.round(settings.textSize * (short ? 3.2 : 3.7)),
    minWidth: 44,
    resizable: false,
    sortable: false,
    filter: false,
    suppressNavigable: true,
    suppressMovable: true,
    suppressHeaderMenuButton: true,
    getQuickFilterText: () => "",
    cellClass: "sheet-row-number",
    suppressKeyboardEvent,
  };
}

/** AG Grid's column definitions for a sheet. */
export function columnDefs(sheet: Sheet, columns: readonly SheetColumn[]): Def[] {
  const last = columns.findLast((column) => !column.hidden);
  return [rowNumbers(sheet), ...columns.map((column) => defOf(sheet, column, column === last))];
}
