import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { DueRow, dues } from "../../../shared/dues/contract.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { type Language, translate } from "../../../shared/text/translate.ts";
import { keepDisclosure } from "../../database/disclosures.ts";
import { type DueRange, listDues } from "../../database/dues/dues.ts";
import type { Context } from "../../worker/context.ts";
import { saveFile } from "../savedFile.ts";
import { languageOf } from "../settings.ts";
import { type CalendarEntry, calendarFile } from "./calendarFile.ts";

type Service = Handlers<typeof dues, Context>;

/** More than an office could do in a year. */
const mostEntries = 20_000;

const found = ({ session, desk }: Context, range: DueRange, limit: number) =>
  listDues(session.client, range, dayOf(desk.clock.now()), limit);

export const list: Service["list"] = (context, { limit, ...range }) => found(context, range, limit);

/** A loan has many days; everything else has one, which a calendar moves when it has changed. */
const idOf = (kind: DueRow["kind"], uid: string, day: string): string =>
  kind === "repayment" ? `${kind}-${uid}-${day}` : `${kind}-${uid}`;

/** Kind, village and number; the person only where the clerk asks for names. */
function titleOf({ kind, villageName, about, person }: DueRow, names: boolean, language: Language): string {
  const parts = [translate(language, `dues.${kind}`), villageName ?? "", about, names ? (person ?? "") : ""];
  return parts.filter((part) => part !== "").join(" ");
}

/** Writes days as a calendar file; it leaves the register, so the disclosure register keeps that. */
export const write: Service["write"] = async (context, { target, names, purpose, ...ask }) => {
  const { session, desk, files } = context;
  const path = files.pathOf(target);
  const language = ask.language ?? languageOf(session.client, session.clerk.uid);
  const entries = found(context, ask, mostEntries).rows.flatMap((row): CalendarEntry[] =>
    row.day === null
      ? []
      : [{ id: idOf(row.kind, row.uid, row.day), day: row.day, title: titleOf(row, names, language) }],
  );
  const text = calendarFile(translate(language, "dues.calendarName"), entries, desk.clock.now());
  await saveFile(path, Buffer.from(text));
  const line = { what: "list.dues", format: "ics", purpose, rows: entries.length, village: ask.village } as const;
  keepDisclosure(session, line);
  return { entries: entries.length };
};
