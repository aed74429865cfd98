import type { CodeList } from "../records/codes.ts";
import type { Keep, Purpose } from "../records/record.ts";
import type { TextKey } from "../text/all.ts";
import { translate, type TextValues } from "../text/translate.ts";
import { inOfficeWords } from "../text/unitLabel.ts";
import { Html, html, type Piece } from "./html.ts";
import { type FormName, titleKey } from "./registry.ts";
import { approvedTibetan, type TibetanLabel } from "./tibetan.ts";

type PaperKey = Extract<TextKey, `paper.${string}`> extends `paper.${infer K}` ? K : never;

/** Words of the paper; forms are printed in Chinese, with approved Tibetan beside. */
export const words = (key: PaperKey, values?: TextValues): string => translate("zh", `paper.${key}`, values);

/** Title of a form; units are called in it what the office calls them. */
export const titleOf = (form: FormName, unitLabel: string): string =>
  inOfficeWords(translate("zh", titleKey(form)), unitLabel);

/** A label, with its Tibetan under it where the form is bilingual and a translator has approved it. */
export function beside(text: string, bilingual = false, bo?: TibetanLabel): Html {
  const under = bilingual && bo ? approvedTibetan(bo) : null;
  return html`${text}${under === null ? null : html`<span class="bo" lang="bo">${under}</span>`}`;
}

export const label = (key: PaperKey, bilingual = false, bo?: TibetanLabel): Html => beside(words(key), bilingual, bo);

/** How long a record of this kind is kept, in words. */
export const keepWords = (keep: Keep): string => words(`keep-${keep}`);

/** What a stored code means, in Chinese; several codes of a set are joined by 、. */
export const meaning = (codes: CodeList, stored: string | null): string =>
  stored === null
    ? ""
    : stored
        .split(" ")
        .map((code) => codes[code]?.zh ?? "")
        .join("、");

/** 1956-03 -> 1956年3月 */
export function dateWords(date: string | null): string {
  if (date === null) return "";
  const [year, month, day] = date.split("-");
  return `${year}年${month ? `${Number(month)}月` : ""}${day ? `${Number(day)}日` : ""}`;
}

/** Forms that name a person carry the year of birth only, whatever the register knows (forms.md, F3). */
export const yearWords = (date: string | null): string => dateWords(date === null ? null : date.slice(0, 4));

/** What every form shows of itself: whose it is, of which day, and its code. */
export interface FormHead {
  readonly asOf: string;
  readonly purpose: Purpose;
  /** SVG of the form's code, made from the record number; null on an empty form. */
  readonly qr: string | null;
  readonly bilingual: boolean;
  /** What units are called in this office. */
  readonly unitLabel: string;
}

/** Title with the form's code at the right, which stands beside what is below the title too. */
export function title(text: string, { qr }: FormHead, below: Piece = null): Html {
  const code = qr === null ? null : html`<div class="qr">${new Html(qr)}</div>`;
  return html`<header class="qr-head"><h1>${text}</h1>${below}${code}</header>`;
}

/** The line between title and table. */
export const under = (left: string, right: string): Html =>
  html`<div class="under"><span>${left}</span><span>${right}</span></div>`;

/** Purpose, how long it is kept, and that one may refuse (mission: forms; language.md sentences 1, 2, 6, 7, 12). */
export function purposeLines(purpose: Purpose, keep: string): Html {
  return html`<div class="lines">
<div><b>${words("purpose")}</b>${words(`purpose${purpose}`)}。<b style="margin-left:1em">${words("kept")}</b>${keep}</div>
<div>${words("refuse")}${words("rights")}${words("never")}</div></div>`;
}

/** The row for signatures and date, glued to the table it closes; each cell with the columns it spans. */
export function signatures(...cells: readonly (readonly [span: number, text: Piece])[]): Html {
  return html`<tr class="sign">${cells.map(([span, text]) => html`<td colspan="${span}">${text}</td>`)}</tr>`;
}

/** Room for a date written by hand, never broken over lines. */
export const handDate = (): Html => html`<span class="near">${words("date")}：${words("dateBlank")}</span>`;

/** The part that the resident keeps; `dense` in smaller type. */
export function tearOff(heading: string, lines: readonly Piece[], dense = false): Html {
  const rows = lines.map((line) => html`<div>${line}</div>`);
  return html`<div class="tear"><hr><div class="cut">✂ ${words("tearHere")}</div><h2>${heading}</h2><div class="copy ${dense ? "dense" : ""}">${rows}</div></div>`;
}
