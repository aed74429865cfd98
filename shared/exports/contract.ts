import { z } from "zod";
import { bookRecords } from "../books/book.ts";
import { Day } from "../records/listing.ts";
import { purposes, Uid } from "../records/record.ts";
import { command, defineContract } from "../rpc/contract.ts";

/** Lists that can be exported; `roster` is one row a person with the household's cells repeated. */
export const rosterLists = ["roster", "households", "units", "convenors", "villages"] as const;

/** Those lists, and every book by its record. */
export const exportNames = [...rosterLists, ...bookRecords] as const;
export type ExportName = (typeof exportNames)[number];

export const exports = defineContract("exports", {
  write: command(
    "Writes a list of one village, of all, or of the rows that a grid shows, as xlsx or csv that can be imported again",
    {
      list: z.enum(exportNames),
      range: z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("all") }),
        z.strictObject({ kind: z.literal("village"), village: Uid }),
        /** Rows of the list's own record; of the roster, its members. */
        z.strictObject({ kind: z.literal("chosen"), uids: z.array(Uid).min(1).max(50_000) }),
      ]),
      /** Fields to keep, in this order, as the columns name them; null for all. Record ids always come along. */
      columns: z.array(z.string().max(60)).max(60).nullable(),
      asOf: Day.nullable(),
      format: z.enum(["xlsx", "csv"]),
      /** Of headings and codes; the clerk's own where it is left out. */
      language: z.enum(["zh", "en"]).optional(),
      purpose: z.enum(purposes),
      target: z.string(),
    },
    z.strictObject({ rows: z.int() }),
    { role: "reader", errors: ["not-found", "cancelled", "disk-full"] },
  ),
});
