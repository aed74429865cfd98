import { consentLanguages } from "../consents/record.ts";
import { guarantorConsent, jlg, liabilities } from "../lending/record.ts";
import {
  fact,
  factTable,
  fieldLabel,
  residentsCopy,
  said,
  signatureTable,
  statement,
  tick,
  ticks,
  wide,
} from "./blocks.ts";
import { both, credit, creditKeep, yuanWords } from "./credit.ts";
import { type Html, html, type Piece } from "./html.ts";
import type { Sheet } from "./page.ts";
import { dateWords, type FormHead, keepWords, meaning, purposeLines, title, titleOf, under, words } from "./parts.ts";

/** What the form says of a consent; null on one that is filled in by hand. */
export interface Guarantee {
  readonly name: string;
  readonly householdNo: string;
  readonly villageName: string;
  readonly groupNo: string;
  readonly lender: string;
  readonly agreementNo: string;
  readonly signedOn: string;
  readonly validTo: string;
  readonly capHouseholdFen: number;
  /** Other households of the group. */
  readonly others: number;
  readonly maxFen: number;
  readonly until: string;
  readonly liability: "general" | "joint";
  readonly readIn: string;
  readonly readBy: string;
  readonly givenOn: string;
  readonly coolingUntil: string;
  readonly worstOneFen: number;
  readonly worstAllFen: number;
}

export interface GuaranteeSheet extends FormHead {
  readonly guarantee: Guarantee | null;
}

const { fields } = guarantorConsent;

function facts(sheet: GuaranteeSheet): Html {
  const known = sheet.guarantee;
  const days = known ? credit("fromTo", { from: dateWords(known.signedOn), to: dateWords(known.validTo) }) : "";
  return factTable([
    fact(fieldLabel(fields.memberId, sheet, "name"), known?.name ?? ""),
    fact(credit("household"), known ? `${known.villageName} ${known.householdNo}` : ""),
    fact(credit("group"), known?.groupNo ?? ""),
    fact(jlg.fields.lender.zh, known?.lender ?? ""),
    wide(credit("agreement"), known ? `${known.agreementNo}　${days}` : ""),
    wide(fieldLabel(fields.maxFen, sheet), html`<b>${yuanWords(known?.maxFen ?? null)}</b>`),
    fact(fieldLabel(fields.until, sheet), dateWords(known?.until ?? null)),
    fact(fieldLabel(fields.liability, sheet), ticks(liabilities, known?.liability ?? null)),
  ]);
}

/** Chinese at the left; where the form is bilingual, room for the approved translation at the right. */
function framed(heading: string, lines: readonly Piece[], { bilingual }: FormHead, isFirst = false): Html {
  const own = html`<div class="own"><b>${heading}</b>${lines.map((line) => html`<p>${line}</p>`)}</div>`;
  if (!bilingual) return html`<div class="frame">${own}</div>`;
  const other = isFirst ? html`<b>${credit("second")}</b><p>${credit("secondWait")}</p>` : null;
  return html`<div class="frame two">${own}<div class="other">${other}</div></div>`;
}

function worst({ guarantee: known }: GuaranteeSheet): Piece[] {
  if (!known) return [credit("worstBlank")];
  return [
    html`<b>${credit("worstOne", both(known.worstOneFen))}</b>`,
    html`<b>${credit("worstAll", both(known.worstAllFen))}</b>`,
    credit("worstHow", { count: known.others, cap: both(known.capHouseholdFen).sum }),
  ];
}

function mayDo({ guarantee: known }: GuaranteeSheet): Piece[] {
  const think = known ? credit("mayThink", { until: dateWords(known.coolingUntil) }) : credit("mayThinkBlank");
  const all = [credit("mayRefuse"), think, credit("mayWithdraw"), credit("mayAlone"), credit("mayLater")];
  return all.map((line, i) => `${i + 1}. ${line}`);
}

function reading(sheet: GuaranteeSheet): Html {
  const known = sheet.guarantee;
  return html`${factTable([
    fact(fieldLabel(fields.readIn, sheet), ticks(consentLanguages, known?.readIn ?? null)),
    fact(fieldLabel(fields.readBy, sheet), known?.readBy ?? ""),
    fact(fieldLabel(fields.givenOn, sheet, "date"), dateWords(known?.givenOn ?? null) || words("dateBlank")),
    fact(fieldLabel(fields.coolingUntil, sheet), dateWords(known?.coolingUntil ?? null) || words("dateBlank")),
  ])}${statement([tick(credit("agree"))], credit("readNot"))}${signatureTable(
    credit("signGuarantor"),
    credit("signReader"),
    words("signClerk"),
  )}`;
}

function copy(sheet: GuaranteeSheet, name: string): Html {
  const known = sheet.guarantee;
  return residentsCopy(sheet, name, creditKeep, [
    [said(fields.memberId.zh, known?.name ?? null), said(credit("group"), known?.groupNo ?? null)],
    [
      said(jlg.fields.lender.zh, known?.lender ?? null),
      said(fields.liability.zh, meaning(liabilities, known?.liability ?? null)),
    ],
    [said(fields.maxFen.zh, yuanWords(known?.maxFen ?? null)), said(fields.until.zh, dateWords(known?.until ?? null))],
    known ? credit("worstAll", both(known.worstAllFen)) : credit("worstBlank"),
    [said(fields.coolingUntil.zh, dateWords(known?.coolingUntil ?? null)), credit("mayWithdraw")],
  ]);
}

/** F10 联保小组协议要点告知书: what a guarantor agrees to and what it can cost, two pages, read aloud and signed alone. */
export function guarantorNotice(sheet: GuaranteeSheet, page: string): Sheet {
  const known = sheet.guarantee;
  const name = titleOf("guarantorNotice", sheet.unitLabel);
  const liability = known ? [credit(known.liability)] : [credit("general"), credit("joint")];
  const day = known ? words("asOf", { date: dateWords(sheet.asOf) }) : words("dateBlank");
  const first = html`${title(name, sheet)}${under("", day)}${facts(sheet)}${framed(credit("meaning"), [...liability, credit("licensed")], sheet, true)}${framed(credit("worstTitle"), worst(sheet), sheet)}${framed(credit("rightsTitle"), mayDo(sheet), sheet)}`;
  const second = html`<div class="next-page"><h2>${credit("readTitle")}</h2>${reading(sheet)}<div class="statement joined"><p><b>${credit("withdrawTitle")}</b></p><p>${credit("withdrawLine")}</p></div>${purposeLines(sheet.purpose, keepWords(creditKeep))}${copy(sheet, name)}</div>`;
  return {
    page,
    html: sheet.bilingual ? html`<div class="both">${first}${second}</div>` : html`${first}${second}`,
    running: `${name} ${known ? `${known.groupNo} ${known.name}` : ""}`.trim(),
    like: name,
    likely: 2,
  };
}
