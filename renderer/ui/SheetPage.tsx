import { Text } from "@mantine/core";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { ExportName } from "../../shared/exports/contract.ts";
import type { FormName } from "../../shared/forms/registry.ts";
import type { SheetRecord } from "../../shared/sheet/contract.ts";
import { type TextKey, useText } from "../app/text.ts";
import type { SheetHandle } from "../grid/SheetGrid.tsx";
import type { SheetAction, SheetColumn, SheetRow, SheetSource } from "../grid/types.ts";
import { Failed, Loading } from "./Answer.tsx";
import { PrintButton } from "./PrintButton.tsx";
import { ExportButton } from "./ExportButton.tsx";
import { Page } from "./Page.tsx";
import { RecordSheet, useKept } from "./RecordSheet.tsx";
import { type ListSource, useRows } from "./rows.ts";
import styles from "./SheetPage.module.css";
import { changeSides } from "./sides.ts";
import { chooseVillage, useChosenVillage } from "./village.ts";
import { VillagePicker } from "./VillagePicker.tsx";

interface Props {
  readonly name: string;
  readonly title: string;
  /** The phrase of how many there are, with `{{count}}`. */
  readonly count: TextKey;
  readonly record: SheetRecord;
  readonly columns: readonly SheetColumn[];
  readonly source: ListSource;
  readonly lookUp: (uid: string) => Promise<SheetRow | null>;
  /** The row to open on. */
  readonly focus: string | undefined;
  readonly focusField: string;
  /** In place of the sheet where the register holds no such row. */
  readonly none: ReactNode;
  readonly actions?: readonly SheetAction[];
  /** Opens what adds a row; given only where the clerk may add one. */
  readonly onAddRows?: (below: SheetRow | null) => void;
  readonly tools?: ReactNode;
  /** Above the sheet: the choice between several sheets of one page. */
  readonly tabs?: ReactNode;
  /** The list that this page exports. */
  readonly exported?: ExportName;
  /** The form that this page prints. */
  readonly form?: FormName;
  /** Whether what stands beside the sheet is narrow. */
  readonly slim?: boolean;
  /** Beside the sheet: what belongs to the row that has the focus, or to the first one. */
  readonly side?: (uid: string | null) => ReactNode;
}

/** Goes to all villages where the wanted row is not in the chosen one. */
function useReach(focus: string | undefined, there: boolean, known: boolean): void {
  const village = useChosenVillage();
  useEffect(() => {
    if (focus && known && !there && village !== null) chooseVillage(null);
  }, [focus, known, there, village]);
}

interface OutputProps {
  readonly exported: ExportName | undefined;
  readonly form: FormName | undefined;
  readonly handle: { readonly current: SheetHandle | null };
}

/** What the sheet's rows can be written to: a spreadsheet, or forms on paper. */
function Outputs({ exported, form, handle }: OutputProps) {
  const selected = () => handle.current?.selectedRows().map(({ uid }) => uid) ?? [];
  const shown = () => handle.current?.shown() ?? null;
  return (
    <>
      {exported ? <ExportButton list={exported} chosen={selected} shown={shown} /> : null}
      {form ? <PrintButton form={form} chosen={selected} /> : null}
    </>
  );
}

/** The rows, in reach of the wanted one; `nothing` where the register holds none at all. */
function useList(from: ListSource, focus: string | undefined) {
  const chosen = useChosenVillage();
  const village = from.office ? null : chosen;
  const { query, source, total } = useRows(from);
  const there = source.kind === "pages" || source.rows.some(({ uid }) => uid === focus);
  useReach(focus, there || from.office === true, query.isSuccess && !query.isPlaceholderData);
  return { query, source, total, nothing: query.isSuccess && total === 0 && village === null };
}

/** The row that stands beside the sheet: the focused one, the wanted one, or the first; one that was taken back does not. */
function useBeside(name: string, source: SheetSource, focus: string | undefined) {
  const [left, leave] = useState<{ readonly sheet: string; readonly row: string | null } | null>(null);
  const chosen = left?.sheet === name ? left.row : null;
  const first = source.kind === "rows" ? (source.rows[0]?.uid ?? null) : null;
  const isListed = (uid: string) => source.kind === "pages" || source.rows.some((row) => row.uid === uid);
  const beside = [chosen, focus].find((uid) => typeof uid === "string" && isListed(uid)) ?? first;
  const onFocusRow = (row: SheetRow | null) => leave({ sheet: name, row: row?.uid ?? null });
  return { beside, onFocusRow };
}

/** A page that is one sheet, alone or with something beside it. */
export function SheetPage({
  title,
  count,
  source: from,
  focus,
  focusField,
  none,
  tools,
  tabs,
  side,
  slim = false,
  form,
  exported,
  ...sheet
}: Props) {
  const t = useText();
  const { query, source, total, nothing } = useList(from, focus);
  useKept(sheet.name);
  const goTo = useMemo(() => (focus ? { uid: focus, field: focusField } : null), [focus, focusField]);
  const handle = useRef<SheetHandle>(null);
  const { beside, onFocusRow } = useBeside(sheet.name, source, focus);
  return (
    <Page
      title={title}
      layout="fill"
      aside={query.isSuccess ? <Text c="dimmed">{t(count, { count: total })}</Text> : null}
      tools={
        <>
          {total > 0 ? <Outputs exported={exported} form={form} handle={handle} /> : null}
          {tools}
        </>
      }
    >
      {tabs}
      {query.isPending ? <Loading /> : null}
      {query.isError ? <Failed error={query.error} retry={() => void query.refetch()} /> : null}
      {nothing ? none : null}
      {query.isSuccess && !nothing ? (
        <div
          className={styles[side ? (slim ? "slim" : "sides") : "alone"]}
          {...(side ? { onKeyDownCapture: changeSides } : {})}
        >
          <div className={styles["sheet"]}>
            <RecordSheet
              key={sheet.name}
              ref={handle}
              {...sheet}
              label={title}
              source={source}
              goTo={goTo}
              tools={from.office ? null : <VillagePicker />}
              onFocusRow={onFocusRow}
            />
          </div>
          {side?.(beside)}
        </div>
      ) : null}
    </Page>
  );
}
