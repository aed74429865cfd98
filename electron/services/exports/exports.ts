import Papa from "papaparse";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { Column } from "../../../shared/exports/column.ts";
import { columnsFor, type ListRows, type RosterRow } from "../../../shared/exports/columns.ts";
import type { ExportName, exports as exporting } from "../../../shared/exports/contract.ts";
import { listLabel, nameForFile } from "../../../shared/exports/names.ts";
import { safeText } from "../../../shared/exports/safeText.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { exportRows } from "../../database/exports.ts";
import { keepDisclosure } from "../../database/disclosures.ts";
import type { Context } from "../../worker/context.ts";
import { saveFile } from "../savedFile.ts";
import { languageOf } from "../settings.ts";
import { workbookOf } from "./workbook.ts";

type ExportedRow = ListRows[ExportName];
type Service = Handlers<typeof exporting, Context>;

/** UTF-8 with its mark, so that Excel and WPS read Chinese and Tibetan. */
function csvOf<T>(columns: readonly Column<T>[], rows: readonly T[]): Uint8Array {
  const lines = rows.map((row) =>
    columns.map(({ cell }) => {
      const value = cell(row);
      return typeof value === "string" ? safeText(value) : value;
    }),
  );
  const text = Papa.unparse([columns.map(({ heading }) => heading), ...lines], { newline: "\r\n" });
  return Buffer.from(`\ufeff${text}\r\n`);
}

const isOfRoster = (row: ExportedRow): row is RosterRow => "household" in row;

/** Rows that a clerk chose keep the order in which the grid shows them. */
function inChosenOrder(rows: readonly ExportedRow[], uids: readonly string[]): ExportedRow[] {
  const places = new Map(uids.map((uid, place) => [uid, place]));
  const place = (row: ExportedRow) => places.get(isOfRoster(row) ? (row.member?.uid ?? "") : row.uid) ?? 0;
  return rows.toSorted((a, b) => place(a) - place(b));
}

/** Writes a list as a file that can be imported again without changing anything. */
export const write: Service["write"] = async ({ session, desk, files, job }, ask) => {
  const path = files.pathOf(ask.target);
  const { list, range, asOf } = ask;
  const found = exportRows(list, { client: session.client, range, asOf, today: dayOf(desk.clock.now()) });
  const rows = range.kind === "chosen" ? inChosenOrder(found, range.uids) : found;
  job.progress(0, rows.length);
  job.check();
  const language = ask.language ?? languageOf(session.client, session.clerk.uid);
  const columns = columnsFor(list, ask.columns, language);
  const name = nameForFile(listLabel(list)[language]);
  await saveFile(path, ask.format === "csv" ? csvOf(columns, rows) : await workbookOf(name, columns, rows));
  const village = range.kind === "village" ? range.village : null;
  keepDisclosure(session, {
    what: `list.${list}`,
    format: ask.format,
    purpose: ask.purpose,
    rows: rows.length,
    village,
  });
  job.progress(rows.length, rows.length);
  return { rows: rows.length };
};
