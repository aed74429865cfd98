import type { Match } from "../../../shared/records/listing.ts";
import { numberOf } from "../../../shared/records/numbers.ts";
import { display } from "../values/display.ts";
import type { Language, SheetColumn } from "../types.ts";

/** As many words, and letters of each, as a list looks for. */
const [mostWords, mostLetters] = [8, 60];

/** Which stored values of a column are shown with the word in them; null where values are looked into themselves. */
function meant(column: SheetColumn, word: string, language: Language): (string | number)[] | null {
  const stored = column.kind === "flag" ? [0, 1] : column.codes ? Object.keys(column.codes) : null;
  return stored?.filter((cell) => display(column, cell, language).toLowerCase().includes(word.toLowerCase())) ?? null;
}

function matchOf(column: SheetColumn, word: string, language: Language): Match | null {
  // Money and other decimals are stored as whole numbers: their figures are not those that are shown, but a whole one is.
  if (column.kind === "fen" || column.kind === "decimal") {
    const equals = numberOf(word, column);
    return equals === null ? null : { equals };
  }
  const cells = meant(column, word, language);
  if (cells === null) return { contains: word };
  if (cells.length === 0) return null;
  return column.kind === "setOf" ? { anyOf: cells.map(String) } : { oneOf: cells };
}

/**
 * What is typed in the search field of a paged sheet, word by word: how each column that is shown would have it.
 * The same rows are found as by the grid's own quick filter, but for columns that only the page can
 * work out and for parts of a sum of money.
 */
export function wordsIn(
  typed: string,
  columns: readonly SheetColumn[],
  language: Language,
): Readonly<Record<string, Match>>[] {
  const words = typed.split(/\s+/).filter((word) => word !== "");
  return words.slice(0, mostWords).map((word) => {
    const found = columns.flatMap((column) => {
      const match = column.show ? null : matchOf(column, word.slice(0, mostLetters), language);
      return match ? [[column.field, match] as const] : [];
    });
    return Object.fromEntries(found);
  });
}
