import type { GridState } from "ag-grid-community";
import { type ReactNode, type Ref, useCallback, useMemo, useRef, useState } from "react";
import type { SheetRecord } from "../../shared/sheet/contract.ts";
import { sheet } from "../../shared/sheet/contract.ts";
import { settings } from "../../shared/settings/contract.ts";
import { clientOf } from "../app/client.ts";
import { ask, queryClient, useAsk } from "../app/query.ts";
import { useMayEdit, useSettings } from "../app/session.ts";
import { useUndo } from "../app/steps.ts";
import { useLanguage } from "../app/text.ts";
import { tellUndecided } from "../app/undecided.tsx";
import { fittingWidth } from "../grid/columns/fitting.ts";
import { outcomeOf } from "../grid/outcome.ts";
import type { SheetHandle } from "../grid/SheetGrid.tsx";
import type { OnEdits, SheetAction, SheetColumn, SheetRow, SheetSettings, SheetSource } from "../grid/types.ts";
import { Loading } from "./Answer.tsx";
import { type Destination, useGoTo } from "./goTo.ts";
import { usePhoneConsent } from "./phoneConsent.tsx";
import { type SheetGrid, useSheetGrid } from "./sheetGrid.ts";

interface Props {
  /** The name under which the clerk's columns and widths are remembered. */
  readonly name: string;
  readonly label: string;
  readonly record: SheetRecord;
  readonly columns: readonly SheetColumn[];
  readonly source: SheetSource;
  /** Reads a row as it is now, for a cell that another change reached first. */
  readonly lookUp?: (uid: string) => Promise<SheetRow | null>;
  readonly onFocusRow?: (row: SheetRow | null) => void;
  readonly actions?: readonly SheetAction[];
  /** Opens what adds a row; given only where the clerk may add one. */
  readonly onAddRows?: (below: SheetRow | null) => void;
  readonly tools?: ReactNode;
  readonly toolsEnd?: ReactNode;
  readonly empty?: string;
  /** A handful of rows, where there is nothing to filter. */
  readonly short?: boolean;
  /** A row to go to once it is there. */
  readonly goTo?: Destination | null;
  readonly ref?: Ref<SheetHandle>;
}

function useSheetSettings(): SheetSettings {
  const { clerk } = useSettings();
  const { textSize, enterDirection, tabDirection, compatibility } = clerk;
  return { textSize, enterMoves: enterDirection, tabMoves: tabDirection, compatibility };
}

/** The remembered state, without an order by a column that may not be ordered. */
function parseState(kept: string | null, columns: readonly SheetColumn[]): { initialState?: GridState } {
  if (kept === null) return {};
  const { sort, ...state } = JSON.parse(kept) as GridState;
  const never = new Set(columns.filter(({ givenOnly }) => givenOnly).map(({ field }) => field));
  const sortModel = sort?.sortModel.filter(({ colId }) => !never.has(colId)) ?? [];
  return { initialState: { ...state, sort: { sortModel } } };
}

/** What of a grid's state is remembered: its columns and their order, never filters or cells. */
function keptState({ columnOrder, columnSizing, columnVisibility, columnPinning, sort }: GridState): string {
  return JSON.stringify({ columnOrder, columnSizing, columnVisibility, columnPinning, sort });
}

function useOnEdits(record: SheetRecord, lookUp: Props["lookUp"]): { onEdits: OnEdits; dialog: ReactNode } {
  const { dialog, withConsent } = usePhoneConsent();
  const onEdits = useCallback<OnEdits>(
    async (kind, edits) => {
      try {
        const edit = { record, kind, edits };
        await withConsent((given) => clientOf(sheet).editCells(given ? { ...edit, phoneConsent: given } : edit));
        return { ok: true };
      } catch (error) {
        tellUndecided(error);
        return outcomeOf(error, edits, lookUp);
      }
    },
    [record, lookUp, withConsent],
  );
  return { onEdits, dialog };
}

/** Remembers how the clerk leaves the grid; the copy in the page's answers follows. */
function useRemember(name: string): (state: GridState) => void {
  return useCallback(
    (state) => {
      const input = { grid: name, state: keptState(state) };
      queryClient.setQueryData(ask(settings, "grid", { grid: name }).queryKey, input.state);
      // A width that was not remembered is no reason to disturb the clerk.
      clientOf(settings)
        .setGrid(input)
        .catch(() => undefined);
    },
    [name],
  );
}

interface Ready extends Props {
  readonly kept: string | null;
  readonly grid: SheetGrid;
}

function Ready({ name, kept, grid: Grid, record, lookUp, goTo = null, ref, ...rest }: Ready) {
  const language = useLanguage();
  const mayEdit = useMayEdit();
  const sheetSettings = useSheetSettings();
  const { undo, redo } = useUndo();
  const { columns, short = false } = rest;
  const { textSize: size } = sheetSettings;
  const fitted = useMemo(
    () => columns.map((column) => ({ ...column, width: fittingWidth(column, { language, size, filtered: !short }) })),
    [columns, language, size, short],
  );
  const [initial] = useState(() => parseState(kept, columns));
  const handle = useRef<SheetHandle | null>(null);
  useGoTo(goTo, rest.source, handle);
  const { onEdits, dialog } = useOnEdits(record, lookUp);
  const remember = useRemember(name);
  const take = (grid: SheetHandle | null) => {
    handle.current = grid;
    if (typeof ref === "function") ref(grid);
    else if (ref) ref.current = grid;
  };
  return (
    <>
      <Grid
        {...rest}
        {...initial}
        columns={fitted}
        ref={take}
        language={language}
        settings={sheetSettings}
        {...(mayEdit ? { onEdits, onUndo: undo.run, onRedo: redo.run } : {})}
        onState={remember}
      />
      {dialog}
    </>
  );
}

/** How the clerk left a sheet; asked early by a page that must first read its rows. */
export const useKept = (name: string) => useAsk(settings, "grid", { grid: name }, { reads: [] });

/** Asks it before the page is opened. */
export const askKept = (name: string): Promise<void> =>
  queryClient.prefetchQuery(ask(settings, "grid", { grid: name }, []));

/** A record's rows as a sheet: cells go to the register as steps, undo is the register's own. */
export function RecordSheet(props: Props) {
  const kept = useKept(props.name);
  const grid = useSheetGrid();
  // A cell that has the focus would be typed into in the way that the clerk has chosen against.
  const { isPending } = useSettings();
  if (kept.isPending || isPending || !grid) return <Loading />;
  return <Ready {...props} kept={kept.data ?? null} grid={grid} />;
}
