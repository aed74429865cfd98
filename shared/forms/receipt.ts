import { assistance, assistanceKinds, bases, funds } from "../assistance/record.ts";
import { capitals } from "../money/capitals.ts";
import { printedYuan } from "../money/yuan.ts";
import { numberText } from "../records/numbers.ts";
import { measures } from "../records/services.ts";
import { fact, factTable, fieldLabel, said, slip, statement, ticks, wide } from "./blocks.ts";
import { aboutHome, type Home, homeFacts, homeLine } from "./homes.ts";
import type { Sheet } from "./page.ts";
import { dateWords, type FormHead, meaning, words } from "./parts.ts";

export interface Given {
  readonly kind: string;
  readonly givenOn: string;
  readonly item: string | null;
  readonly qty: number | null;
  readonly uom: string | null;
  readonly valueFen: number | null;
  readonly fund: string;
  readonly receiptRef: string | null;
  readonly basisDoc: string | null;
}

export interface ReceiptSheet extends FormHead {
  readonly home: Home;
  /** Null on an empty receipt. */
  readonly given: Given | null;
}

const { fields } = assistance;

/** 12.5 公斤 */
export const quantity = ({ qty, uom }: Pick<Given, "qty" | "uom">): string =>
  qty === null ? "" : `${numberText(qty, fields.qty)} ${meaning(measures, uom)}`.trim();

/** What was handed over: its name, or what kind of help it is. */
export const itemOf = ({ item, kind }: Pick<Given, "item" | "kind">): string => item ?? meaning(assistanceKinds, kind);

/** F8 as a single receipt: nobody sees what others were given. */
export function receipt(sheet: ReceiptSheet, page: string): Sheet {
  const { home, given } = sheet;
  const value = given?.valueFen ?? null;
  const day = dateWords(given?.givenOn ?? null);
  const what = given ? itemOf(given) : "";
  const facts = [
    ...homeFacts(home, sheet),
    fact(fieldLabel(fields.receiptRef, sheet), given?.receiptRef ?? ""),
    fact(fieldLabel(fields.kind, sheet), given ? meaning(assistanceKinds, given.kind) : ticks(assistanceKinds)),
    fact(fieldLabel(fields.givenOn, sheet, "date"), day || words("dateRoom")),
    fact(fieldLabel(fields.item, sheet), what),
    fact(fieldLabel(fields.qty, sheet), given ? quantity(given) : ""),
    wide(words("sumCapitals"), value === null ? "" : `${capitals(value)}　¥${printedYuan(value)}`),
    fact(fieldLabel(fields.fund, sheet), given ? meaning(funds, given.fund) : ticks(funds)),
    fact(fieldLabel(fields.basisDoc, sheet), given ? meaning(bases, given.basisDoc) : ""),
  ];
  return slip({
    form: "receipt",
    head: sheet,
    page,
    keep: assistance.keep,
    empty: given === null,
    body: [factTable(facts), statement(words("received"))],
    signed: [words("signReceiver"), words("signPayer"), words("signChecker")],
    copy: [
      [homeLine(home), said(fields.receiptRef.zh, given ? (given.receiptRef ?? "—") : null)],
      [
        said(fields.item.zh, what),
        said(fields.qty.zh, given ? quantity(given) || "—" : null),
        said(fields.givenOn.zh, day),
      ],
      [
        said(
          fields.valueFen.zh,
          value === null ? (given ? "—" : null) : `¥${printedYuan(value)}（${capitals(value)}）`,
        ),
        said(fields.fund.zh, given ? meaning(funds, given.fund) : null),
      ],
    ],
    about: aboutHome(home),
  });
}
