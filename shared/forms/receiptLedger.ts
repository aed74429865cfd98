import { assistance, funds } from "../assistance/record.ts";
import { capitals } from "../money/capitals.ts";
import { printedYuan } from "../money/yuan.ts";
import type { Purpose } from "../records/record.ts";
import { html } from "./html.ts";
import type { Column } from "./column.ts";
import { ledgerPages } from "./ledger.ts";
import type { Sheet } from "./page.ts";
import { keepWords, meaning, titleOf, words } from "./parts.ts";
import { type Given, itemOf, quantity } from "./receipt.ts";

export interface ReceiptLine extends Given {
  readonly householdNo: string;
  readonly recipient: string;
}

export interface ReceiptList {
  readonly village: string;
  readonly period: string;
  readonly purpose: Purpose;
  readonly unitLabel: string;
  readonly lines: readonly ReceiptLine[];
  readonly empty: boolean;
  readonly bilingual: boolean;
  readonly copies: boolean;
}

const { fields } = assistance;
const signature = 38;

const columns: readonly Column<ReceiptLine>[] = [
  { heading: words("householdNo"), bo: "household", mm: 20, cell: ({ householdNo }) => householdNo },
  { heading: words("recipient"), bo: "name", mm: 32, cell: ({ recipient }) => recipient },
  { heading: fields.item.zh, mm: 42, cell: itemOf },
  { heading: fields.qty.zh, mm: 26, cell: quantity },
  {
    heading: words("yuanColumn"),
    mm: 32,
    side: "right",
    cell: ({ valueFen }) => (valueFen === null ? "" : printedYuan(valueFen)),
  },
  { heading: fields.fund.zh, mm: 22, cell: ({ fund }) => meaning(funds, fund) },
  { heading: fields.givenOn.zh, bo: "date", mm: 25, cell: ({ givenOn }) => givenOn },
  { heading: fields.receiptRef.zh, mm: 25, cell: ({ receiptRef }) => receiptRef ?? "" },
  { heading: words("signOrMark"), bo: "signature", mm: signature, cell: () => "" },
];

const sumOf = (lines: readonly ReceiptLine[]): number => lines.reduce((sum, { valueFen }) => sum + (valueFen ?? 0), 0);

/** F8 as a list of 20 lines to a page; its total stands in figures and in capitals. */
export function receiptLedger({
  village,
  period,
  purpose,
  unitLabel,
  lines,
  empty,
  bilingual,
  copies,
}: ReceiptList): Sheet[] {
  const total = sumOf(lines);
  const written = empty ? "＿＿＿＿＿＿＿＿＿＿" : capitals(total);
  const figures = empty ? "＿＿＿＿＿＿" : printedYuan(total);
  return ledgerPages({
    title: `${village}　${titleOf("receiptList", unitLabel)}`.trim(),
    left: period,
    columns,
    bilingual,
    copies,
    rows: lines,
    emptyRows: empty ? 20 : 0,
    totals: (rows) => words("lineTotal", { lines: rows.length, yuan: printedYuan(sumOf(rows)) }),
    below: html`<div class="sum">${words("sumCapitals")}：${written}　${words("sumFigures")}：¥${figures}</div>`,
    signed: [words("signPayer"), words("signChecker"), words("signMaker")],
    lines: [
      `${words("purpose")}：${words(`purpose${purpose}`)}。${words("kept")}：${keepWords(assistance.keep)}${words("refuse")}`,
      words("receiptCopy"),
    ],
  });
}
