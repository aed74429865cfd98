import type { ConvenorRow } from "../convenors/contract.ts";
import { choosingMethods, convenorTerm } from "../convenors/record.ts";
import type { Purpose } from "../records/record.ts";
import type { Column } from "./column.ts";
import { ledgerPages } from "./ledger.ts";
import type { Sheet } from "./page.ts";
import { dateWords, keepWords, meaning, titleOf, words } from "./parts.ts";

/** A term, and the telephone where the convenor agreed to its being known. */
export interface Term extends Pick<ConvenorRow, "unitNo" | "memberName" | "dateFrom" | "dateTo" | "method"> {
  readonly phone: string | null;
}

export interface Terms {
  readonly village: string;
  readonly asOf: string;
  readonly purpose: Purpose;
  readonly unitLabel: string;
  readonly terms: readonly Term[];
  readonly empty: boolean;
  readonly bilingual: boolean;
  readonly copies: boolean;
}

const { fields } = convenorTerm;

const columnsFor = (unitLabel: string): readonly Column<Term>[] => [
  { heading: `${unitLabel}${words("number")}`, mm: 28, cell: ({ unitNo }) => unitNo },
  { heading: words("name"), bo: "name", mm: 46, cell: ({ memberName }) => memberName },
  { heading: fields.dateFrom.zh, bo: "date", mm: 28, cell: ({ dateFrom }) => dateFrom },
  { heading: fields.dateTo.zh, mm: 28, cell: ({ dateTo }) => dateTo },
  { heading: fields.method.zh, mm: 30, cell: ({ method }) => meaning(choosingMethods, method) },
  { heading: words("phoneIfAgreed"), bo: "phone", mm: 40, cell: ({ phone }) => phone ?? "" },
  { heading: words("handoverSign"), bo: "signature", mm: 62, cell: () => "" },
];

/** F2 户长轮值/任期登记表, A4 landscape. */
export function convenorLedger({ village, asOf, purpose, unitLabel, terms, empty, bilingual, copies }: Terms): Sheet[] {
  return ledgerPages({
    title: `${village}　${titleOf("convenors", unitLabel)}`.trim(),
    left: empty ? "" : words("asOf", { date: dateWords(asOf) }),
    columns: columnsFor(unitLabel),
    bilingual,
    copies,
    rows: terms,
    emptyRows: empty ? 19 : 0,
    signed: [words("signMaker"), words("signChecker")],
    lines: [
      `${words("purpose")}：${words(`purpose${purpose}`)}。${words("kept")}：${keepWords(convenorTerm.keep)}${words("refuse")}`,
      words("ownLinesCopy"),
    ],
  });
}
