import { printedYuan } from "../money/yuan.ts";
import { visit } from "../pairings/record.ts";
import type { Purpose } from "../records/record.ts";
import { services } from "../records/services.ts";
import { codesOf } from "../records/codes.ts";
import type { Column } from "./column.ts";
import { ledgerPages } from "./ledger.ts";
import type { Sheet } from "./page.ts";
import { keepWords, titleOf, words } from "./parts.ts";

/** What the visits of one month come to; no household and no official. */
export interface VisitMonth {
  readonly month: string;
  readonly visits: number;
  readonly households: number;
  /** Visits in which the service was done, by its code. */
  readonly services: Readonly<Record<string, number>>;
  readonly ownCostFen: number;
}

export interface VisitTotals {
  readonly village: string;
  readonly period: string;
  readonly purpose: Purpose;
  readonly unitLabel: string;
  readonly months: readonly VisitMonth[];
  readonly empty: boolean;
  readonly bilingual: boolean;
}

const columns: readonly Column<VisitMonth>[] = [
  { heading: words("month"), mm: 26, cell: ({ month }) => month },
  { heading: words("visits"), mm: 20, cell: ({ visits }) => String(visits) },
  { heading: words("householdsVisited"), bo: "household", mm: 22, cell: ({ households }) => String(households) },
  ...codesOf(services).map(
    ({ code, zh }): Column<VisitMonth> => ({
      heading: zh,
      mm: 20,
      cell: (row) => String(row.services[code] ?? 0),
    }),
  ),
  { heading: words("ownCost"), mm: 34, side: "right", cell: ({ ownCostFen }) => printedYuan(ownCostFen) },
];

/** F7, the monthly sheet: totals only. */
export function visitTotals({ village, period, purpose, unitLabel, months, empty, bilingual }: VisitTotals): Sheet[] {
  return ledgerPages({
    title: `${village}　${titleOf("visitTotals", unitLabel)}`.trim(),
    left: period,
    columns,
    bilingual,
    rows: months,
    emptyRows: empty ? 12 : 0,
    totals: (rows) => {
      const visits = rows.reduce((sum, row) => sum + row.visits, 0);
      const cost = rows.reduce((sum, row) => sum + row.ownCostFen, 0);
      return words("visitTotal", { visits, cost: printedYuan(cost) });
    },
    signed: [words("signMaker"), words("signChecker")],
    lines: [
      `${words("purpose")}：${words(`purpose${purpose}`)}。${words("kept")}：${keepWords(visit.keep)}`,
      words("noNames"),
    ],
  });
}
