import { yuanOf } from "../money/yuan.ts";
import { visit } from "../pairings/record.ts";
import { services } from "../records/services.ts";
import { fact, factTable, fieldLabel, said, slip, ticks, wide } from "./blocks.ts";
import { aboutHome, type Home, homeFacts, homeLine } from "./homes.ts";
import type { Sheet } from "./page.ts";
import { dateWords, type FormHead, meaning, words } from "./parts.ts";

export interface VisitSheet extends FormHead {
  readonly home: Home;
  /** Null on an empty slip. */
  readonly visit: {
    readonly visitedOn: string;
    readonly officials: string;
    readonly services: string;
    readonly ownCostFen: number | null;
    /** Numbers of the household's open requests, and receipt numbers of what was handed over that day. */
    readonly followUp: string;
  } | null;
}

const { fields } = visit;

/** F7 结对走访服务单: one for each visit, so that families do not see each other; the household keeps its part. */
export function visitSlip(sheet: VisitSheet, page: string): Sheet {
  const { home, visit: known } = sheet;
  const cost =
    known === null || known.ownCostFen === null ? "" : words("yuanValue", { yuan: yuanOf(known.ownCostFen) });
  const day = dateWords(known?.visitedOn ?? null);
  const facts = [
    ...homeFacts(home, sheet),
    fact(fieldLabel(fields.visitedOn, sheet, "date"), day || words("dateRoom")),
    wide(fieldLabel(fields.officials, sheet), known?.officials ?? ""),
    wide(fieldLabel(fields.services, sheet, "help"), ticks(services, known?.services ?? null)),
    wide(fieldLabel(fields.ownCostFen, sheet), cost),
    wide(words("followUp"), known?.followUp ?? ""),
  ];
  return slip({
    form: "visit",
    head: sheet,
    page,
    keep: visit.keep,
    empty: known === null,
    body: factTable(facts),
    signed: [words("signInitials"), words("signOfficial")],
    copy: [
      homeLine(home),
      [said(fields.visitedOn.zh, day), said(fields.officials.zh, known?.officials ?? null)],
      [
        said(fields.services.zh, known ? meaning(services, known.services) : null),
        said(fields.ownCostFen.zh, known && cost === "" ? "—" : cost),
        said(words("followUp"), known && known.followUp === "" ? "—" : (known?.followUp ?? null)),
      ],
      words("pairingInvited"),
    ],
    about: aboutHome(home),
  });
}
