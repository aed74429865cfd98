import { officerTypes, postedOfficer, posting } from "../officers/record.ts";
import type { Purpose } from "../records/record.ts";
import { services } from "../records/services.ts";
import type { Column } from "./column.ts";
import { ledgerPages } from "./ledger.ts";
import type { Sheet } from "./page.ts";
import { dateWords, keepWords, meaning, titleOf, words } from "./parts.ts";

export interface Posted {
  readonly name: string;
  readonly type: string;
  readonly homeOrg: string;
  readonly dutyPhone: string | null;
  readonly dateFrom: string;
  readonly dateTo: string | null;
  readonly serviceAreas: string | null;
}

export interface PostedHere {
  /** The village or township. */
  readonly place: string;
  readonly asOf: string;
  readonly purpose: Purpose;
  readonly unitLabel: string;
  readonly officers: readonly Posted[];
  readonly empty: boolean;
  readonly bilingual: boolean;
  readonly copies: boolean;
}

const columns: readonly Column<Posted>[] = [
  { heading: words("name"), bo: "name", mm: 34, cell: ({ name }) => name },
  { heading: postedOfficer.fields.type.zh, mm: 32, cell: ({ type }) => meaning(officerTypes, type) },
  { heading: postedOfficer.fields.homeOrg.zh, mm: 56, cell: ({ homeOrg }) => homeOrg },
  { heading: posting.fields.dateFrom.zh, bo: "date", mm: 25, cell: ({ dateFrom }) => dateFrom },
  { heading: posting.fields.dateTo.zh, mm: 25, cell: ({ dateTo }) => dateTo ?? "" },
  {
    heading: posting.fields.serviceAreas.zh,
    mm: 58,
    side: "left",
    bo: "help",
    cell: ({ serviceAreas }) => meaning(services, serviceAreas),
  },
  { heading: postedOfficer.fields.dutyPhone.zh, bo: "phone", mm: 32, cell: ({ dutyPhone }) => dutyPhone ?? "" },
];

/** F5 派驻人员花名册 of a village or township, A4 landscape. */
export function officerLedger({
  place,
  asOf,
  purpose,
  unitLabel,
  officers,
  empty,
  bilingual,
  copies,
}: PostedHere): Sheet[] {
  return ledgerPages({
    title: `${place}　${titleOf("officers", unitLabel)}`.trim(),
    left: empty ? "" : words("asOf", { date: dateWords(asOf) }),
    columns,
    bilingual,
    copies,
    rows: officers,
    emptyRows: empty ? 19 : 0,
    signed: [words("signMaker"), words("signChecker")],
    lines: [
      `${words("purpose")}：${words(`purpose${purpose}`)}。${words("kept")}：${keepWords(posting.keep)}${words("refuse")}`,
      words("ownLinesCopy"),
    ],
  });
}
