import { helpRequest, requestChannels, requesters, requestStates } from "../requests/record.ts";
import { needs, services } from "../records/services.ts";
import { fact, factTable, fieldLabel, said, statement, ticks, wide } from "./blocks.ts";
import { type Home, homeFacts, homeLine } from "./homes.ts";
import { halfSlip } from "./halves.ts";
import type { Html } from "./html.ts";
import { dateWords, type FormHead, meaning, words } from "./parts.ts";

export interface RequestSheet extends FormHead {
  readonly home: Home;
  /** Null before it is written down. */
  readonly request: {
    readonly madeBy: string;
    readonly channel: string;
    readonly category: string;
    readonly madeOn: string;
    readonly dueOn: string;
    readonly state: string;
    readonly closedOn: string | null;
    readonly paperRef: string | null;
  } | null;
}

const { fields } = helpRequest;
const categories = { ...services, ...needs };

/** F18 居民求助单 with a stub that carries its number; about the own household only. Half a page. */
export function requestForm(sheet: RequestSheet): Html {
  const { home, request } = sheet;
  const day = (date: string | null | undefined) => dateWords(date ?? null) || words("dateRoom");
  const facts = [
    ...homeFacts(home, sheet),
    fact(words("requestNo"), request?.paperRef ?? ""),
    fact(fieldLabel(fields.madeBy, sheet), ticks(requesters, request?.madeBy ?? null)),
    fact(fieldLabel(fields.channel, sheet), ticks(requestChannels, request?.channel ?? null)),
    wide(fieldLabel(fields.category, sheet, "help"), ticks(categories, request?.category ?? null)),
    fact(fieldLabel(fields.madeOn, sheet), day(request?.madeOn)),
    fact(fieldLabel(fields.dueOn, sheet), day(request?.dueOn)),
    fact(fieldLabel(fields.state, sheet), ticks(requestStates, request?.state ?? null)),
    fact(fieldLabel(fields.closedOn, sheet), day(request?.closedOn)),
  ];
  return halfSlip({
    form: "request",
    head: sheet,
    keep: helpRequest.keep,
    empty: request === null,
    body: [factTable(facts), statement(words("requestOwn"), words("requestPromise"))],
    signed: [words("signAsker"), words("signClerk")],
    copy: [
      [said(words("requestNo"), request ? (request.paperRef ?? "—") : null), homeLine(home)],
      [
        said(fields.category.zh, request ? meaning(categories, request.category) : null),
        said(fields.madeOn.zh, dateWords(request?.madeOn ?? null)),
        said(fields.dueOn.zh, dateWords(request?.dueOn ?? null)),
      ],
      words("requestPromise"),
    ],
  });
}
