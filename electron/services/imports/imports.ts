import type { Inspection, imports } from "../../../shared/imports/contract.ts";
import type { Decisions } from "../../../shared/imports/decisions.ts";
import { plan } from "../../../shared/imports/plan.ts";
import type { Plan } from "../../../shared/imports/planned.ts";
import { VillageNames } from "../../../shared/imports/villageNames.ts";
import type { Choice, Reading } from "../../../shared/imports/reading.ts";
import { areaKindOf } from "../../../shared/divisions/areaKind.ts";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { unit } from "../../../shared/units/record.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { listDivisions } from "../../database/divisions.ts";
import { currentRows, importVillages, newestStep } from "../../database/imports.ts";
import { foldedLater } from "../../database/folding.ts";
import { change } from "../../database/journal/door.ts";
import { newUid } from "../../database/uid.ts";
import type { Context } from "../../worker/context.ts";
import { before } from "../backups/making.ts";
import { languageOf } from "../settings.ts";
import { readInChild } from "../sheets/reader.ts";
import { reasonsOf, writeGivenBack } from "./givenBack.ts";
import { linesOf, previewOf } from "./lines.ts";
import { forget, incomingOf, keep, type Opened, openedFile } from "./opened.ts";
import { givesBack, writes } from "./planFacts.ts";
import { resultPage } from "./resultPage.ts";
import { recall, remember } from "./remembered.ts";
import { writePlan } from "./write.ts";

type Service = Handlers<typeof imports, Context>;

const clerksLanguage = ({ session: { client, clerk } }: Context) => languageOf(client, clerk.uid);

const stoppedIn = (context: Context) => (): boolean => {
  try {
    context.job.check();
    return false;
  } catch {
    // A job that was cancelled says so by throwing; nothing else throws there.
    return true;
  }
};

function areaOf({ session: { client, clock } }: Context, villageCode: string): Inspection["areaKind"] {
  const valid = { village: null, asOf: dayOf(clock.now()), start: 0, limit: 5000, sort: [], filter: {} };
  return areaKindOf(villageCode, listDivisions(client, valid).rows);
}

function inspect(context: Context, opened: Opened): Inspection {
  const { id, name, ledger, choice, reading, remembered } = opened;
  const { form, sheets, sheet, layout, body, villageHint } = reading;
  const villages = importVillages(context.session.client);
  const hinted =
    villages.find(({ nameZh }) => nameZh === villageHint) ?? (villages.length === 1 ? villages[0] : undefined);
  return {
    id,
    name,
    ledger,
    form,
    sheets: sheets.map((glance) => ({ ...glance, top: glance.top.map((row) => [...row]) })),
    sheet,
    layout: layout && { headFrom: layout.headFrom, headTo: layout.headTo, columns: [...layout.columns] },
    lastRow: choice?.lastRow ?? null,
    together: reading.together.map((each) => ({ ...each })),
    turned: reading.turned,
    apart: reading.apart,
    hidden: { ...reading.hidden, firstRows: [...reading.hidden.firstRows], columns: [...reading.hidden.columns] },
    rows: body?.rows.length ?? 0,
    skipped: body?.skipped ?? { blank: 0, heads: 0, totals: 0, notes: 0 },
    villageHint,
    village: hinted?.uid ?? null,
    areaKind: hinted ? areaOf(context, hinted.villageCode) : null,
    remembered,
  };
}

const readFor = (context: Context, token: string, choice: Choice | null): Promise<Reading> =>
  readInChild(
    context.files.pathOf(token),
    choice,
    stoppedIn(context),
    context.powers.startReader,
    importVillages(context.session.client),
  );

/** Reads again by a choice; the file on disk is only read, never copied. */
async function read(context: Context, opened: Opened, choice: Choice): Promise<void> {
  opened.reading = await readFor(context, opened.token, choice);
  opened.choice = choice;
  opened.incoming = null;
  opened.planned = null;
  opened.judged = null;
}

export const open: Service["open"] = async (context, { token, name, ledger = null }) => {
  forget(context);
  try {
    const choice = { ledger, sheet: -1, headFrom: -1, headTo: -1, lastRow: null, targets: {} };
    const reading = await readFor(context, token, ledger === null ? null : choice);
    const opened: Opened = {
      id: newUid(),
      name,
      token,
      ledger,
      choice: null,
      reading,
      remembered: false,
      incoming: null,
      planned: null,
      judged: null,
      applied: null,
    };
    const { layout, sheet } = reading;
    const targets = layout ? recall(context.session.client, layout.columns) : {};
    if (layout && Object.keys(targets).length > 0) {
      await read(context, opened, {
        ledger,
        sheet,
        headFrom: layout.headFrom,
        headTo: layout.headTo,
        lastRow: null,
        targets,
      });
      opened.remembered = true;
    }
    keep(context, opened);
    return inspect(context, opened);
  } catch (error) {
    context.files.forget(token);
    throw error;
  }
};

export const choose: Service["choose"] = async (
  context,
  { id, sheet, head, lastRow, targets, together, withoutHidden, asOne, remember: kept },
) => {
  const opened = openedFile(context, id);
  await read(context, opened, {
    ledger: opened.ledger,
    sheet,
    headFrom: head?.from ?? -1,
    headTo: head?.to ?? -1,
    lastRow,
    targets,
    together,
    withoutHidden,
    asOne,
  });
  const { layout } = opened.reading;
  if (kept && layout) remember(context.session.client, layout.columns, targets);
  opened.remembered = false;
  return inspect(context, opened);
};

function work(context: Context, opened: Opened, decisions: Decisions): Plan {
  const { clock, client } = context.session;
  if (!unit.fields.activities.schema.safeParse(decisions.units.activities).success)
    throw new AppError("invalid-input", { field: "units.activities" });
  const today = dayOf(clock.now());
  const incoming = incomingOf(opened, today);
  const villages = importVillages(client);
  const named = new Set([...incoming.households, ...incoming.units].map(({ village }) => village));
  const names = new VillageNames(villages, decisions.villages);
  const touched = new Set([...named].map((name) => (name === null ? decisions.village : names.find(name))));
  return plan(
    incoming,
    currentRows(
      client,
      [...touched].filter((uid) => uid !== null),
      today,
    ),
    decisions,
  );
}

/** What a plan rests on: while it is the same, so is the plan. */
const groundsOf = ({ session }: Context, decisions: Decisions): string =>
  JSON.stringify([decisions, dayOf(session.clock.now()), newestStep(session.client)]);

/** The plan of these decisions: the previewed one, unless the register or the day has changed since. */
function planned(context: Context, opened: Opened, decisions: Decisions): Plan {
  const grounds = groundsOf(context, decisions);
  if (opened.planned?.grounds !== grounds) opened.planned = { grounds, plan: work(context, opened, decisions) };
  return opened.planned.plan;
}

export const preview: Service["preview"] = (context, { id, decisions }) => {
  const opened = openedFile(context, id);
  const shown = planned(context, opened, decisions);
  return previewOf(shown, opened.incoming!);
};

export const lines: Service["lines"] = (context, { id, tab, offset, limit }) => {
  const { planned, applied, incoming, reading } = openedFile(context, id);
  const shown = applied?.plan ?? planned?.plan;
  if (!shown || !incoming) throw new AppError("not-found", { import: id });
  const all = linesOf(shown, incoming, tab, reading.parts);
  return { lines: all.slice(offset, offset + limit), total: all.length };
};

export const apply: Service["apply"] = (context, { id, decisions }) => {
  const opened = openedFile(context, id);
  if (opened.applied) throw new AppError("stale", { import: id });
  const due = planned(context, opened, decisions);
  let step: number | null = null;
  if (writes(due)) {
    before(context, "import");
    const counts = previewOf(due, opened.incoming!);
    const params = { file: opened.name, households: counts.households.new, members: counts.members.new };
    const done = foldedLater(context.session.client, () =>
      change(context.session, { kind: "import", params }, (write) => writePlan(write, due, decisions, context.job)),
    );
    step = done.step;
    context.changed(done.features);
  }
  opened.applied = { plan: due, step };
  context.files.forget(opened.token);
  const counts = previewOf(due, opened.incoming!);
  return {
    step,
    preview: counts,
    givenBack: new Set(due.remarks.filter(({ code }) => givesBack(code)).map(({ at }) => at)).size,
  };
};

export const giveBack: Service["giveBack"] = async (context, { id, token }) => {
  const { applied, planned, reading } = openedFile(context, id);
  const shown = applied?.plan ?? planned?.plan;
  if (!shown || !reading.body) throw new AppError("not-found", { import: id });
  const { body, form, parts } = reading;
  const language = clerksLanguage(context);
  const reasons = reasonsOf(
    shown.remarks.filter(({ code }) => givesBack(code)),
    language,
  );
  return { rows: await writeGivenBack(context.files.pathOf(token), { body, form, parts }, reasons, language) };
};

export const print: Service["print"] = (context, { id }) => {
  const { applied, incoming, name, reading } = openedFile(context, id);
  if (!applied || !incoming) throw new AppError("not-found", { import: id });
  const html = resultPage(
    name,
    previewOf(applied.plan, incoming),
    linesOf(applied.plan, incoming, "bad", reading.parts),
    context.session,
    clerksLanguage(context),
  );
  return { token: context.powers.preparePrint({ html, landscape: false }) };
};

export const abandon: Service["abandon"] = (context, { id }) => {
  openedFile(context, id);
  forget(context);
  return null;
};
