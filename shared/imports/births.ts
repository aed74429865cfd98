import type { BodyRow } from "./body.ts";
import { arabic, plainText } from "./values.ts";

/** 19563 is March 1956, or a spreadsheet's number of a day in 1953. */
export const isShortMonth = (text: string): boolean => text.length === 5 && /^(?:19|20)\d\d[1-9]$/.test(text);

const longMonth = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/;

/** What a column's other cells say of those like 19563: months, numbers of days, or neither for sure. */
export function shortMonthsIn(rows: readonly BodyRow[], place: number): "month" | "day" | null {
  const texts = rows.map(({ cells }) => (cells[place] ?? "").trim());
  const months = texts.some((text) => longMonth.test(text));
  const days = texts.some((text) => /^\d{5}$/.test(text) && !isShortMonth(text));
  return months === days ? null : months ? "month" : "day";
}

/** A short month as others are written: 19563 -> 1956-03. */
export const writtenOut = (text: string): string => `${text.slice(0, 4)}-0${text.slice(4)}`;

/**
 * The year of a date whose month is not known for sure: 1956.1? (the reader's mark: it may have been 1956.10),
 * 1956年冬, or a day of the old calendar, whose last two months reach into the next year.
 */
export function yearOf(text: string): string | null {
  const line = plainText(text).replace(/\s+/g, "");
  const found =
    /^(\d{4})\.1\?$/.exec(line) ??
    /^(.{4})年?(?:春|夏|秋|冬)(?:季|天)?生?$/.exec(line) ??
    /^(.{4})年(?:农历|阴历|旧历)?(?:正|[二三四五六七八九十]|0?[1-9]|10)月(?:初[一二三四五六七八九十]|廿[一二三四五六七八九]?)日?生?$/.exec(
      line,
    );
  const year = found && arabic(found[1]!);
  return year && /^(?:19|20)\d\d$/.test(year) ? year : null;
}
