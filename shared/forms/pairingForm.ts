import { officialLevels } from "../pairings/record.ts";
import { pairing } from "../pairings/record.ts";
import { services } from "../records/services.ts";
import { fact, factTable, fieldLabel, room, said, statement, tick, ticks, wide } from "./blocks.ts";
import { type Home, homeFacts, homeLine } from "./homes.ts";
import { halfSlip } from "./halves.ts";
import type { Html } from "./html.ts";
import { dateWords, type FormHead, words } from "./parts.ts";

export interface PairingSheet extends FormHead {
  readonly home: Home;
  /** Null where the official is still to be written in by hand. */
  readonly pairing: {
    readonly officialName: string;
    readonly officialOrg: string;
    readonly level: string;
    readonly dateFrom: string;
    readonly dateTo: string | null;
  } | null;
}

const { fields } = pairing;

/** F6 结对帮扶意愿书: what both agree to; it ends on any day without a reason. Half a page. */
export function pairingForm(sheet: PairingSheet): Html {
  const { home, pairing: known } = sheet;
  const days = [
    dateWords(known?.dateFrom ?? null) || words("dateRoom"),
    words("until"),
    dateWords(known?.dateTo ?? null) || words("dateRoom"),
  ];
  const facts = [
    ...homeFacts(home, sheet),
    fact(fieldLabel(fields.officialName, sheet), known?.officialName ?? ""),
    wide(fieldLabel(fields.officialOrg, sheet), known?.officialOrg ?? ""),
    wide(fieldLabel(fields.level, sheet), ticks(officialLevels, known?.level ?? null)),
    wide(words("period"), days.join(" ")),
    wide(words("pairingFor"), ticks(services)),
  ];
  const agreed = statement(
    [tick(words("pairingAgree"), known !== null), words("pairingRefuse")],
    [tick(words("pairingEnd"), typeof known?.dateTo === "string"), words("pairingEndNoReason")],
    words("pairingInvited"),
  );
  return halfSlip({
    form: "pairing",
    head: sheet,
    keep: pairing.keep,
    empty: home.householdNo === "",
    body: [factTable(facts), agreed],
    signed: [words("signAdult"), words("signOfficial"), words("signReader")],
    copy: [
      homeLine(home),
      [
        said(fields.officialName.zh, known?.officialName ?? null),
        said(fields.officialOrg.zh, known?.officialOrg ?? null),
      ],
      [said(words("period"), known ? days.join(" ") : room)],
      [words("pairingEndNoReason"), words("pairingInvited")],
    ],
  });
}
