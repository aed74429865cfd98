import { PDFDocument } from "pdf-lib";
import { documentOf, type Sheet } from "../../../shared/forms/page.ts";
import type { Context } from "../../worker/context.ts";
import type { Made } from "./batches.ts";
import { countPages, Expected, type PageCounts } from "./counting.ts";

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

export interface Titled extends Made {
  readonly title: string;
}

async function printPart(
  { job, powers }: Context,
  { title, landscape }: Titled,
  sheets: readonly Sheet[],
  totals: PageCounts,
): Promise<{ part: PDFDocument; counts: PageCounts }> {
  const html = documentOf(title, sheets, landscape, totals);
  const part = await PDFDocument.load(await unlessStopped(job, powers.printPdf({ html, landscape })), {
    updateMetadata: false,
  });
  return { part, counts: countPages(part, sheets) };
}

/** Pages of each of the sheets, for forms that go to the printer by another way. @throws AppError cancelled */
export async function pagesOf(context: Context, forms: Titled, sheets: readonly Sheet[]): Promise<PageCounts> {
  return (await printPart(context, forms, sheets, new Map())).counts;
}

/** Puts parts into one document in their order, as soon as those before them are there. */
class Pile {
  readonly #whole: PDFDocument;
  readonly #waiting = new Map<number, PDFDocument>();
  #next = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(whole: PDFDocument) {
    this.#whole = whole;
  }

  async #append(part: PDFDocument): Promise<void> {
    for (const page of await this.#whole.copyPages(part, part.getPageIndices())) this.#whole.addPage(page);
  }

  /** @returns when everything that can stand there by now does */
  put(place: number, part: PDFDocument): Promise<void> {
    this.#waiting.set(place, part);
    for (let ready = this.#waiting.get(this.#next); ready; ready = this.#waiting.get(this.#next)) {
      const now = ready;
      this.#waiting.delete(this.#next);
      this.#next += 1;
      this.#last = this.#last.then(() => this.#append(now));
    }
    return this.#last;
  }
}

/** Parts printed at a time: two keep both the worker's and the printer's core busy. */
const lanes = 2;

/**
 * Prints every batch to one file. A part is printed again where its forms took other numbers of pages than expected,
 * since each page says how many there are.
 * @throws AppError cancelled
 */
export async function printAll(context: Context, forms: Titled): Promise<{ bytes: Uint8Array; pages: number }> {
  const { job } = context;
  const waiting = forms.batches()[Symbol.iterator]();
  const whole = await PDFDocument.create();
  const pile = new Pile(whole);
  const expected = new Expected();
  let [started, done, failed] = [0, 0, false];
  const lane = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done && !failed; next = waiting.next()) {
      job.check();
      const place = started++;
      const sheets = next.value.sheets();
      const totals = expected.of(sheets);
      const first = await printPart(context, forms, sheets, totals);
      const right = expected.were(sheets, totals, first.counts);
      const { part } = right ? first : await printPart(context, forms, sheets, first.counts);
      await pile.put(place, part);
      done += next.value.forms;
      job.progress(done, forms.count);
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
  job.check();
  whole.setTitle(forms.title, { showInWindowTitleBar: true });
  return { bytes: await whole.save(), pages: whole.getPageCount() };
}
