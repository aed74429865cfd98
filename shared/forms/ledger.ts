import type { Column, Ledger } from "./column.ts";
import { type Html, html, type Piece } from "./html.ts";
import { ownLineSheets } from "./ownLines.ts";
import type { Sheet } from "./page.ts";
import { type Line, paginate, widthOf } from "./pagination.ts";
import { beside, handDate, words } from "./parts.ts";

export const serialWidth = 11;
/** Of a row of one line, in mm; more lines of 9 pt take more. */
const rowHeight = 6.6;
const lineHeight = 3.68;
/** A full-width character of 9 pt, with a little to spare. */
const em = 3.2;

/** Height of a row in mm, by its longest cell, so that pages never overflow. */
function heightOf<T>(columns: readonly Column<T>[], row: T): number {
  const lines = columns.map(({ cell, mm }) => Math.ceil(widthOf(cell(row)) / Math.floor((mm - 2.1) / em)));
  return Math.max(rowHeight, Math.max(...lines) * lineHeight + 0.6);
}

const rowOf = (cells: readonly Html[], no: number, mm: number): Html =>
  html`<tr style="height:${mm.toFixed(1)}mm"><td>${no}</td>${cells}</tr>`;

function bodyRow<T>({ columns }: Ledger<T>, { value, units }: Line<T>, no: number): Html {
  const cells = columns.map(({ cell, side }) => html`<td class="${side ?? ""}">${cell(value)}</td>`);
  return rowOf(cells, no, units);
}

const emptyRow = <T>({ columns }: Ledger<T>, no: number): Html =>
  rowOf(
    columns.map(() => html`<td></td>`),
    no,
    rowHeight,
  );

function headOf<T>({ columns, bilingual }: Ledger<T>): Html {
  const widths = columns.map(({ mm }) => html`<col style="width:${mm}mm">`);
  const names = columns.map(({ heading, bo }) => html`<th>${beside(heading, bilingual, bo)}</th>`);
  return html`<colgroup><col style="width:${serialWidth}mm">${widths}</colgroup><thead><tr style="height:7mm"><th>${words("serial")}</th>${names}</tr></thead>`;
}

function footOf<T>({ columns, totals }: Ledger<T>, here: readonly T[], all: readonly T[], last: boolean): Piece {
  if (!totals) return null;
  const running = `${words(last ? "grandTotal" : "runningTotal")}：${totals(all)}`;
  const span = Math.floor((columns.length + 1) / 2);
  return html`<tr class="foot"><td colspan="${span}">${words("pageTotal")}：${totals(here)}</td><td colspan="${columns.length + 1 - span}">${running}</td></tr>`;
}

function pageOf<T>(ledger: Ledger<T>, pages: readonly (readonly Line<T>[])[], at: number): Html {
  const { title, left, columns, emptyRows = 0, above, below, signed, lines } = ledger;
  const page = pages[at]!;
  const before = pages.slice(0, at).flat();
  const last = at === pages.length - 1;
  const filled = page.map((line, i) => bodyRow(ledger, line, before.length + i + 1));
  const empty = Array.from({ length: page.length === 0 ? emptyRows : 0 }, (_, i) => emptyRow(ledger, i + 1));
  const none =
    page.length + emptyRows === 0
      ? html`<tr style="height:10mm"><td colspan="${columns.length + 1}">${words("nothingYet")}</td></tr>`
      : null;
  const valuesOf = (some: readonly Line<T>[]) => some.map(({ value }) => value);
  const foot = page.length === 0 ? null : footOf(ledger, valuesOf(page), valuesOf([...before, ...page]), last);
  const end = html`<div class="end">${signed.map((who) => html`<span>${who}：＿＿＿＿＿＿</span>`)}${handDate()}</div>`;
  return html`<div class="ledger"><h1>${title}</h1>
<div class="under"><span>${left}</span><span>${words("pageOf", { page: at + 1, pages: pages.length })}</span></div>${at === 0 ? (above ?? null) : null}
<table>${headOf(ledger)}<tbody>${filled}${empty}${none}${foot}</tbody></table>${last ? [below ?? null, end] : null}
<div class="lines">${lines.map((line) => html`<div>${line}</div>`)}</div></div>`;
}

/** A ledger on A4 landscape with its own page numbers and, where it sums, page and running totals. */
export function ledgerPages<T>(ledger: Ledger<T>): Sheet[] {
  const lines = ledger.rows.map(
    (value, i): Line<T> => ({ value, units: heightOf(ledger.columns, value), group: String(i) }),
  );
  const pages = paginate(lines, (ledger.room ?? 20) * rowHeight);
  const sheets = pages.map(
    (_, at): Sheet => ({ page: "ledger", html: pageOf(ledger, pages, at), running: null, like: "", likely: 1 }),
  );
  if (!ledger.copies) return sheets;
  return [
    ...sheets,
    ...ownLineSheets({
      ...ledger,
      left: ledger.about ?? ledger.left,
      heightOf: (row) => heightOf(ledger.columns, row),
    }),
  ];
}
