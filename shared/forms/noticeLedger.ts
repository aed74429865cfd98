import { topics } from "../notices/record.ts";
import { meeting, notice } from "../notices/record.ts";
import type { Purpose } from "../records/record.ts";
import type { Column } from "./column.ts";
import { ledgerPages } from "./ledger.ts";
import type { Sheet } from "./page.ts";
import { keepWords, meaning, titleOf, words } from "./parts.ts";

/** A meeting or a notice; what the other has is null. */
export interface Announced {
  readonly on: string;
  readonly topic: string;
  /** A meeting's place. */
  readonly venue: string | null;
  readonly headcount: number | null;
  /** A notice's title, and until when it hangs. */
  readonly title: string | null;
  readonly postedTo: string | null;
}

export interface AnnouncedList {
  readonly village: string;
  readonly period: string;
  readonly purpose: Purpose;
  readonly unitLabel: string;
  readonly rows: readonly Announced[];
  readonly empty: boolean;
  readonly bilingual: boolean;
}

const columns: readonly Column<Announced>[] = [
  { heading: words("date"), bo: "date", mm: 28, cell: ({ on }) => on },
  { heading: words("announcedKind"), mm: 20, cell: ({ title }) => words(title === null ? "isMeeting" : "isNotice") },
  { heading: meeting.fields.topic.zh, mm: 34, cell: ({ topic }) => meaning(topics, topic) },
  { heading: words("venueOrTitle"), mm: 84, side: "left", cell: ({ venue, title }) => venue ?? title ?? "" },
  {
    heading: meeting.fields.headcount.zh,
    mm: 26,
    cell: ({ headcount }) => (headcount === null ? "" : String(headcount)),
  },
  { heading: notice.fields.postedFrom.zh, mm: 35, cell: ({ on, title }) => (title === null ? "" : on) },
  { heading: notice.fields.postedTo.zh, mm: 35, cell: ({ postedTo }) => postedTo ?? "" },
];

/** F20 会议与通知登记簿: how many came, never who. */
export function noticeLedger({ village, period, purpose, unitLabel, rows, empty, bilingual }: AnnouncedList): Sheet[] {
  return ledgerPages({
    title: `${village}　${titleOf("notices", unitLabel)}`.trim(),
    left: period,
    columns,
    bilingual,
    rows,
    emptyRows: empty ? 19 : 0,
    signed: [words("signMaker"), words("signChecker")],
    lines: [
      `${words("purpose")}：${words(`purpose${purpose}`)}。${words("kept")}：${keepWords(meeting.keep)}`,
      words("noNames"),
    ],
  });
}
