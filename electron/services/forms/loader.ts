import type { FormRequest } from "../../../shared/forms/contract.ts";
import { twoToASheet } from "../../../shared/forms/halves.ts";
import type { Html } from "../../../shared/forms/html.ts";
import type { Sheet } from "../../../shared/forms/page.ts";
import type { Client } from "../../database/open.ts";

/** What a form is made from. */
export interface Ask {
  readonly client: Client;
  readonly request: FormRequest;
  readonly today: string;
  /** The day that the forms show: the one asked for, or today. */
  readonly day: string;
  /** What units are called in this office. */
  readonly unitLabel: string;
}

/** Forms that go to the printer together. */
export interface Batch {
  readonly forms: number;
  /** Sheets that it makes, known before they are made. */
  readonly size: number;
  readonly sheets: () => Sheet[];
}

/** All forms of a request. */
export interface Made {
  readonly count: number;
  batches(): Iterable<Batch>;
}

/** Makes all forms of one kind that a request asks for. */
export type Loader = (ask: Ask) => Made;

/** Chromium prints big documents slowly or not at all (documents.md, rule 12). */
const formsAtOnce = 100;
/** 100 pages of at most 22 rows. */
const ledgerPagesAtOnce = 100;

const piles = <T>(rows: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size));

/**
 * One form for each row, a pile at a time: what a pile needs besides its rows is read at once.
 * @param sheetsOf makes the forms of a pile; `page` names the page of the row at this place of the pile
 */
export function formsOf<T>(
  rows: readonly T[],
  sheetsOf: (pile: readonly T[], page: (place: number) => string) => Sheet[],
): Made {
  const batches = () =>
    piles(rows, formsAtOnce).map((pile, i) => ({
      forms: pile.length,
      size: pile.length,
      sheets: () => sheetsOf(pile, (place) => `f${i * formsAtOnce + place}`),
    }));
  return { count: rows.length, batches };
}

/** Forms of half a page, one for each row; two stand on a sheet. */
export function halvesOf<T>(rows: readonly T[], halves: (pile: readonly T[]) => Html[]): Made {
  const batches = () =>
    piles(rows, formsAtOnce).map((pile) => ({
      forms: pile.length,
      size: Math.ceil(pile.length / 2),
      sheets: () => twoToASheet(halves(pile)),
    }));
  return { count: rows.length, batches };
}

function* ledgerBatches<T>(places: readonly T[], sheetsOf: (place: T) => Sheet[]): Generator<Batch> {
  for (const place of places) {
    const parts = piles(sheetsOf(place), ledgerPagesAtOnce);
    for (const [i, sheets] of parts.entries())
      yield { forms: i === parts.length - 1 ? 1 : 0, size: sheets.length, sheets: () => sheets };
  }
}

/** One ledger of any number of pages for each place. */
export const ledgersOf = <T>(places: readonly T[], sheetsOf: (place: T) => Sheet[]): Made => ({
  count: places.length,
  batches: () => ledgerBatches(places, sheetsOf),
});
