import { type PDFDocument, PDFName } from "pdf-lib";
import type { Sheet } from "../../../shared/forms/page.ts";

/** Pages of each form by the CSS name of its page. */
export type PageCounts = ReadonlyMap<string, number>;

const annotations = PDFName.of("Annots");

/**
 * How many pages each sheet of a printed part takes, read from the link that stands at the head of every sheet; the
 * links are taken off. Sheets that count no pages have none.
 */
export function countPages(part: PDFDocument, sheets: readonly Sheet[]): PageCounts {
  const counted = sheets.filter(({ running }) => running !== null);
  const counts = new Map<string, number>();
  let at = -1;
  for (const { node } of part.getPages()) {
    if (node.has(annotations)) at += 1;
    node.delete(annotations);
    const name = counted[at]?.page;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Expects of a form as many pages as those like it took before, and of the first one page. */
export class Expected {
  readonly #likes = new Map<string, number>();

  of(sheets: readonly Sheet[]): PageCounts {
    return new Map(sheets.map(({ page, like }) => [page, this.#likes.get(like) ?? 1]));
  }

  /** Remembers what was counted, and tells whether it was as expected. */
  were(sheets: readonly Sheet[], expected: PageCounts, counts: PageCounts): boolean {
    for (const { page, like } of sheets) this.#likes.set(like, counts.get(page) ?? 1);
    return [...counts].every(([page, count]) => expected.get(page) === count);
  }
}
