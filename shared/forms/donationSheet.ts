import { stockOf } from "../donations/rules.ts";
import { distribution, donation, donationUses, donorKinds, valueBases } from "../donations/record.ts";
import { printedYuan } from "../money/yuan.ts";
import { numberText } from "../records/numbers.ts";
import type { Purpose } from "../records/record.ts";
import { measures } from "../records/services.ts";
import { fact, factTable } from "./blocks.ts";
import { type Html, html } from "./html.ts";
import type { Column } from "./column.ts";
import { ledgerPages } from "./ledger.ts";
import type { Sheet } from "./page.ts";
import { dateWords, keepWords, meaning, titleOf, words } from "./parts.ts";

export interface HandedOut {
  readonly householdNo: string;
  readonly recipient: string;
  readonly givenOn: string;
  readonly qty: number;
  readonly receiptRef: string | null;
}

export interface DonationSheet {
  readonly village: string;
  readonly purpose: Purpose;
  readonly unitLabel: string;
  /** Null on an empty sheet. */
  readonly donation: {
    readonly receivedOn: string;
    readonly donorKind: string;
    readonly donorName: string | null;
    readonly item: string;
    readonly qty: number;
    readonly uom: string;
    readonly valueFen: number | null;
    readonly valueBasis: string | null;
    readonly purpose: string;
  } | null;
  readonly handedOut: readonly HandedOut[];
  readonly bilingual: boolean;
  readonly copies: boolean;
}

const { fields } = donation;

function received({ donation: known }: DonationSheet): Html {
  const donor = known ? (known.donorName ?? meaning(donorKinds, known.donorKind)) : "";
  const value = known === null || known.valueFen === null ? "" : `¥${printedYuan(known.valueFen)}　`;
  return html`<div class="above">${factTable([
    fact(words("donor"), donor),
    fact(fields.receivedOn.zh, known ? dateWords(known.receivedOn) : words("dateRoom")),
    fact(fields.item.zh, known?.item ?? ""),
    fact(fields.qty.zh, known ? `${numberText(known.qty, fields.qty)} ${meaning(measures, known.uom)}` : ""),
    fact(fields.valueFen.zh, known ? `${value}${meaning(valueBases, known.valueBasis)}` : ""),
    fact(words("donationFor"), known ? meaning(donationUses, known.purpose) : ""),
  ])}</div>`;
}

const columns: readonly Column<HandedOut>[] = [
  { heading: words("householdNo"), bo: "household", mm: 30, cell: ({ householdNo }) => householdNo },
  { heading: words("recipient"), bo: "name", mm: 56, cell: ({ recipient }) => recipient },
  { heading: distribution.fields.givenOn.zh, bo: "date", mm: 32, cell: ({ givenOn }) => givenOn },
  { heading: distribution.fields.qty.zh, mm: 36, cell: ({ qty }) => numberText(qty, fields.qty) },
  { heading: distribution.fields.receiptRef.zh, mm: 40, cell: ({ receiptRef }) => receiptRef ?? "" },
  { heading: words("signOrMark"), bo: "signature", mm: 68, cell: () => "" },
];

const sumOf = (lines: readonly HandedOut[]): number => lines.reduce((sum, { qty }) => sum + qty, 0);
const amount = (qty: number): string => numberText(qty, fields.qty);

/** What came in, went out and is left; and what went out beyond it, where anything did. */
function balanceOf(known: DonationSheet["donation"], given: number): string {
  const blank = "＿＿＿＿";
  if (!known) return words("balance", { received: blank, given: blank, left: blank });
  const { left, over } = stockOf(known.qty, given);
  const balance = words("balance", { received: amount(known.qty), given: amount(given), left: amount(left) });
  return over > 0 ? `${balance}　${words("givenOver", { over: amount(over) })}` : balance;
}

/** F15 捐赠物资接收与发放表: what came in, to whom it went, and what is left. */
export function donationSheet(sheet: DonationSheet): Sheet[] {
  const { village, purpose, unitLabel, donation: known, handedOut, bilingual, copies } = sheet;
  const given = sumOf(handedOut);
  const measure = known ? words("inMeasure", { measure: meaning(measures, known.uom) }) : "";
  return ledgerPages({
    title: `${village}　${titleOf("donation", unitLabel)}`.trim(),
    left: measure,
    about: known ? `${known.item}　${measure}` : "",
    above: received(sheet),
    columns,
    bilingual,
    copies,
    rows: handedOut,
    room: 15,
    emptyRows: known ? 0 : 14,
    totals: (rows) => words("handedOutTotal", { lines: rows.length, qty: amount(sumOf(rows)) }),
    below: html`<div class="sum">${balanceOf(known, given)}</div>`,
    signed: [words("signKeeper"), words("signChecker"), words("signMaker")],
    lines: [
      `${words("purpose")}：${words(`purpose${purpose}`)}。${words("kept")}：${keepWords(donation.keep)}${words("refuse")}`,
      words("ownLinesCopy"),
    ],
  });
}
