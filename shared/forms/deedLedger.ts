import { assistance, deedTypes, funds } from "../assistance/record.ts";
import { printedYuan } from "../money/yuan.ts";
import type { Purpose } from "../records/record.ts";
import type { Column } from "./column.ts";
import { ledgerPages } from "./ledger.ts";
import type { Sheet } from "./page.ts";
import { keepWords, meaning, titleOf, words } from "./parts.ts";

/** One deed, for however many households it was done; whose they are is not on the sheet. */
export interface Deed {
  readonly deedType: string | null;
  readonly item: string | null;
  readonly place: string;
  readonly startedOn: string;
  readonly doneOn: string | null;
  readonly valueFen: number | null;
  readonly fund: string;
  readonly households: number;
}

export interface Deeds {
  readonly village: string;
  readonly period: string;
  readonly purpose: Purpose;
  readonly unitLabel: string;
  readonly deeds: readonly Deed[];
  readonly empty: boolean;
  readonly bilingual: boolean;
}

const { fields } = assistance;

const columns: readonly Column<Deed>[] = [
  { heading: fields.deedType.zh, mm: 34, cell: ({ deedType }) => meaning(deedTypes, deedType) },
  { heading: words("deedWhat"), mm: 56, side: "left", cell: ({ item }) => item ?? "" },
  { heading: words("deedPlace"), mm: 38, cell: ({ place }) => place },
  { heading: words("startedOn"), bo: "date", mm: 26, cell: ({ startedOn }) => startedOn },
  { heading: fields.doneOn.zh, mm: 26, cell: ({ doneOn }) => doneOn ?? "" },
  {
    heading: words("costColumn"),
    mm: 32,
    side: "right",
    cell: ({ valueFen }) => (valueFen === null ? "" : printedYuan(valueFen)),
  },
  { heading: fields.fund.zh, mm: 26, cell: ({ fund }) => meaning(funds, fund) },
  { heading: words("householdsHelped"), bo: "household", mm: 24, cell: ({ households }) => String(households) },
];

/** F9 实事好事台账: what was done and what it cost, without names. */
export function deedLedger({ village, period, purpose, unitLabel, deeds, empty, bilingual }: Deeds): Sheet[] {
  return ledgerPages({
    title: `${village}　${titleOf("deeds", unitLabel)}`.trim(),
    left: period,
    columns,
    bilingual,
    rows: deeds,
    emptyRows: empty ? 18 : 0,
    totals: (rows) =>
      words("deedTotal", {
        deeds: rows.length,
        yuan: printedYuan(rows.reduce((sum, { valueFen }) => sum + (valueFen ?? 0), 0)),
      }),
    signed: [words("signMaker"), words("signChecker")],
    lines: [
      `${words("purpose")}：${words(`purpose${purpose}`)}。${words("kept")}：${keepWords(assistance.keep)}`,
      words("noNames"),
    ],
  });
}
