import { Button } from "@mantine/core";
import { useDeferredValue } from "react";
import { useText } from "../../app/text.ts";
import type { Sheet } from "../sheet.ts";
import { useView } from "../useView.ts";
import { ProblemList } from "./ProblemList.tsx";
import { totalsOf } from "./totals.ts";

function Selection({ sheet }: { readonly sheet: Sheet }) {
  const t = useText();
  const range = useDeferredValue(useView(sheet, (view) => view.range));
  useView(sheet, (view) => view.painted);
  const totals = totalsOf(sheet, range);
  if (!totals) return null;
  const { rows, columns, filled, sum, yuan } = totals;
  return (
    <>
      <span>{t("grid.selected", { rows, columns })}</span>
      <span>{t("grid.filled", { count: filled })}</span>
      {sum !== null && <span>{t(yuan ? "grid.sumYuan" : "grid.sum", { sum })}</span>}
    </>
  );
}

/** What is wrong with the focused cell, or else what the last action did. */
function Message({ sheet }: { readonly sheet: Sheet }) {
  const message = useView(sheet, (view) => view.message);
  const wrong = useView(sheet, (view) => {
    const place = view.range?.anchor ?? null;
    const row = place ? sheet.rowAt(place.row) : undefined;
    const field = place ? sheet.columns[place.column]?.field : undefined;
    return row && field ? (sheet.problem(row, field)?.message ?? null) : null;
  });
  return (
    <span role="status" className={wrong ? "sheet-message sheet-message-wrong" : "sheet-message"}>
      {wrong ?? message}
    </span>
  );
}

/** Says that rows are missing, and fetches them again. */
function Unread({ sheet }: { readonly sheet: Sheet }) {
  const t = useText();
  if (!useView(sheet, (view) => view.unread)) return null;
  const again = () => {
    sheet.show({ unread: false });
    sheet.api?.refreshInfiniteCache();
    sheet.refocus();
  };
  return (
    <span role="alert" className="sheet-message sheet-message-wrong">
      {t("grid.unread")}
      <Button size="compact-xs" variant="subtle" onClick={again}>
        {t("common.retry")}
      </Button>
    </span>
  );
}

/** The line under a sheet: messages, selection, problems and how many rows there are. */
export function StatusBar({ sheet }: { readonly sheet: Sheet }) {
  const t = useText();
  const shown = useView(sheet, (view) => view.shown);
  const saving = useView(sheet, (view) => view.pending.size);
  const { source } = sheet.props;
  const total = source.kind === "rows" ? source.rows.length : shown;
  return (
    <div className="sheet-status">
      <Message sheet={sheet} />
      <Unread sheet={sheet} />
      {saving > 0 && <span>{t("grid.saving", { count: saving })}</span>}
      <Selection sheet={sheet} />
      <ProblemList sheet={sheet} />
      <span>{shown === total ? t("grid.rows", { count: total }) : t("grid.rowsOf", { shown, count: total })}</span>
      <Button size="compact-xs" variant="subtle" onClick={() => sheet.show({ shortcuts: true })}>
        {t("grid.shortcuts")} F1
      </Button>
    </div>
  );
}
