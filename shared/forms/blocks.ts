import { type Code, type CodeList, codesOf } from "../records/codes.ts";
import type { Keep } from "../records/record.ts";
import { type Html, html, type Piece, plainText } from "./html.ts";
import type { Sheet } from "./page.ts";
import { widthOf } from "./pagination.ts";
import {
  beside,
  dateWords,
  type FormHead,
  handDate,
  keepWords,
  purposeLines,
  signatures,
  tearOff,
  title,
  titleOf,
  under,
  words,
} from "./parts.ts";
import type { FormName } from "./registry.ts";
import type { TibetanLabel } from "./tibetan.ts";

/** A label and what stands beside it; a wide one has the line to itself. */
export interface Fact {
  readonly label: Piece;
  readonly value: Piece;
  readonly wide?: boolean;
}

export const fact = (label: Piece, value: Piece): Fact => ({ label, value });
export const wide = (label: Piece, value: Piece): Fact => ({ label, value, wide: true });

/** A record's label on a form, with the second language under it where there is an approved one. */
export const fieldLabel = (
  { zh }: { readonly zh: string },
  { bilingual }: Pick<FormHead, "bilingual">,
  bo?: TibetanLabel,
): Html => beside(zh, bilingual, bo);

function pairs(facts: readonly Fact[]): Fact[][] {
  const rows: Fact[][] = [];
  for (const one of facts) {
    const last = rows.at(-1);
    if (last?.length === 1 && !last[0]!.wide && !one.wide) last.push(one);
    else rows.push([one]);
  }
  return rows;
}

/** Full-width signs of two lines: of a cell beside another, of a cell of its own, and of a line of the resident's part. */
const twoLines = { pair: 28, wide: 76, copy: 104 };

/** Whether the resident's part has a line so long that all of it is set smaller, to stay on the sheet it is torn from. */
export const isDense = (lines: readonly Piece[]): boolean =>
  lines.some((line) => widthOf(plainText(line)) > twoLines.copy);

/** Longer values are set smaller, so that the longest names leave a form on its page. */
const valueClass = (value: Piece, alone: boolean, side: string): string =>
  widthOf(plainText(value)) > twoLines[alone ? "wide" : "pair"] ? `${side} long` : side;

/** Facts two to a line, high enough to be written into by hand. */
export function factTable(facts: readonly Fact[]): Html {
  const rows = pairs(facts).map((row) => {
    const cells = row.map(({ label, value, wide: alone }) => {
      const span = row.length === 1 ? 3 : 1;
      const kind = valueClass(value, span === 3, alone ? "text" : "");
      return html`<th>${label}</th><td colspan="${span}" class="${kind}">${value}</td>`;
    });
    return html`<tr class="hand">${cells}</tr>`;
  });
  return html`<table class="facts"><colgroup><col style="width:17%"><col style="width:33%"><col style="width:17%"><col style="width:33%"></colgroup>${rows}</table>`;
}

/** A box to tick before some words; ticked where it is known. */
export const tick = (text: Piece, ticked = false): Html =>
  html`<span class="pick"><i class="box">${ticked ? "√" : ""}</i>${text}</span>`;

/** Boxes for the codes of a list, in its order; those that are stored are ticked. */
export const ticks = (codes: CodeList, stored: string | null = null): Html[] => {
  const known = new Set((stored ?? "").split(" "));
  return codesOf(codes).map(({ code, zh }: Code) => tick(zh, known.has(code)));
};

/** Room for something written by hand in a line of words. */
export const room = "＿＿＿＿＿＿";

/** A label and its value in a line of words, with room to write where there is none. */
export const said = (label: string, value: Piece): Piece => [
  `${label}：`,
  value === null || value === "" ? room : value,
  "　",
];

/** Sentences that are agreed to by the signature under them. */
export const statement = (...lines: readonly Piece[]): Html =>
  html`<div class="statement">${lines.map((line) => html`<p>${line}</p>`)}</div>`;

type Signed = readonly [span: number, text: Piece];

/** The row of signatures; the last is the day. */
export function signatureTable(...who: readonly string[]): Html {
  const day = html`<span class="near">${words("date")}：${words("dateRoom")}</span>`;
  const cells: Signed[] = [...who.map((text): Signed => [1, text]), [1, day]];
  return html`<table class="tail"><tbody class="glue">${signatures(...cells)}</tbody></table>`;
}

/** The resident's part: what the form says of them, why, how long, and that one may refuse. */
export function residentsCopy(head: FormHead, heading: string, keep: Keep, facts: readonly Piece[]): Html {
  const lines = [
    ...facts,
    `${words("purpose")}：${words(`purpose${head.purpose}`)}。${words("kept")}：${keepWords(keep)}`,
    [`${words("refuse")}${words("rights")}${words("contact")}：${words("contactVillage")}${room}　`, handDate()],
  ];
  return tearOff(`${heading}　${words("copyTitle")}`, lines, isDense(facts));
}

/** A form of one page with the resident's part at its foot. */
export interface Slip {
  readonly form: FormName;
  readonly head: FormHead;
  readonly page: string;
  readonly keep: Keep;
  /** Beside the day under the title. */
  readonly left?: string;
  readonly empty: boolean;
  readonly body: Piece;
  readonly signed: readonly string[];
  /** What the resident's part says of them. */
  readonly copy: readonly Piece[];
  /** At the head of each page after the title: the village and a number. */
  readonly about: string;
}

/** The day that a form shows; room for one where it is filled in by hand. */
export const slipDay = (head: FormHead, empty: boolean): string =>
  empty ? words("dateBlank") : words("asOf", { date: dateWords(head.asOf) });

export function slip({ form, head, page, keep, left = "", empty, body, signed, copy, about }: Slip): Sheet {
  const name = titleOf(form, head.unitLabel);
  const close = html`<div class="keep">${signatureTable(...signed)}${purposeLines(head.purpose, keepWords(keep))}</div>${residentsCopy(head, name, keep, copy)}`;
  return {
    page,
    html: html`${title(name, head)}${under(left, slipDay(head, empty))}${body}${close}`,
    running: `${name} ${about}`.trim(),
    like: form,
    likely: 1,
  };
}
