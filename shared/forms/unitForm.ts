import { choosingMethods } from "../convenors/record.ts";
import type { ConvenorRow } from "../convenors/contract.ts";
import type { UnitRow } from "../units/contract.ts";
import { activities, areaKinds, unitSizes } from "../units/record.ts";
import { type Html, html } from "./html.ts";
import type { Sheet } from "./page.ts";
import {
  dateWords,
  handDate,
  type FormHead,
  label,
  meaning,
  purposeLines,
  signatures,
  tearOff,
  title,
  titleOf,
  under,
  words,
} from "./parts.ts";

export interface UnitSheet extends FormHead {
  readonly unit: UnitRow;
  /** In force on the day. */
  readonly term: Pick<ConvenorRow, "memberName" | "dateFrom" | "dateTo" | "method"> | null;
  /** Numbers and heads only; null where the clerk left them out. */
  readonly households: readonly { readonly householdNo: string; readonly headName: string | null }[] | null;
}

function facts({ unit, term, bilingual }: UnitSheet): Html {
  const filled = (text: string) => (unit.unitNo === "" ? "" : text);
  const days = term ? words("termValue", { from: dateWords(term.dateFrom), to: dateWords(term.dateTo) }) : "";
  const count = filled(words("countOfHouseholds", { count: unit.householdCount }));
  return html`<colgroup><col style="width:17%"><col style="width:33%"><col style="width:17%"><col style="width:33%"></colgroup>
<tr><th>${words("unitNo")}</th><td>${unit.unitNo}</td><th>${label("village", bilingual, "village")}</th><td>${unit.villageName}</td></tr>
<tr><th>${words("area")}</th><td>${filled(meaning(areaKinds, unit.areaKind))}</td><th>${words("size")}</th><td>${filled(meaning(unitSizes, unit.nominalSize))}</td></tr>
<tr><th>${words("setUpOn")}</th><td>${filled(dateWords(unit.setUpOn))}</td><th>${words("householdCount")}</th><td>${count}</td></tr>
<tr><th>${words("convenor")}</th><td>${term?.memberName ?? null}</td><th>${words("method")}</th><td>${term ? meaning(choosingMethods, term.method) : null}</td></tr>
<tr><th>${words("term")}</th><td colspan="3">${days}</td></tr>
<tr><th>${words("activities")}</th><td colspan="3" class="text">${meaning(activities, unit.activities)}</td></tr>`;
}

/** Rows of joined households on the only page of a form; more take two. */
const onOnePage = 14;

const acrossOf = (households: number): number => (households > 30 ? 3 : 2);

/** Two, or for big units three, pairs of columns, so that a unit stays on one page; what closes the form stays with their last row. */
function joined({ households, unit }: UnitSheet, close: Html): Html {
  if (households === null || (households.length === 0 && unit.unitNo !== ""))
    return html`<div class="keep">${close}</div>`;
  const shown = unit.unitNo === "" ? Array.from({ length: 10 }, () => ({ householdNo: "", headName: "" })) : households;
  const across = acrossOf(shown.length);
  const down = Math.ceil(shown.length / across);
  const cell = (at: number) => {
    const one = shown[at];
    return html`<td>${one?.householdNo ?? ""}</td><td>${one?.headName ?? ""}</td>`;
  };
  const rows = Array.from(
    { length: down },
    (_, row) =>
      html`<tr style="height:${unit.unitNo === "" ? 8 : 6.4}mm">${Array.from({ length: across }, (__, i) => cell(row + i * down))}</tr>`,
  );
  const [no, name] = across === 3 ? [11, 22] : [15, 35];
  const widths = Array.from({ length: across }, () => html`<col style="width:${no}%"><col style="width:${name}%">`);
  const head = Array.from({ length: across }, () => html`<th>${words("householdNo")}</th><th>${words("head")}</th>`);
  return html`<table class="tail"><colgroup>${widths}</colgroup><thead><tr><th colspan="${across * 2}">${words("joined")}</th></tr><tr>${head}</tr></thead><tbody>${rows.slice(0, -1)}</tbody><tbody class="glue">${rows.slice(-1)}<tr><td colspan="${across * 2}" class="bare">${close}</td></tr></tbody></table>`;
}

function copyOf({ unit, term, purpose, asOf, unitLabel }: UnitSheet): Html {
  const blank = "＿＿＿＿＿＿";
  const value = (text: string | null) => (unit.unitNo === "" ? blank : (text ?? "—"));
  const days = term ? words("termValue", { from: dateWords(term.dateFrom), to: dateWords(term.dateTo) }) : null;
  return tearOff(`${titleOf("unit", unitLabel)}　${words("copyTitle")}`, [
    `${words("unitNo")}：${value(unit.unitNo)}　${words("village")}：${value(unit.villageName)}　${words("householdCount")}：${value(String(unit.householdCount))}　${unit.unitNo === "" ? "" : words("asOf", { date: dateWords(asOf) })}`,
    `${words("convenor")}：${value(term?.memberName ?? null)}　${words("term")}：${value(days)}　${words("method")}：${value(term ? meaning(choosingMethods, term.method) : null)}`,
    `${words("activities")}：${value(meaning(activities, unit.activities))}`,
    `${words("purpose")}：${words(`purpose${purpose}`)}。${words("kept")}：${words("keepUnit")}`,
    [`${words("refuse")}${words("rights")}${words("contact")}：${words("contactVillage")}${blank}　`, handDate()],
  ]);
}

/** Signatures, purpose and the convenor's copy. */
function closing(sheet: UnitSheet): Html {
  const signed = signatures([1, words("signConvenor")], [1, words("signClerk")], [1, handDate()]);
  return html`<table class="tail"><tr><td colspan="3" class="text">${words("checked")}</td></tr>${signed}</table>${purposeLines(sheet.purpose, words("keepUnit"))}${copyOf(sheet)}`;
}

/** F1 联户单位基本情况表, A4 portrait, one page, with the convenor's copy to tear off. */
export function unitForm(sheet: UnitSheet, page: string): Sheet {
  const { unit, asOf, unitLabel, households } = sheet;
  const count = households?.length ?? 0;
  const name = titleOf("unit", unitLabel);
  const day = unit.unitNo === "" ? words("dateBlank") : words("asOf", { date: dateWords(asOf) });
  return {
    page,
    html: html`${title(name, sheet)}${under("", day)}<table>${facts(sheet)}</table>${joined(sheet, closing(sheet))}`,
    running: `${name} ${unit.villageName} ${unit.unitNo}`.trim(),
    like: String(count),
    likely: count / acrossOf(count) > onOnePage ? 2 : 1,
  };
}
