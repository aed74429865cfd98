import type { ledgers, LedgerCounts, LedgerLine } from "../../../shared/ledgers/contract.ts";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { placeOf } from "../../../shared/imports/together.ts";
import { withLabels } from "../../../shared/records/labels.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import type { TextKey } from "../../../shared/text/all.ts";
import { type Language, translate } from "../../../shared/text/translate.ts";
import { change } from "../../database/journal/door.ts";
import { newestStep } from "../../database/imports.ts";
import type { Context } from "../../worker/context.ts";
import { before } from "../backups/making.ts";
import { writeGivenBack } from "../imports/givenBack.ts";
import { type Opened, openedFile } from "../imports/opened.ts";
import { languageOf } from "../settings.ts";
import { judge, type Judged, lineOf, writeRows } from "./planning.ts";

type Service = Handlers<typeof ledgers, Context>;

const clerksLanguage = ({ session: { client, clerk } }: Context): Language => languageOf(client, clerk.uid);

/** Why a row stays out, in words. */
function reasonOf(language: Language, { row, violation }: Judged): string {
  const remarks = row.remarks.map(({ why, heading }) =>
    translate(language, `ledgers.${why}`, { heading: typeof heading === "string" ? heading : heading[language] }),
  );
  const rule = violation
    ? [translate(language, `rules.${violation.rule}` as TextKey, withLabels(violation.params, language))]
    : [];
  return [...remarks, ...rule].join(language === "zh" ? "；" : "; ");
}

/** The rows as they are judged now: again whenever the village, the register or the day has changed. */
function judged(context: Context, opened: Opened, village: string | null): readonly Judged[] {
  const { session, job } = context;
  const { ledger, reading } = opened;
  if (ledger === null || !reading.body) throw new AppError("not-found", { import: opened.id });
  const grounds = JSON.stringify([village, dayOf(session.clock.now()), newestStep(session.client)]);
  if (opened.judged?.grounds !== grounds)
    opened.judged = { grounds, rows: judge(session, ledger, reading.body, village, job), step: null };
  return opened.judged.rows;
}

function countsOf(rows: readonly Judged[]): LedgerCounts {
  const count = (tab: Judged["tab"]) => rows.filter((one) => one.tab === tab).length;
  const strange = new Map<string, number>();
  for (const { row } of rows)
    if (row.remarks.some(({ why }) => why === "village-unknown"))
      strange.set(row.villageName, (strange.get(row.villageName) ?? 0) + 1);
  return {
    new: count("new"),
    same: count("same"),
    bad: count("bad"),
    unknownVillages: [...strange].map(([name, found]) => ({ name, rows: found })),
    asksVillage: rows.some(({ row }) => row.officer === null && row.villageName === ""),
  };
}

export const preview: Service["preview"] = (context, { id, village }) =>
  countsOf(judged(context, openedFile(context, id), village));

function shown(context: Context, id: string): { opened: Opened; rows: readonly Judged[] } {
  const opened = openedFile(context, id);
  if (!opened.judged) throw new AppError("not-found", { import: id });
  return { opened, rows: opened.judged.rows };
}

export const lines: Service["lines"] = (context, { id, tab, offset, limit }) => {
  const { opened, rows } = shown(context, id);
  const { parts } = opened.reading;
  const language = clerksLanguage(context);
  const found = rows.filter((one) => one.tab === tab);
  const page = found.slice(offset, offset + limit).map((one): LedgerLine => {
    const { sheet, row } = placeOf(parts, one.row.at);
    return { row, sheet: parts.length > 1 ? sheet : "", about: one.row.about, reason: reasonOf(language, one) };
  });
  return { lines: page, total: found.length };
};

export const apply: Service["apply"] = (context, { id, village }) => {
  const opened = openedFile(context, id);
  if (opened.judged?.step) throw new AppError("stale", { import: id });
  const rows = judged(context, opened, village);
  const counts = countsOf(rows);
  if (counts.new === 0) return { step: null, counts };
  before(context, "import");
  const line = { ...lineOf(opened.name), params: { file: opened.name, rows: counts.new } };
  const done = change(context.session, line, (write) => writeRows(write, opened.ledger!, rows, context.job));
  opened.judged = { ...opened.judged!, step: done.step };
  context.changed(done.features);
  return { step: done.step, counts };
};

export const giveBack: Service["giveBack"] = async (context, { id, token }) => {
  const { opened, rows } = shown(context, id);
  const { body, form, parts } = opened.reading;
  if (!body) throw new AppError("not-found", { import: id });
  const language = clerksLanguage(context);
  const reasons = new Map(rows.filter(({ tab }) => tab === "bad").map((one) => [one.row.at, reasonOf(language, one)]));
  return { rows: await writeGivenBack(context.files.pathOf(token), { body, form, parts }, reasons, language) };
};
