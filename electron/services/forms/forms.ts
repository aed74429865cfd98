import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { type FormRequest, type forms, mostAtPrinter } from "../../../shared/forms/contract.ts";
import { documentOf, fontFaces, formCss, type Sheet } from "../../../shared/forms/page.ts";
import { titleOf } from "../../../shared/forms/parts.ts";
import { formEntry } from "../../../shared/forms/registry.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { keepDisclosure } from "../../database/disclosures.ts";
import type { Context } from "../../worker/context.ts";
import { saveFile } from "../savedFile.ts";
import { registerSettings } from "../settings.ts";
import { goingOnce, takeOffPrinted } from "./certificates.ts";
import { loaders } from "./loaders.ts";
import { pagesOf, printAll, type Titled } from "./printing.ts";

type Service = Handlers<typeof forms, Context>;

function made({ session: { client }, desk }: Context, request: FormRequest): Titled {
  const { form, asOf } = request;
  const { unitLabel } = registerSettings(client);
  const today = dayOf(desk.clock.now());
  const forms = loaders[form]({ client, request, today, day: asOf ?? today, unitLabel });
  if (forms.count === 0) throw new AppError("not-found", { form });
  return { ...forms, landscape: formEntry(form).landscape, title: titleOf(form, unitLabel) };
}

/** Whether there are more sheets than go to the printer at once; told before anything is made. */
function isTooMany({ batches }: Titled): boolean {
  let sheets = 0;
  for (const { size } of batches()) {
    sheets += size;
    if (sheets > mostAtPrinter) return true;
  }
  return false;
}

/** The first forms as they will be printed. */
export const preview: Service["preview"] = (context, { limit, ...request }) => {
  const forms = made(context, request);
  const { count, landscape, batches } = forms;
  const sheets: Sheet[] = [];
  for (const batch of batches()) {
    sheets.push(...batch.sheets());
    if (sheets.length >= limit) break;
  }
  const first = sheets.slice(0, limit);
  return {
    css: formCss,
    fonts: fontFaces,
    landscape,
    sheets: first.map((sheet) => sheet.html.text),
    count,
    shown: Math.min(
      count,
      first.reduce((sum, { forms: held = 1 }) => sum + held, 0),
    ),
    tooMany: isTooMany(forms),
  };
};

/** Empty forms tell nothing about anybody, so they are not kept in the disclosure register. */
function keep({ session }: Context, { form, subjects, purpose }: FormRequest, format: "pdf" | "printer", rows: number) {
  const village = subjects.kind === "village" ? subjects.village : null;
  if (subjects.kind !== "blank") keepDisclosure(session, { what: `form.${form}`, format, purpose, rows, village });
}

/** Makes a PDF file of any number of forms, in parts, with progress; nothing is written when it is stopped. */
export const print: Service["print"] = async (context, { target, ...request }) => {
  const { job, files } = context;
  const path = files.pathOf(target);
  const going = goingOnce(context, request);
  const forms = made(context, request);
  job.progress(0, forms.count);
  const { bytes, pages } = await printAll(context, forms);
  await saveFile(path, bytes);
  keep(context, request, "pdf", forms.count);
  takeOffPrinted(context, going);
  return { forms: forms.count, pages };
};

/** Hands forms to the host for the system's print dialog, printed once before so that each says how long it is. */
export const prepare: Service["prepare"] = async (context, request) => {
  const going = goingOnce(context, request);
  const forms = made(context, request);
  const { count, landscape, title } = forms;
  const sheets: Sheet[] = [];
  for (const batch of forms.batches()) {
    sheets.push(...batch.sheets());
    if (sheets.length > mostAtPrinter) throw new AppError("too-big", { limit: String(mostAtPrinter) });
  }
  const counts = sheets.some(({ running }) => running !== null) ? await pagesOf(context, forms, sheets) : new Map();
  keep(context, request, "printer", count);
  const html = documentOf(title, sheets, landscape, counts);
  takeOffPrinted(context, going);
  return { token: context.powers.preparePrint({ html, landscape }), forms: count };
};
