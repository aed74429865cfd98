import { labourBeneficiaries, labourEvent, labourTasks } from "../labour/record.ts";
import { numberText } from "../records/numbers.ts";
import type { Purpose } from "../records/record.ts";
import type { Column } from "./column.ts";
import { ledgerPages } from "./ledger.ts";
import type { Sheet } from "./page.ts";
import { keepWords, meaning, titleOf, words } from "./parts.ts";

export interface Labour {
  readonly dateFrom: string;
  readonly dateTo: string;
  readonly task: string;
  readonly place: string;
  readonly beneficiary: string;
  readonly personTimes: number;
  /** In tenths of an hour. */
  readonly hours: number;
  readonly voluntary: 0 | 1;
}

export interface LabourList {
  readonly village: string;
  readonly period: string;
  readonly purpose: Purpose;
  readonly unitLabel: string;
  readonly events: readonly Labour[];
  readonly empty: boolean;
  readonly bilingual: boolean;
}

const { fields } = labourEvent;

const columns: readonly Column<Labour>[] = [
  {
    heading: words("date"),
    bo: "date",
    mm: 46,
    cell: ({ dateFrom, dateTo }) => (dateFrom === dateTo ? dateFrom : `${dateFrom} ${words("until")} ${dateTo}`),
  },
  { heading: fields.task.zh, mm: 32, cell: ({ task }) => meaning(labourTasks, task) },
  { heading: fields.place.zh, mm: 70, side: "left", cell: ({ place }) => place },
  { heading: fields.beneficiary.zh, mm: 36, cell: ({ beneficiary }) => meaning(labourBeneficiaries, beneficiary) },
  { heading: fields.personTimes.zh, mm: 24, cell: ({ personTimes }) => String(personTimes) },
  { heading: fields.hours.zh, mm: 26, cell: ({ hours }) => numberText(hours, fields.hours) },
  { heading: fields.voluntary.zh, bo: "voluntary", mm: 28, cell: ({ voluntary }) => (voluntary === 1 ? "√" : "") },
];

/** F14 互助投工登记表: totals to give thanks for; nobody is named. */
export function labourLedger({ village, period, purpose, unitLabel, events, empty, bilingual }: LabourList): Sheet[] {
  return ledgerPages({
    title: `${village}　${titleOf("labour", unitLabel)}`.trim(),
    left: period,
    columns,
    bilingual,
    rows: events,
    emptyRows: empty ? 18 : 0,
    totals: (rows) =>
      words("labourTotal", {
        times: rows.reduce((sum, { personTimes }) => sum + personTimes, 0),
        hours: numberText(
          rows.reduce((sum, { hours }) => sum + hours, 0),
          fields.hours,
        ),
      }),
    signed: [words("signMaker"), words("signChecker")],
    lines: [
      `${words("purpose")}：${words(`purpose${purpose}`)}。${words("kept")}：${keepWords(labourEvent.keep)}`,
      words("noNames"),
    ],
  });
}
