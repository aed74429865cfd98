import { businesses, enterprise, enterpriseForms, enterpriseYear } from "../enterprises/record.ts";
import { printedYuan } from "../money/yuan.ts";
import type { Purpose } from "../records/record.ts";
import { fact, factTable, fieldLabel, signatureTable, ticks, wide } from "./blocks.ts";
import { type Html, html } from "./html.ts";
import type { Sheet } from "./page.ts";
import { dateWords, keepWords, label, meaning, titleOf, under, words } from "./parts.ts";

export interface EnterpriseYear {
  readonly year: number;
  readonly memberCount: number | null;
  readonly farmerCount: number | null;
  readonly householdsBenefit: number;
  readonly personsBenefit: number;
  readonly incomeGainFen: number | null;
}

export interface EnterpriseSheet {
  readonly asOf: string;
  readonly purpose: Purpose;
  readonly unitLabel: string;
  readonly bilingual: boolean;
  readonly village: string;
  /** Null on an empty form. */
  readonly enterprise: {
    readonly name: string;
    readonly uscc: string | null;
    readonly form: string;
    readonly foundedOn: string | null;
    readonly business: string;
    readonly endedOn: string | null;
  } | null;
  readonly years: readonly EnterpriseYear[];
}

const { fields } = enterprise;
const ofYear = enterpriseYear.fields;
const emptyYears = 8;

function facts(sheet: EnterpriseSheet): Html {
  const { enterprise: known, village, bilingual } = sheet;
  return factTable([
    wide(fieldLabel(fields.name, sheet, "name"), known?.name ?? ""),
    wide(fields.uscc.zh, known?.uscc ?? ""),
    fact(label("village", bilingual, "village"), village),
    fact(fieldLabel(fields.foundedOn, sheet, "date"), dateWords(known?.foundedOn ?? null)),
    wide(fields.form.zh, ticks(enterpriseForms, known?.form ?? null)),
    wide(fields.business.zh, known ? meaning(businesses, known.business) : ticks(businesses)),
    ...(known?.endedOn ? [wide(fields.endedOn.zh, dateWords(known.endedOn))] : []),
  ]);
}

function yearTable({ years, enterprise: known }: EnterpriseSheet): Html {
  const heads = [
    ofYear.year,
    ofYear.memberCount,
    ofYear.farmerCount,
    ofYear.householdsBenefit,
    ofYear.personsBenefit,
  ].map(({ zh }) => html`<th>${zh}</th>`);
  const filled = years.map(
    (one) =>
      html`<tr class="hand"><td>${one.year}</td><td>${one.memberCount}</td><td>${one.farmerCount}</td><td>${one.householdsBenefit}</td><td>${one.personsBenefit}</td><td>${one.incomeGainFen === null ? "" : printedYuan(one.incomeGainFen)}</td></tr>`,
  );
  const empty = Array.from(
    { length: known ? Math.max(0, 3 - years.length) : emptyYears },
    () => html`<tr class="hand"><td></td><td></td><td></td><td></td><td></td><td></td></tr>`,
  );
  return html`<table class="tail"><thead><tr>${heads}<th>${words("gainColumn")}</th></tr></thead><tbody>${filled}${empty}</tbody></table>`;
}

/** F13 合作社/经济实体登记表: counts only; no household's income. */
export function enterpriseForm(sheet: EnterpriseSheet, page: string): Sheet {
  const { purpose, unitLabel, asOf, enterprise: known, village } = sheet;
  const name = titleOf("enterprise", unitLabel);
  const day = known ? words("asOf", { date: dateWords(asOf) }) : words("dateBlank");
  const lines = html`<div class="lines"><div><b>${words("purpose")}</b>${words(`purpose${purpose}`)}。<b style="margin-left:1em">${words("kept")}</b>${keepWords(enterprise.keep)}</div><div>${words("countsOnly")}</div></div>`;
  return {
    page,
    html: html`<h1>${name}</h1>${under("", day)}${facts(sheet)}${yearTable(sheet)}<div class="keep">${signatureTable(words("signStated"), words("signClerk"))}${lines}</div>`,
    running: `${name} ${village}`.trim(),
    like: `enterprise ${sheet.years.length}`,
    likely: 1,
  };
}
