import { z } from "zod";
import { listing, pageOf } from "../records/listing.ts";
import type { Records } from "../records/all.ts";
import { type RowOf, Uid } from "../records/record.ts";
import { Warnings } from "../records/violation.ts";
import { command, defineContract, query } from "../rpc/contract.ts";
import { type BookRecord, bookRecords } from "./book.ts";

const Cell = z.union([z.string(), z.number(), z.null()]);
const Values = z.record(z.string(), Cell);

/**
 * A row of a book: its id, village and fields; for each reference what it points to (`householdIdName`,
 * `householdIdHead`); the village's name; `warned`: names of what a clerk should look at, joined by a space, or null; and
 * whatever the book works out (a donation's `left`, a loan's `balanceFen`).
 */
export const BookRow = z.object({ uid: Uid, village: Uid }).catchall(Cell);
export type BookRow = z.infer<typeof BookRow>;

/** A row of one book: the cells of its description are known by their types. */
export type BookRowOf<R extends BookRecord> = RowOf<Records[R]> & BookRow;

const record = z.enum(bookRecords);

export const books = defineContract("books", {
  list: query(
    "Rows of a book, newest first within a village; with a day, what stood on it or had happened by then",
    { record, ...listing },
    pageOf(BookRow),
    {
      errors: ["invalid-input"],
    },
  ),
  get: query("One row of a book", { record, uid: Uid }, BookRow, { errors: ["not-found"] }),
  add: command(
    "Adds rows to a book as one step; fields that are left out are empty",
    {
      record,
      /** Where the rows lie; the office's own books take any village and lie in the office. */
      village: Uid.nullable(),
      rows: z.array(Values).min(1).max(5000),
    },
    z.strictObject({ step: z.int(), uids: z.array(Uid), warnings: Warnings }),
    { errors: ["rule", "invalid-input", "not-found"] },
  ),
});
