import { AgGridReact } from "ag-grid-react";
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from "react";
import { useText } from "../app/text.ts";
import { PastePreview } from "./clipboard/PastePreview.tsx";
import { columnDefs } from "./columns/columnDefs.ts";
import { gridEvents } from "./gridEvents.ts";
import { localeText } from "./locale.ts";
import { CellMenu } from "./menu/CellMenu.tsx";
import { gridModules } from "./modules.ts";
import { sourceOptions } from "./rows.ts";
import "./sheet.css";
import type { Place } from "./range/range.ts";
import { Sheet, type SheetProps } from "./sheet.ts";
import { ShortcutSheet } from "./ShortcutSheet.tsx";
import { StatusBar } from "./status/StatusBar.tsx";
import { Toolbar } from "./Toolbar.tsx";
import { sheetTheme } from "./theme.ts";
import { defaultSettings, type SheetRow, type SheetSource } from "./types.ts";
import { selectedRows } from "./typing/keys.ts";
import { useRoot } from "./useRoot.ts";
import { useView } from "./useView.ts";

/** What a page may ask of its sheet. */
export interface SheetHandle {
  /** Moves the focus to a cell, if it is shown. */
  readonly focusCell: (uid: string, field: string) => boolean;
  /** Scrolls to a cell, if it is shown, and leaves the focus where it is. */
  readonly revealCell: (uid: string, field: string) => boolean;
  readonly selectedRows: () => readonly SheetRow[];
  /** Rows as they are filtered and ordered now, and the columns that are shown; null where not all are held here. */
  readonly shown: () => ShownSheet | null;
  /** Fetches the blocks of a paged sheet anew. */
  readonly reload: () => void;
}

export interface ShownSheet {
  readonly uids: readonly string[];
  readonly fields: readonly string[];
}

function shownOf(sheet: Sheet): ShownSheet | null {
  if (!sheet.api || sheet.props.source.kind !== "rows") return null;
  const uids: string[] = [];
  sheet.api.forEachNodeAfterFilterAndSort(({ data }) => {
    if (data) uids.push(data.uid);
  });
  return { uids, fields: sheet.columns.map(({ field }) => field) };
}

interface Props extends SheetProps {
  readonly ref?: Ref<SheetHandle>;
}

function handleOf(sheet: Sheet): SheetHandle {
  const at = (go: (place: Place) => void) => (uid: string, field: string) => {
    const place = sheet.placeOf(uid, field);
    // Come to from afar, a row is shown with its neighbours, not at the edge, where a scroll bar may cover it.
    if (place) sheet.api?.ensureIndexVisible(place.row, "middle");
    if (place) go(place);
    return place !== null;
  };
  return {
    focusCell: at((place) => sheet.focusAt(place)),
    revealCell: at((place) => sheet.reveal(place)),
    selectedRows: () => selectedRows(sheet),
    shown: () => shownOf(sheet),
    reload: () => sheet.api?.refreshInfiniteCache(),
  };
}

function Shortcuts({ sheet }: { readonly sheet: Sheet }) {
  const opened = useView(sheet, (view) => view.shortcuts);
  const close = () => {
    sheet.show({ shortcuts: false });
    sheet.refocus();
  };
  return <ShortcutSheet opened={opened} onClose={close} />;
}

/** The sheet of a page for these props; one for as long as the page lives. */
function useSheet(props: SheetProps): Sheet {
  const say = useText();
  const [sheet] = useState(() => new Sheet(props, say));
  sheet.follow(props, say);
  return sheet;
}

/** Fetches the shown blocks anew when the page's rows were read again; the grid itself fetches the first time. */
function useFreshPages(sheet: Sheet, source: SheetSource): void {
  const shown = useRef(source);
  useEffect(() => {
    if (shown.current === source) return;
    const paged = shown.current.kind === "pages" && source.kind === "pages";
    shown.current = source;
    if (paged) sheet.api?.refreshInfiniteCache();
  }, [sheet, source]);
}

/**
 * Rows of a record as a spreadsheet: typing with input methods, ranges, copy and paste, fill, undo.
 * What is changed goes out by `onEdits` and comes back to be painted.
 */
export default function SheetGrid({ ref, ...props }: Props) {
  const sheet = useSheet(props);
  const root = useRoot(sheet);
  const [quick, setQuick] = useState("");
  useImperativeHandle(ref, () => handleOf(sheet), [sheet]);
  useFreshPages(sheet, props.source);

  const { columns, language, label, empty } = props;
  const { textSize, compatibility } = props.settings ?? defaultSettings;
  const { kind } = props.source;
  const defs = useMemo(() => columnDefs(sheet, columns), [sheet, columns]);
  const locale = useMemo(
    () => ({ ...localeText(language), ...(empty ? { noRowsToShow: empty } : {}) }),
    [language, empty],
  );
  const theme = useMemo(() => sheetTheme(textSize), [textSize]);
  const events = useMemo(() => gridEvents(sheet), [sheet]);
  const rows = useMemo(() => sourceOptions(sheet, kind, quick), [sheet, kind, quick]);

  return (
    <section className="sheet" aria-label={label}>
      <Toolbar sheet={sheet} onQuick={setQuick} />
      <div className="sheet-body" ref={root}>
        <AgGridReact<SheetRow>
          key={`${language} ${kind}`}
          modules={gridModules}
          theme={theme}
          columnDefs={defs}
          localeText={locale}
          getRowId={({ data }) => data.uid}
          {...rows}
          {...(props.source.kind === "rows" ? { rowData: props.source.rows as SheetRow[] } : {})}
          {...(props.initialState ? { initialState: props.initialState } : {})}
          {...events}
          readOnlyEdit
          animateRows={false}
          suppressColumnMoveAnimation
          suppressDragLeaveHidesColumns
          suppressModelUpdateAfterUpdateTransaction
          suppressRowHoverHighlight={compatibility}
          debounceVerticalScrollbar={compatibility}
          enterNavigatesVertically={false}
          tooltipShowDelay={300}
          popupParent={document.body}
        />
      </div>
      <StatusBar sheet={sheet} />
      <CellMenu sheet={sheet} />
      <PastePreview sheet={sheet} />
      <Shortcuts sheet={sheet} />
    </section>
  );
}
