import { PDFDocument } from "pdf-lib";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { type FormRequest, type forms, mostAtPrinter } from "../../../shared/forms/contract.ts";
import { documentOf, fontFaces, formCss, type Sheet } from "../../../shared/forms/page.ts";
import { words } from "../../../shared/forms/parts.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { keepDisclosure } from "../../database/disclosures.ts";
import type { Context } from "../../worker/context.ts";
import { saveFile } from "../savedFile.ts";
import { registerSettings } from "../settings.ts";
import { makeForms } from "./batches.ts";

type Service = Handlers<typeof forms, Context>;

const titles = { household: "householdTitle", unit: "unitTitle", roster: "rosterTitle" } as const;

function made({ session: { client }, desk }: Context, request: FormRequest) {
  const { unitLabel } = registerSettings(client);
  const forms = makeForms({ client, request, today: dayOf(desk.clock.now()), unitLabel });
  if (forms.count === 0) throw new AppError("not-found", { form: request.form });
  return { ...forms, title: words(titles[request.form], { unit: unitLabel }) };
}

/** The first forms as they will be printed. */
export const preview: Service["preview"] = (context, { limit, ...request }) => {
  const { count, landscape, batches } = made(context, request);
  const sheets: Sheet[] = [];
  for (const batch of batches()) {
    sheets.push(...batch.sheets());
    if (sheets.length >= limit) break;
  }
  const shown = sheets.slice(0, limit).map((sheet) => sheet.html.text);
  return { css: formCss, fonts: fontFaces, landscape, sheets: shown, count, shown: Math.min(count, shown.length) };
};

/** One file of all parts; each part is let go as soon as it is copied. */
async function merged(parts: readonly Uint8Array[], title: string): Promise<{ bytes: Uint8Array; pages: number }> {
  const whole = await PDFDocument.create();
  for (const part of parts) {
    const from = await PDFDocument.load(part, { updateMetadata: false });
    for (const page of await whole.copyPages(from, from.getPageIndices())) whole.addPage(page);
  }
  whole.setTitle(title, { showInWindowTitleBar: true });
  return { bytes: await whole.save(), pages: whole.getPageCount() };
}

/** How often a stop is looked for while the printer works, in milliseconds. */
const lookEvery = 100;

/** Waits for the printer only until the clerk stops it; what it still makes is then let go. @throws AppError cancelled */
async function unlessStopped<T>(job: Context["job"], work: Promise<T>): Promise<T> {
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const watch = setInterval(() => {
    try {
      job.check();
    } catch (error) {
      reject(error);
    }
  }, lookEvery);
  return Promise.race([work, stopped]).finally(() => clearInterval(watch));
}

/** Parts printed at a time: two keep both the worker's and the printer's core busy. */
const lanes = 2;

/** Prints every batch and gives the parts in order. @throws AppError cancelled */
async function printParts({ job, powers }: Context, forms: ReturnType<typeof made>): Promise<Uint8Array[]> {
  const { count, landscape, title } = forms;
  const waiting = forms.batches()[Symbol.iterator]();
  const parts: Uint8Array[] = [];
  let [started, done, failed] = [0, 0, false];
  const lane = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done && !failed; next = waiting.next()) {
      job.check();
      const place = started++;
      const html = documentOf(title, next.value.sheets(), landscape);
      parts[place] = await unlessStopped(job, powers.printPdf({ html, landscape }));
      done += next.value.forms;
      job.progress(done, count);
    }
  };
  const run = Array.from({ length: lanes }, () =>
    lane().catch((error: unknown) => {
      failed = true;
      throw error;
    }),
  );
  // All lanes come to rest before an error is told, so that none hands out another part behind it.
  const ended = await Promise.allSettled(run);
  for (const end of ended) if (end.status === "rejected") throw end.reason;
  return parts;
}

/** Empty forms tell nothing about anybody, so they are not kept in the disclosure register. */
function keep({ session }: Context, { form, subjects, purpose }: FormRequest, format: "pdf" | "printer", rows: number) {
  const village = subjects.kind === "village" ? subjects.village : null;
  if (subjects.kind !== "blank") keepDisclosure(session, { what: `form.${form}`, format, purpose, rows, village });
}

/** Makes a PDF file of any number of forms, in parts, with progress; nothing is written when it is stopped. */
export const print: Service["print"] = async (context, { target, ...request }) => {
  const { job, files } = context;
  const path = files.pathOf(target);
  const forms = made(context, request);
  job.progress(0, forms.count);
  const parts = await printParts(context, forms);
  job.check();
  const { bytes, pages } = await merged(parts, forms.title);
  await saveFile(path, bytes);
  keep(context, request, "pdf", forms.count);
  return { forms: forms.count, pages };
};

/** Hands forms to the host for the system's print dialog. */
export const prepare: Service["prepare"] = (context, request) => {
  const { count, landscape, title, batches } = made(context, request);
  const sheets: Sheet[] = [];
  for (const batch of batches()) {
    sheets.push(...batch.sheets());
    if (sheets.length > mostAtPrinter) throw new AppError("too-big", { limit: String(mostAtPrinter) });
  }
  keep(context, request, "printer", count);
  const token = context.powers.preparePrint({ html: documentOf(title, sheets, landscape), landscape });
  return { token, forms: count };
};
