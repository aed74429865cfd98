import { read, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { type CellIssue, mostColumns, mostRows, type RawSheet } from "../../../shared/imports/table.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { losesZero, markLostZeros, type Place } from "./lostZeros.ts";

/** Excel keeps 15 digits; a longer number has lost its end before any reader sees it. */
const longestNumber = 1e15;

/** A date as the cell shows it: to the month or the year where its format has no day. */
function dateText(value: Date, format: string | undefined): string {
  const iso = value.toISOString().slice(0, 10);
  const shown = (format ?? "").replace(/\[[^\]]*\]|"[^"]*"|\\./g, "").toLowerCase();
  if (!shown.includes("y") || shown.includes("d")) return iso;
  return shown.includes("m") ? iso.slice(0, 7) : iso.slice(0, 4);
}

function numberText(value: number, cell: CellObject): string | null {
  if (Math.abs(value) >= longestNumber) return null;
  const format = String(cell.z ?? "General");
  // Formats such as 000000 or 0.00 show what the clerk means; General may show 1.39E+10.
  if (format !== "General" && cell.w && /^[\d.,\-\s]+$/.test(cell.w)) return cell.w.replaceAll(",", "");
  return String(value);
}

/** Text of one cell; null where the stored value is not what was typed. */
function cellText(cell: CellObject): string | CellIssue | null {
  const value = cell.v;
  if (cell.t === "e") return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : dateText(value, String(cell.z ?? ""));
  if (typeof value === "number") return numberText(value, cell);
  return value === undefined || value === null ? "" : String(value);
}

function readRow(
  cells: readonly (CellObject | undefined)[],
  at: number,
  issues: Map<string, CellIssue>,
  doubtful: Place[],
): string[] {
  const row: string[] = [];
  const width = Math.min(cells.length, mostColumns);
  for (let column = 0; column < width; column += 1) {
    const cell = cells[column];
    const text = cell ? cellText(cell) : "";
    if (text === null) issues.set(`${at}:${column}`, cell?.t === "e" ? "error-cell" : "long-number");
    if (text?.length === 6 && typeof cell?.v === "number" && losesZero(text)) doubtful.push([at, column]);
    row.push(text ?? "");
  }
  return row;
}

const hiddenAt = (parts: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] =>
  (parts ?? []).flatMap((part, i) => (part?.hidden ? [i] : []));

function readSheet(sheet: WorkSheet, name: string, hidden: boolean): RawSheet {
  const data = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  if (data.length > mostRows) throw new AppError("too-big", { limit: `${mostRows} rows` });
  const issues = new Map<string, CellIssue>();
  const rows: string[][] = [];
  const doubtful: Place[] = [];
  for (let at = 0; at < data.length; at += 1) rows.push(readRow(data[at] ?? [], at, issues, doubtful));
  markLostZeros(rows, doubtful);
  while (rows.length > 0 && rows.at(-1)!.every((cell) => cell === "")) rows.pop();
  const merges = (sheet["!merges"] ?? []).map(({ s, e }) => [s.r, s.c, Math.min(e.r, rows.length - 1), e.c] as const);
  const [hiddenRows, hiddenColumns] = [hiddenAt(sheet["!rows"]), hiddenAt(sheet["!cols"])];
  return { name, hidden, rows, merges, issues, hiddenRows, hiddenColumns };
}

function failure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const message = error instanceof Error ? error.message : "";
  return new AppError("unreadable-file", { why: /password|encrypt/i.test(message) ? "password" : "damaged" });
}

/**
 * Sheets of a book, read in this process: call it in the child only.
 * @param source bytes of xlsx, xls, et and ods; decoded text of HTML and XML tables
 * @param notShown hidden rows and columns by sheet, where they were found before; the old kinds tell them themselves
 * @throws AppError unreadable-file, too-big
 */
export function readBook(
  source: Uint8Array | string,
  notShown: ReadonlyMap<string, { rows: number[]; columns: number[] }> = new Map(),
): RawSheet[] {
  const options = { WTF: true, dense: true, cellDates: true, UTC: true, cellNF: true, cellFormula: false } as const;
  let book: WorkBook;
  try {
    book =
      typeof source === "string"
        ? read(source, { ...options, type: "string", raw: true })
        : read(source, {
            ...options,
            cellStyles: source[0] === 0xd0,
            type: "buffer",
            cellHTML: false,
            sheetRows: mostRows + 2,
          });
  } catch (error) {
    throw failure(error);
  }
  return book.SheetNames.flatMap((name, i) => {
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0;
    if (!sheet?.["!data"]) return [];
    const said = notShown.get(name);
    const raw = { ...readSheet(sheet, name, hidden), from1904: book.Workbook?.WBProps?.date1904 === true };
    return [said ? { ...raw, hiddenRows: said.rows, hiddenColumns: said.columns } : raw];
  });
}
