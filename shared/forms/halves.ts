import { signatureTable, residentsCopy, type Slip, slipDay } from "./blocks.ts";
import { type Html, html } from "./html.ts";
import type { Sheet } from "./page.ts";
import { keepWords, purposeLines, title, titleOf, under } from "./parts.ts";

export type HalfSlip = Omit<Slip, "page" | "left" | "about">;

/** A form of half a page with the resident's part at its foot; it never takes more, whatever it holds. */
export function halfSlip({ form, head, keep, empty, body, signed, copy }: HalfSlip): Html {
  const name = titleOf(form, head.unitLabel);
  const close = html`${signatureTable(...signed)}${purposeLines(head.purpose, keepWords(keep))}`;
  return html`<div class="half slip">${title(name, head, under(slipDay(head, empty), ""))}${body}${close}${residentsCopy(head, name, keep, copy)}</div>`;
}

const cut = html`<div class="cutline"></div>`;

/** Halves in their order, two to a sheet, which is cut between them before either is handed out. */
export const twoToASheet = (halves: readonly Html[]): Sheet[] =>
  Array.from({ length: Math.ceil(halves.length / 2) }, (_, i): Sheet => {
    const [upper, lower = null] = halves.slice(i * 2, i * 2 + 2);
    return {
      page: "halves",
      html: html`<div class="halves">${upper!}${cut}${lower}</div>`,
      running: null,
      like: "",
      likely: 1,
      forms: lower === null ? 1 : 2,
    };
  });
