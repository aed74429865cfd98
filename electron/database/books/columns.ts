import { distributionColumns, donationColumns } from "./donations.ts";
import type { BookRecord } from "../../../shared/books/book.ts";

/** SQL of what a book works out for each row `t`, by column name; each programme adds its own. */
export type BookColumns = Readonly<Record<string, string>>;

const of: Partial<Record<BookRecord, BookColumns>> = {
  donation: donationColumns,
  distribution: distributionColumns,
};

/** What a book's list shows besides its fields. */
export const workedOut = (record: BookRecord): BookColumns => of[record] ?? {};
