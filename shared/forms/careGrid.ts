import { careCase, carerRoles } from "../care/record.ts";
import { codesOf } from "../records/codes.ts";
import { needs } from "../records/services.ts";
import { residentsCopy, said } from "./blocks.ts";
import type { Person } from "./careForm.ts";
import { type Html, html } from "./html.ts";
import type { Sheet } from "./page.ts";
import { type FormHead, keepWords, label, purposeLines, title, titleOf, under, words } from "./parts.ts";

export interface CareGridSheet extends FormHead {
  readonly person: Person;
  /** Codes of the needs that were agreed; null for the most usual ones. */
  readonly needs: string | null;
  /** YYYY-MM; null to be written in by hand. */
  readonly month: string | null;
}

const days = Array.from({ length: 31 }, (_, i) => i + 1);
/** Days that the month has; all of them where it is not known. */
const daysOf = (month: string | null): number => {
  if (month === null) return 31;
  const [year, of] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, of, 0)).getUTCDate();
};

function grid({ needs: agreed, month, bilingual }: CareGridSheet): Html {
  const chosen = new Set((agreed ?? "").split(" "));
  const services = codesOf(needs).filter(({ code }) => agreed === null || chosen.has(code));
  const narrow = 46 / services.length;
  const widths = html`<col style="width:9%">${services.map(() => html`<col style="width:${narrow.toFixed(2)}%">`)}<col style="width:23%"><col style="width:22%">`;
  const cells = services.map(() => html`<td></td>`);
  const rows = days.slice(0, daysOf(month)).map((day) => html`<tr><td>${day}</td>${cells}<td></td><td></td></tr>`);
  return html`<table class="daily"><colgroup>${widths}</colgroup><thead><tr><th>${label("day", bilingual, "date")}</th>${services.map(({ zh }) => html`<th>${zh}</th>`)}<th>${words("carerRole")}</th><th>${words("nextDate")}</th></tr></thead><tbody>${rows}<tr><td>${words("times")}</td>${cells}<td></td><td></td></tr></tbody></table>`;
}

/** F17 照料服务记录: stays at the home; the clerk enters the month's counts only. */
export function careGrid(sheet: CareGridSheet, page: string): Sheet {
  const { person, month, purpose } = sheet;
  const name = titleOf("careGrid", sheet.unitLabel);
  const [year, of] = month?.split("-") ?? ["　　　", "　　"];
  const when = words("monthOf", { year: year!, month: month ? Number(of) : of! });
  const who = [
    said(words("name"), person.name),
    said(words("village"), person.village),
    said(words("householdNo"), person.householdNo),
  ];
  const roles = codesOf(carerRoles)
    .map(({ zh }) => zh)
    .join("、");
  return {
    page,
    html: html`${title(name, sheet)}${under("", when)}<div class="who">${who}</div>${grid(sheet)}
<div class="lines">${words("careGridHow", { roles })}</div><div class="keep">${purposeLines(purpose, keepWords(careCase.keep))}
${residentsCopy(sheet, name, careCase.keep, [[...who, when], words("careGridStays")])}</div>`,
    running: `${name} ${person.village} ${person.householdNo}`.trim(),
    like: "careGrid",
    likely: 1,
  };
}
