import { postingColumns } from "./officers.ts";
import { assistanceColumns, visitColumns } from "./pairings.ts";
import { careColumns } from "./care.ts";
import { distributionColumns, donationColumns } from "./donations.ts";
import { checkItemColumns, placeCheckColumns, placeColumns } from "./places.ts";
import { tallyColumns } from "./surveys.ts";
import type { BookColumns } from "./bookColumns.ts";
import type { BookRecord } from "../../../shared/books/book.ts";

const of: Partial<Record<BookRecord, BookColumns>> = {
  posting: postingColumns,
  visit: visitColumns,
  assistance: assistanceColumns,
  careCase: careColumns,
  donation: donationColumns,
  distribution: distributionColumns,
  place: placeColumns,
  placeCheck: placeCheckColumns,
  placeCheckItem: checkItemColumns,
  surveyTally: tallyColumns,
};

/** What a book's list shows besides its fields. */
export const workedOut = (record: BookRecord): BookColumns => of[record] ?? {};
