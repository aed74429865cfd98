import { jlg, loan, loanUses } from "../lending/record.ts";
import { fact, factTable, fieldLabel, said, slip, statement, tick, wide } from "./blocks.ts";
import { credit, creditKeep, yuanWords } from "./credit.ts";
import { type Html, html } from "./html.ts";
import type { Sheet } from "./page.ts";
import { beside, type FormHead, label, meaning, words } from "./parts.ts";

export interface ChecklistSheet extends FormHead {
  /** Null on a form that is filled in by hand. */
  readonly loan: {
    readonly householdNo: string;
    readonly headName: string | null;
    readonly villageName: string;
    readonly groupNo: string;
    readonly lender: string;
    readonly principalFen: number;
    readonly purpose: string;
  } | null;
}

const items = ["application", "agreement", "consents", "family", "use", "papers", "payout", "contract"] as const;
const { fields } = loan;

function list(): Html {
  const known = items.map((item) => credit(`item-${item}`));
  const rows = [...known, "", "", "", ""].map(
    (item, i) =>
      html`<tr class="hand"><td>${i + 1}</td><td class="text">${item}</td><td>${tick("")}</td><td>${tick("")}</td><td></td></tr>`,
  );
  return html`<table class="tail"><colgroup><col style="width:8%"><col style="width:50%"><col style="width:14%"><col style="width:10%"><col style="width:18%"></colgroup><thead><tr><th>${words("serial")}</th><th>${credit("item")}</th><th>${credit("wanted")}</th><th>${credit("given")}</th><th>${credit("givenOn")}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** F11 联保贷款申请材料清单: which papers the lender asks for and which are there; nothing is judged. */
export function loanChecklist(sheet: ChecklistSheet, page: string): Sheet {
  const known = sheet.loan;
  const borrower = known ? [known.householdNo, known.headName].filter(Boolean).join(" ") : "";
  const sum = yuanWords(known?.principalFen ?? null);
  const facts = factTable([
    fact(beside(credit("borrower"), sheet.bilingual, "head"), borrower),
    fact(label("village", sheet.bilingual, "village"), known?.villageName ?? ""),
    fact(credit("group"), known?.groupNo ?? ""),
    fact(jlg.fields.lender.zh, known?.lender ?? ""),
    wide(fieldLabel(fields.principalFen, sheet, "loan"), sum),
    wide(fieldLabel(fields.purpose, sheet), meaning(loanUses, known?.purpose ?? null)),
  ]);
  return slip({
    form: "loanChecklist",
    head: sheet,
    page,
    keep: creditKeep,
    left: credit("checklistHint"),
    empty: known === null,
    body: [facts, list(), statement(credit("licensed"))],
    signed: [words("signHousehold"), words("signClerk")],
    copy: [
      [said(credit("borrower"), borrower), said(jlg.fields.lender.zh, known?.lender ?? null)],
      [said(fields.principalFen.zh, sum)],
      credit("checklistDecides"),
    ],
    about: known ? `${known.villageName} ${known.householdNo}` : "",
  });
}
