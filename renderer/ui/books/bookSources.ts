import { type BookRecord, bookRecords, readsOf } from "../../../shared/books/book.ts";
import { books } from "../../../shared/books/contract.ts";
import { records } from "../../../shared/records/all.ts";
import { clientOf } from "../../app/client.ts";
import type { SheetRow } from "../../grid/types.ts";
import { cellsOf, type ListSource } from "../rows.ts";

const sourceOf = (record: BookRecord): ListSource => ({
  name: `books.${record}`,
  list: (listing) => clientOf(books).list({ record, ...listing }),
  reads: readsOf(record),
  ...(records[record].scope === "office" ? { office: true } : {}),
});

/** The list of each book, one and the same for as long as the program runs. */
export const bookSources = Object.fromEntries(bookRecords.map((record) => [record, sourceOf(record)])) as Readonly<
  Record<BookRecord, ListSource>
>;

const lookUps = new Map<BookRecord, (uid: string) => Promise<SheetRow | null>>();

/** Reads a row of a book as it is now. */
export function lookUpIn(record: BookRecord): (uid: string) => Promise<SheetRow | null> {
  const known = lookUps.get(record);
  if (known) return known;
  const lookUp = async (uid: string) => cellsOf(await clientOf(books).get({ record, uid }));
  lookUps.set(record, lookUp);
  return lookUp;
}
