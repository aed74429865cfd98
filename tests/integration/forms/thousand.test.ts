import { join } from "node:path";
import { PDFDocument } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { change } from "../../../electron/database/journal/door.ts";
import type { Session } from "../../../electron/database/session.ts";
import type { PrintJob } from "../../../electron/hosts/host.ts";
import { preview, print } from "../../../electron/services/forms/forms.ts";
import { type FormName, formEntry, formNames } from "../../../shared/forms/registry.ts";
import { records } from "../../../shared/records/all.ts";
import { request } from "../../support/drawnForms.ts";
import { contextOn } from "../../support/formsContext.ts";
import { addVillage } from "../../support/people.ts";
import { startPrinter } from "../../support/printer.ts";
import { newRegister, tempFolder } from "../../support/register.ts";
import { type Homes, homeIn, lendAmong, subjectsOf } from "../../support/thousand.ts";

const thousand = 1_000;
/** Households to a group that guarantees together. */
const together = 5;
/** What making 1,000 forms may add to the process, in MB: far more than it does, far less than an office PC has. */
const mostAdded = 500;

/** Forms of one record each; the others are ledgers, a page of which holds many. A donation has a sheet of its own. */
const each = formNames.filter((form) => !formEntry(form).landscape || form === "donation");
/** Two of these stand on a sheet. */
const halves: readonly FormName[] = ["pairing", "request"];

/** A village with 1,000 of whatever a form is made of, all in one change. */
function fill(session: Session): void {
  const village = addVillage(session);
  change(session, { kind: "new", params: {} }, (write) => {
    const homes: Homes = Array.from({ length: thousand }, (_, i) => homeIn(write, village, i + 1));
    for (const [i, home] of homes.entries()) subjectsOf(write, village, home, i + 1);
    for (let first = 0; first < thousand; first += together)
      lendAmong(write, village, homes.slice(first, first + together), first / together + 1);
  });
}

const printer = startPrinter();
let session: Session;
beforeAll(() => {
  ({ session } = newRegister());
  fill(session);
});
afterAll(() => printer.close());

const mebibytes = () => process.memoryUsage().rss / 2 ** 20;

/** A printer that only counts: a blank page for each sheet, and the most memory that was in use meanwhile. */
function countingPrinter() {
  const seen = { sheets: 0, most: 0, largest: 0 };
  const printPdf = async ({ html }: PrintJob): Promise<Uint8Array> => {
    const sheets = html.split("<section ").length - 1;
    seen.sheets += sheets;
    seen.largest = Math.max(seen.largest, sheets);
    seen.most = Math.max(seen.most, mebibytes());
    const part = await PDFDocument.create();
    for (let no = 1; no <= sheets; no += 1) part.addPage();
    return part.save();
  };
  return { seen, printPdf };
}

/** Ids of all rows that the form is made of. */
const subjects = (form: FormName): string[] =>
  session.client
    .prepare(`SELECT uid FROM ${records[formEntry(form).of[0]].table} WHERE removed IS NULL`)
    .pluck()
    .all() as string[];

describe.each(each)("the %s form", (form) => {
  const { purpose } = formEntry(form);

  test("is there of one, of a thousand chosen and of all", async () => {
    const uids = subjects(form);
    expect(uids).toHaveLength(thousand);
    const countOf = async (asked: Parameters<typeof request>[0]["subjects"]) =>
      (await preview(contextOn(session).context, { ...request({ form, purpose, subjects: asked! }), limit: 1 })).count;
    expect(await countOf({ kind: "chosen", uids: uids.slice(-1) })).toBe(1);
    expect(await countOf({ kind: "chosen", uids })).toBe(thousand);
    expect(await countOf({ kind: "all" })).toBe(thousand);
  });

  test("is made a thousand times at once, in parts, in little memory", async () => {
    const { seen, printPdf } = countingPrinter();
    const { context, told, grant } = contextOn(session, printPdf);
    const before = mebibytes();
    const made = await print(context, { ...request({ form, purpose }), target: grant(join(tempFolder(), "all.pdf")) });
    const sheets = halves.includes(form) ? thousand / 2 : thousand;
    expect([made.forms, made.pages, seen.sheets]).toEqual([thousand, sheets, sheets]);
    expect(seen.largest).toBeLessThanOrEqual(100);
    expect(told.at(-1)).toEqual([thousand, thousand]);
    expect(seen.most - before).toBeLessThan(mostAdded);
  });
});

test("a thousand of the longest form, two pages each, are printed", async () => {
  const { context, grant } = contextOn(session, printer.printPdf);
  const asked = request({ form: "guarantorNotice", purpose: "CREDIT-INFO" });
  const made = await print(context, { ...asked, target: grant(join(tempFolder(), "all.pdf")) });
  expect(made).toEqual({ forms: thousand, pages: thousand * 2 });
});
