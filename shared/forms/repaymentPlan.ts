import { dayCounts, jlg, loan, loanUses, repaymentMethods } from "../lending/record.ts";
import type { ScheduleLine, Terms } from "../lending/terms.ts";
import { totalsOf } from "../lending/terms.ts";
import { printedYuan } from "../money/yuan.ts";
import { numberText } from "../records/numbers.ts";
import { fact, factTable, fieldLabel, room, ticks, wide } from "./blocks.ts";
import { credit, creditKeep, yuanWords } from "./credit.ts";
import { type Html, html } from "./html.ts";
import type { Sheet } from "./page.ts";
import {
  beside,
  dateWords,
  type FormHead,
  keepWords,
  meaning,
  purposeLines,
  title,
  titleOf,
  under,
  words,
} from "./parts.ts";

export interface PlanSheet extends FormHead {
  /** Null on a form that is filled in by hand. */
  readonly loan: PlannedLoan | null;
}

export interface PlannedLoan extends Terms {
  readonly householdNo: string;
  readonly headName: string | null;
  readonly villageName: string;
  readonly groupNo: string;
  readonly lender: string;
  readonly contractNo: string;
  readonly purpose: string;
  readonly isLenders: boolean;
  readonly lines: readonly ScheduleLine[];
}

const { fields } = loan;
/** Lines to fill in by hand: a year's months. */
const emptyLines = 12;

const borrowerOf = (known: PlannedLoan | null): string =>
  known ? [known.householdNo, known.headName].filter(Boolean).join(" ") : "";

function facts(sheet: PlanSheet): Html {
  const { loan: known } = sheet;
  const day = (date: string | undefined) => dateWords(date ?? null) || words("dateRoom");
  const rate = known ? credit("percent", { rate: numberText(known.annualRate, fields.annualRate) }) : "";
  return factTable([
    fact(beside(credit("borrower"), sheet.bilingual, "head"), borrowerOf(known)),
    fact(jlg.fields.lender.zh, known?.lender ?? ""),
    fact(fieldLabel(fields.contractNo, sheet), known?.contractNo ?? ""),
    fact(credit("group"), known?.groupNo ?? ""),
    wide(fieldLabel(fields.principalFen, sheet, "loan"), yuanWords(known?.principalFen ?? null)),
    fact(fieldLabel(fields.drawnOn, sheet, "date"), day(known?.drawnOn)),
    fact(fieldLabel(fields.dueOn, sheet), day(known?.dueOn)),
    fact(fieldLabel(fields.method, sheet), known ? meaning(repaymentMethods, known.method) : ticks(repaymentMethods)),
    fact(credit("rate"), known ? `${rate}　${meaning(dayCounts, known.dayCount)}` : ""),
    wide(fieldLabel(fields.purpose, sheet), known ? meaning(loanUses, known.purpose) : ticks(loanUses)),
  ]);
}

const cells = (texts: readonly string[]): Html => html`<tr>${texts.map((text) => html`<td>${text}</td>`)}</tr>`;

const emptyLine = (_: unknown, i: number): Html =>
  html`<tr class="hand"><td>${i + 1}</td><td></td><td></td><td></td><td></td><td></td></tr>`;

function table({ loan: known }: PlanSheet): Html {
  const { principalFen, interestFen } = totalsOf(known?.lines ?? []);
  const rows = known?.lines.map((line) =>
    cells([
      String(line.no),
      dateWords(line.dueOn),
      printedYuan(line.principalFen),
      printedYuan(line.interestFen),
      printedYuan(line.principalFen + line.interestFen),
      printedYuan(line.balanceFen),
    ]),
  );
  const sum = [credit("sum"), "", principalFen, interestFen, principalFen + interestFen, ""].map((cell) =>
    typeof cell === "number" ? (known ? printedYuan(cell) : "") : cell,
  );
  const heads = ["no", "dueOn", "principal", "interest", "total", "balance"] as const;
  return html`<table class="tail plan"><colgroup><col style="width:8%"><col style="width:20%"><col style="width:18%"><col style="width:18%"><col style="width:18%"><col style="width:18%"></colgroup><thead><tr>${heads.map((key) => html`<th>${credit(key)}</th>`)}</tr></thead><tbody>${rows ?? Array.from({ length: emptyLines }, emptyLine)}</tbody><tbody class="glue sum">${cells(sum)}</tbody></table>`;
}

/** The outside when the sheet is folded: whose it is, and nothing of the loan. */
function cover({ loan: known }: PlanSheet): Html {
  const name = known ? [known.villageName, borrowerOf(known)].filter(Boolean).join(" ") : room;
  return html`<div class="cover"><b>${credit("to", { name })}</b><span>${credit("private")}</span></div><div class="fold"><span>${credit("fold")}</span></div>`;
}

/** F12 还款计划与提醒单: for the borrower alone, folded into a sealed envelope; never posted up. */
export function repaymentPlan(sheet: PlanSheet, page: string): Sheet {
  const { loan: known } = sheet;
  const name = titleOf("repaymentPlan", sheet.unitLabel);
  const day = known ? words("asOf", { date: dateWords(sheet.asOf) }) : words("dateBlank");
  const notes = html`<div class="lines keep"><div>${known ? credit(known.isLenders ? "fromLender" : "computed") : null}</div><div>${credit("remind")}</div></div>`;
  return {
    page,
    html: html`${cover(sheet)}${title(name, sheet)}${under("", day)}${facts(sheet)}${table(sheet)}${notes}${purposeLines(sheet.purpose, keepWords(creditKeep))}`,
    running: `${name} ${known?.contractNo ?? ""}`.trim(),
    like: `${name} ${known?.lines.length ?? 0}`,
    likely: (known?.lines.length ?? 0) > 18 ? 2 : 1,
  };
}
