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

/** Which pages of a printed part are those of the chosen sheets; every sheet counts its pages. */
export function pagesOfSheets(
  sheets: readonly Sheet[],
  chosen: readonly Sheet[],
  counts: PageCounts,
): ReadonlySet<number> {
  const wanted = new Set(chosen);
  const found = new Set<number>();
  let at = 0;
  for (const sheet of sheets) {
    const end = at + (counts.get(sheet.page) ?? 1);
    for (; at < end; at += 1) if (wanted.has(sheet)) found.add(at);
  }
  return found;
}

/** Expects of a form as many pages as most of those like it took before, and of the first what it expects itself. */
export class Expected {
  /** How many forms that are alike took one page, two pages and so on. */
  readonly #likes = new Map<string, number[]>();

  #most({ like, likely }: Sheet): number {
    const tally = this.#likes.get(like);
    return tally ? tally.findIndex((forms) => forms === Math.max(...tally)) : likely;
  }

  of(sheets: readonly Sheet[]): PageCounts {
    return new Map(sheets.map((sheet) => [sheet.page, this.#most(sheet)]));
  }

  /** Remembers what was counted. @returns the sheets that took another number of pages than expected */
  wrong(sheets: readonly Sheet[], expected: PageCounts, counts: PageCounts): Sheet[] {
    const counted = sheets.filter(({ page }) => counts.has(page));
    for (const { page, like } of counted) {
      const [tally, pages] = [this.#likes.get(like) ?? [], counts.get(page)!];
      this.#likes.set(
        like,
        Array.from({ length: Math.max(tally.length, pages + 1) }, (_, i) => (tally[i] ?? 0) + (i === pages ? 1 : 0)),
      );
    }
    return counted.filter(({ page }) => counts.get(page) !== expected.get(page));
  }
}
