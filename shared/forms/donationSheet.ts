import { distribution, donation, donationUses, donorKinds, valueBases } from "../donations/record.ts";
import { printedYuan } from "../money/yuan.ts";
import { numberText } from "../records/numbers.ts";
import type { Purpose } from "../records/record.ts";
import { measures } from "../records/services.ts";
import { fact, factTable } from "./blocks.ts";
import { type Html, html } from "./html.ts";
import { type Column, ledgerPages } from "./ledger.ts";
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
  { heading: words("householdNo"), mm: 30, cell: ({ householdNo }) => householdNo },
  { heading: words("recipient"), mm: 56, cell: ({ recipient }) => recipient },
  { heading: distribution.fields.givenOn.zh, mm: 32, cell: ({ givenOn }) => givenOn },
  { heading: distribution.fields.qty.zh, mm: 36, cell: ({ qty }) => numberText(qty, fields.qty) },
  { heading: distribution.fields.receiptRef.zh, mm: 40, cell: ({ receiptRef }) => receiptRef ?? "" },
  { heading: words("signOrMark"), mm: 68, cell: () => "" },
];

const sumOf = (lines: readonly HandedOut[]): number => lines.reduce((sum, { qty }) => sum + qty, 0);
const amount = (qty: number): string => numberText(qty, fields.qty);

/** F15 捐赠物资接收与发放表: what came in, to whom it went, and what is left. */
export function donationSheet(sheet: DonationSheet): Sheet[] {
  const { village, purpose, unitLabel, donation: known, handedOut } = sheet;
  const given = sumOf(handedOut);
  const balance = known
    ? { received: amount(known.qty), given: amount(given), left: amount(known.qty - given) }
    : { received: "＿＿＿＿", given: "＿＿＿＿", left: "＿＿＿＿" };
  return ledgerPages({
    title: `${village}　${titleOf("donation", unitLabel)}`.trim(),
    left: known ? meaning(measures, known.uom) && words("inMeasure", { measure: meaning(measures, known.uom) }) : "",
    above: received(sheet),
    columns,
    rows: handedOut,
    room: 15,
    emptyRows: known ? 0 : 14,
    totals: (rows) => words("handedOutTotal", { lines: rows.length, qty: amount(sumOf(rows)) }),
    below: html`<div class="sum">${words("balance", balance)}</div>`,
    signed: [words("signKeeper"), words("signChecker"), words("signMaker")],
    lines: [
      `${words("purpose")}：${words(`purpose${purpose}`)}。${words("kept")}：${keepWords(donation.keep)}${words("refuse")}`,
      words("ownLinesCopy"),
    ],
  });
}
