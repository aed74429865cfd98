import { join } from "node:path";
import { openPrinter, toPdf } from "../../electron/hosts/printing/printer.ts";
import type { App, PrintPage } from "../../electron/hosts/host.ts";
import { assistances } from "../../shared/assistance/contract.ts";
import { books } from "../../shared/books/contract.ts";
import { type FormRequest, forms } from "../../shared/forms/contract.ts";
import { formEntry, type FormName } from "../../shared/forms/registry.ts";
import { households } from "../../shared/households/contract.ts";
import { host } from "../../shared/host/contract.ts";
import { type Figure, memoryMb, type Row, time } from "./measure.ts";
import { clientOf, type Program, signedInProgram } from "./program.ts";

/** Either side goes first in turn, so that a machine that grows busier slows both alike. */
const rounds = 2;

/** Forms of these rows to one PDF file. */
async function printForms({ app }: Program, form: FormName, uids: readonly string[]): Promise<void> {
  const request: Omit<FormRequest, "subjects"> = {
    form,
    asOf: null,
    language: "zh",
    purpose: formEntry(form).purpose,
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

const firstRows = (count: number) => ({ village: null, asOf: null, start: 0, limit: count, sort: [], filter: {} });

const firstHouseholds = async ({ app }: Program, count: number): Promise<string[]> =>
  (await clientOf(app, households).list(firstRows(count))).rows.map(({ uid }) => uid);

/** Receipts of one gift that as many households are given now. */
async function newReceipts(program: Program, count: number): Promise<string[]> {
  const none = { deedType: null, doneOn: null, basisDoc: null };
  const gift = { ...none, kind: "2", item: "取暖煤", qty: 500, uom: "bag", valueFen: 30_000, fund: "finance" } as const;
  await clientOf(program.app, assistances).distribute({
    gift: { ...gift, givenOn: "2026-01-15" },
    households: await firstHouseholds(program, count),
    firstReceipt: "B0001",
  });
  const listing = { ...firstRows(count), record: "assistance" } as const;
  return (await clientOf(program.app, books).list(listing)).rows.map(({ uid }) => uid);
}

interface Printed {
  readonly name: string;
  readonly form: FormName;
  /** Rows to print so many forms of. */
  readonly rows: (program: Program, count: number) => Promise<string[]>;
}

const householdForms: Printed = { name: "household forms", form: "household", rows: firstHouseholds };
const receipts: Printed = { name: "receipts F8", form: "receipt", rows: newReceipts };

async function formsRow(printed: Printed, registerDir: string, count: number, folder: string): Promise<Row> {
  const pages: PrintPage[] = [];
  const program = await signedInProgram(registerDir, {
    out: join(folder, "forms.pdf"),
    sees: (page) => pages.push(page),
  });
  const uids = await printed.rows(program, count);
  // The first form starts the printer.
  await printForms(program, printed.form, uids.slice(0, 1));
  const [ours, limit]: [number[], number[]] = [[], []];
  const sides = [
    async () => {
      pages.length = 0;
      ours.push(await time(() => printForms(program, printed.form, uids)));
    },
    async () => void limit.push(await printPages(printedOnce(pages), program.app.assets)),
  ];
  for (let round = 0; round < rounds; round++) {
    for (const side of sides) await side();
    sides.reverse();
  }
  await program.close();
  const name = `${printed.name} to PDF / Chromium printing them`;
  return { name, size: uids.length, ours: mean(ours), limit: mean(limit), allowed: 1.2, memory: `${memoryMb()}` };
}

export const formsFigure = async (registerDir: string, count: number, folder: string): Promise<Figure> => ({
  rows: [
    await formsRow(householdForms, registerDir, count, folder),
    await formsRow(householdForms, registerDir, count * 2, folder),
  ],
  growth: 2.3,
});

/** The receipts of one distribution; it stays in the register, so this comes after all that is measured there. */
export const receiptsFigure = async (registerDir: string, count: number, folder: string): Promise<Figure> => ({
  rows: [await formsRow(receipts, registerDir, count, folder)],
  growth: null,
});
