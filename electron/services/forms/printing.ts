import { ParseSpeeds, PDFDocument, type PDFPage } from "pdf-lib";
import { documentOf, type Sheet } from "../../../shared/forms/page.ts";
import type { Context } from "../../worker/context.ts";
import type { Made } from "./loader.ts";
import { countPages, Expected, type PageCounts, pagesOfSheets } from "./counting.ts";

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

/** Forms, what they are called and how their paper lies. */
export interface Titled extends Made {
  readonly landscape: boolean;
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
    // The parser rests after every so many objects; a part of a hundred forms is read in one go of some 50 ms.
    parseSpeed: ParseSpeeds.Fastest,
  });
  return { part, counts: countPages(part, sheets) };
}

/** Pages of each of the sheets, for forms that go to the printer by another way. @throws AppError cancelled */
export async function pagesOf(context: Context, forms: Titled, sheets: readonly Sheet[]): Promise<PageCounts> {
  return (await printPart(context, forms, sheets, new Map())).counts;
}

/** A printed batch: what was printed first, and again those forms whose pages were not as many as expected. */
interface Printed {
  readonly first: PDFDocument;
  readonly again: { readonly part: PDFDocument; readonly pages: ReadonlySet<number> } | null;
}

/** Puts batches into one document in their order, as soon as those before them are there. */
class Pile {
  readonly #whole: PDFDocument;
  readonly #waiting = new Map<number, Printed>();
  #next = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(whole: PDFDocument) {
    this.#whole = whole;
  }

  async #append({ first, again }: Printed): Promise<void> {
    const stale = again?.pages ?? new Set<number>();
    const indices = first.getPageIndices();
    const right = await this.#whole.copyPages(
      first,
      indices.filter((index) => !stale.has(index)),
    );
    const better = again ? await this.#whole.copyPages(again.part, again.part.getPageIndices()) : [];
    const from = (pages: Iterator<PDFPage>): PDFPage => pages.next().value!;
    const [kept, renewed] = [right.values(), better.values()];
    for (const index of indices) this.#whole.addPage(from(stale.has(index) ? renewed : kept));
  }

  /** @returns when everything that can stand there by now does */
  put(place: number, printed: Printed): Promise<void> {
    this.#waiting.set(place, printed);
    for (let ready = this.#waiting.get(this.#next); ready; ready = this.#waiting.get(this.#next)) {
      const now = ready;
      this.#waiting.delete(this.#next);
      this.#next += 1;
      this.#last = this.#last.then(() => this.#append(now));
    }
    return this.#last;
  }
}

/** The writer rests after every so many objects, some 10 ms. */
const objectsAtOnce = 1_000;

/** Parts printed at a time: two keep both the worker's and the printer's core busy. */
const lanes = 2;

/**
 * Prints a batch, and again those of its forms that took another number of pages than expected: each page says how
 * many there are.
 */
async function printBatch(
  context: Context,
  forms: Titled,
  sheets: readonly Sheet[],
  expected: Expected,
): Promise<Printed> {
  const totals = expected.of(sheets);
  const { part: first, counts } = await printPart(context, forms, sheets, totals);
  const wrong = expected.wrong(sheets, totals, counts);
  if (wrong.length === 0) return { first, again: null };
  const { part } = await printPart(context, forms, wrong, counts);
  return { first, again: { part, pages: pagesOfSheets(sheets, wrong, counts) } };
}

/**
 * Prints every batch to one file.
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
      await pile.put(place, await printBatch(context, forms, sheets, expected));
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
  return { bytes: await whole.save({ objectsPerTick: objectsAtOnce }), pages: whole.getPageCount() };
}
