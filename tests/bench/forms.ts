import { join } from "node:path";
import { openPrinter, toPdf } from "../../electron/hosts/printing/printer.ts";
import type { App, PrintPage } from "../../electron/hosts/host.ts";
import type { FormRequest } from "../../shared/forms/contract.ts";
import { forms } from "../../shared/forms/contract.ts";
import { households } from "../../shared/households/contract.ts";
import { host } from "../../shared/host/contract.ts";
import { type Figure, memoryMb, type Row, time } from "./measure.ts";
import { clientOf, type Program, signedInProgram } from "./program.ts";

/** Either side goes first in turn, so that a machine that grows busier slows both alike. */
const rounds = 2;

/** Household forms of the first households to one PDF file. */
async function printForms({ app }: Program, uids: readonly string[]): Promise<void> {
  const request: Omit<FormRequest, "subjects"> = {
    form: "household",
    asOf: null,
    language: "zh",
    purpose: "ADMIN",
    withHouseholds: false,
  };
  const target = await clientOf(app, host).saveFile({ suggestedName: "forms.pdf" });
  const subjects: FormRequest["subjects"] = { kind: "chosen", uids: [...uids] };
  await clientOf(app, forms).print({ ...request, subjects, target: target!.token });
}

/** Chromium printing the very pages that the program had it print, two at a time as the program does. */
async function printPages(pages: readonly PrintPage[], assets: App["assets"]): Promise<number> {
  const html = new Map(pages.map((page) => [page.path, page.html]));
  const shown: App["assets"] = async (path) => {
    const document = html.get(path);
    if (document === undefined) return assets(path);
    return { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: Buffer.from(document) };
  };
  const printer = openPrinter(shown);
  const print = (page: PrintPage) => toPdf(() => printer.newPage(), page);
  // The first page starts the browser.
  await print({ ...pages[0]!, html: "" });
  const waiting = [...pages];
  const lane = async () => {
    for (let page = waiting.shift(); page; page = waiting.shift()) await print(page);
  };
  const milliseconds = await time(() => Promise.all([lane(), lane()]));
  await printer.close();
  return milliseconds;
}

const formsOf = ({ html }: PrintPage): string[] => [...html.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id!);

/** Pages with each form once: what the program had printed again, since it expected other numbers of pages, is its own affair. */
function printedOnce(pages: readonly PrintPage[]): PrintPage[] {
  const seen = new Set<string>();
  return pages.filter((page) => {
    const fresh = formsOf(page).some((form) => !seen.has(form));
    for (const form of formsOf(page)) seen.add(form);
    return fresh;
  });
}

const mean = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0) / values.length;

async function formsRow(registerDir: string, count: number, folder: string): Promise<Row> {
  const pages: PrintPage[] = [];
  const program = await signedInProgram(registerDir, {
    out: join(folder, "forms.pdf"),
    sees: (page) => pages.push(page),
  });
  const listing = { village: null, asOf: null, start: 0, limit: count, sort: [], filter: {} };
  const { rows } = await clientOf(program.app, households).list(listing);
  const uids = rows.map(({ uid }) => uid);
  // The first form starts the printer.
  await printForms(program, uids.slice(0, 1));
  const [ours, limit]: [number[], number[]] = [[], []];
  const sides = [
    async () => {
      pages.length = 0;
      ours.push(await time(() => printForms(program, uids)));
    },
    async () => void limit.push(await printPages(printedOnce(pages), program.app.assets)),
  ];
  for (let round = 0; round < rounds; round++) {
    for (const side of sides) await side();
    sides.reverse();
  }
  await program.close();
  const name = "household forms to PDF / Chromium printing them";
  return { name, size: count, ours: mean(ours), limit: mean(limit), allowed: 1.2, memory: `${memoryMb()}` };
}

export async function formsFigure(registerDir: string, count: number, folder: string): Promise<Figure> {
  return {
    rows: [await formsRow(registerDir, count, folder), await formsRow(registerDir, count * 2, folder)],
    growth: 2.3,
  };
}
