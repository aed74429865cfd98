import { dayCounts, jlg, loan, loanUses, repaymentMethods } from "../lending/record.ts";
import type { ScheduleLine, Terms } from "../lending/terms.ts";
import { totalsOf } from "../lending/terms.ts";
import { printedYuan } from "../money/yuan.ts";
import { numberText } from "../records/numbers.ts";
import { fact, factTable, fieldLabel, wide } from "./blocks.ts";
import { credit, creditKeep, yuanWords } from "./credit.ts";
import { type Html, html } from "./html.ts";
import type { Sheet } from "./page.ts";
import { dateWords, type FormHead, keepWords, meaning, purposeLines, title, titleOf, under, words } from "./parts.ts";

export interface PlanSheet extends FormHead {
  readonly loan: Terms & {
    readonly householdNo: string;
    readonly headName: string | null;
    readonly villageName: string;
    readonly groupNo: string;
    readonly lender: string;
    readonly contractNo: string;
    readonly purpose: string;
    readonly isLenders: boolean;
    readonly lines: readonly ScheduleLine[];
  };
}

const { fields } = loan;

function facts(sheet: PlanSheet): Html {
  const { loan: known } = sheet;
  const rate = credit("percent", { rate: numberText(known.annualRate, fields.annualRate) });
  return factTable([
    fact(credit("borrower"), [known.householdNo, known.headName].filter(Boolean).join(" ")),
    fact(jlg.fields.lender.zh, known.lender),
    fact(fieldLabel(fields.contractNo, sheet), known.contractNo),
    fact(credit("group"), known.groupNo),
    wide(fieldLabel(fields.principalFen, sheet), yuanWords(known.principalFen)),
    fact(fieldLabel(fields.drawnOn, sheet), dateWords(known.drawnOn)),
    fact(fieldLabel(fields.dueOn, sheet), dateWords(known.dueOn)),
    fact(fieldLabel(fields.method, sheet), meaning(repaymentMethods, known.method)),
    fact(credit("rate"), `${rate}　${meaning(dayCounts, known.dayCount)}`),
    wide(fieldLabel(fields.purpose, sheet), meaning(loanUses, known.purpose)),
  ]);
}

const cells = (texts: readonly string[]): Html => html`<tr>${texts.map((text) => html`<td>${text}</td>`)}</tr>`;

function table({ loan: { lines } }: PlanSheet): Html {
  const { principalFen, interestFen } = totalsOf(lines);
  const rows = lines.map((line) =>
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
    typeof cell === "number" ? printedYuan(cell) : cell,
  );
  const heads = ["no", "dueOn", "principal", "interest", "total", "balance"] as const;
  return html`<table class="tail plan"><colgroup><col style="width:8%"><col style="width:20%"><col style="width:18%"><col style="width:18%"><col style="width:18%"><col style="width:18%"></colgroup><thead><tr>${heads.map((key) => html`<th>${credit(key)}</th>`)}</tr></thead><tbody>${rows}</tbody><tbody class="glue sum">${cells(sum)}</tbody></table>`;
}

/** The outside when the sheet is folded: whose it is, and nothing of the loan. */
function cover({ loan: { householdNo, headName, villageName } }: PlanSheet): Html {
  const name = [villageName, householdNo, headName].filter(Boolean).join(" ");
  return html`<div class="cover"><b>${credit("to", { name })}</b><span>${credit("private")}</span></div><div class="fold"><span>${credit("fold")}</span></div>`;
}

/** F12 还款计划与提醒单: for the borrower alone, folded into a sealed envelope; never posted up. */
export function repaymentPlan(sheet: PlanSheet, page: string): Sheet {
  const { loan: known } = sheet;
  const name = titleOf("repaymentPlan", sheet.unitLabel);
  const day = words("asOf", { date: dateWords(sheet.asOf) });
  const notes = html`<div class="lines keep"><div>${credit(known.isLenders ? "fromLender" : "computed")}</div><div>${credit("remind")}</div></div>`;
  return {
    page,
    html: html`${cover(sheet)}${title(name, sheet)}${under("", day)}${facts(sheet)}${table(sheet)}${notes}${purposeLines(sheet.purpose, keepWords(creditKeep))}`,
    running: `${name} ${known.contractNo}`,
    like: `${name} ${known.lines.length}`,
    likely: known.lines.length > 18 ? 2 : 1,
  };
}
