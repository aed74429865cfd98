import type { Ledger } from "./column.ts";
import { type Html, html } from "./html.ts";
import type { Sheet } from "./page.ts";
import { type Line, paginate } from "./pagination.ts";
import { beside, words } from "./parts.ts";

/** What of a ledger its slips need. */
export interface OwnLines<T> extends Pick<Ledger<T>, "title" | "left" | "columns" | "rows" | "bilingual" | "lines"> {
  /** Height in mm of a row in the ledger. */
  readonly heightOf: (row: T) => number;
}

/** Of a slip besides its row, and of what a page has room for; in mm. */
const around = 27;
const room = 176;

/** A row's cells under their headings; what is empty, such as room for a signature, is left off. */
function slipOf<T>({ title, left, columns, bilingual, lines }: OwnLines<T>, row: T): Html {
  const told = columns.flatMap(({ heading, bo, cell }) => {
    const text = cell(row);
    return text === "" ? [] : [{ heading: beside(heading, bilingual, bo), text }];
  });
  return html`<div class="own"><div class="under"><span><b>${words("ownLine")}</b>　${title}</span><span>${left}</span></div>
<table><thead><tr>${told.map(({ heading }) => html`<th>${heading}</th>`)}</tr></thead><tbody><tr>${told.map(({ text }) => html`<td>${text}</td>`)}</tr></tbody></table>
<div class="lines">${lines.map((line) => html`<div>${line}</div>`)}</div><div class="cutline"></div></div>`;
}

/** A slip for each row of a ledger, to be cut off for whom it is about: nobody is handed what is said of others. */
export function ownLineSheets<T>(own: OwnLines<T>): Sheet[] {
  const lines = own.rows.map((value, i): Line<T> => ({ value, units: around + own.heightOf(value), group: String(i) }));
  return paginate(lines, room)
    .filter((page) => page.length > 0)
    .map((page) => ({
      page: "ledger",
      html: html`<div class="ledger">${page.map(({ value }) => slipOf(own, value))}</div>`,
      running: null,
      like: "",
      likely: 1,
    }));
}
