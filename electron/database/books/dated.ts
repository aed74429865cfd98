import type { BookRecord } from "../../../shared/books/book.ts";
import { columnName, type RecordDescription } from "../../../shared/records/record.ts";
import { covers } from "../dated.ts";

/** Books of periods: from, and the first day outside. */
const periods: Partial<Record<BookRecord, readonly [from: string, to: string]>> = {
  posting: ["t.date_from", "t.date_to"],
  pairing: ["t.date_from", "t.date_to"],
  jlgHousehold: ["t.joined_on", "t.left_on"],
  careCase: ["t.start_on", "t.end_on"],
};

/** Which rows of a book are shown on a day: periods that cover it, and what had happened by then; all without a day. */
export function onDay(description: RecordDescription, asOf: string | null): string[] {
  if (asOf === null) return [];
  const period = periods[description.name as BookRecord];
  if (period) return [covers(asOf, ...period)];
  return description.on === undefined ? [] : [`t.${columnName(description.on)} <= @asOf`];
}
