import { z } from "zod";
import { PhoneConsent } from "../consents/contract.ts";
import { bookRecords } from "../books/book.ts";
import { records } from "../records/all.ts";
import { Uid } from "../records/record.ts";
import { Warnings } from "../records/violation.ts";
import { command, defineContract } from "../rpc/contract.ts";

const Cell = z.union([z.string(), z.number(), z.null()]);

/** Records whose cells may be typed into; the others change by life events. */
export const sheetRecords = [
  "household",
  "member",
  "unit",
  "village",
  "convenorTerm",
  "division",
  ...bookRecords,
] as const;
export type SheetRecord = (typeof sheetRecords)[number];

/** One changed cell: `was` is the value the clerk saw, so that nothing newer is overwritten unseen. */
export const CellEdit = z.strictObject({
  uid: Uid,
  field: z.string(),
  was: Cell,
  value: Cell,
});
export type CellEdit = z.infer<typeof CellEdit>;

export const sheet = defineContract("sheet", {
  editCells: command(
    "Changes cells of one record's rows as one step",
    {
      record: z.enum(sheetRecords),
      kind: z.enum(["edit", "paste", "fill", "clear"]),
      edits: z.array(CellEdit).min(1).max(100_000),
      /** Under phone numbers of households that have agreed to none before. */
      phoneConsent: PhoneConsent.optional(),
    },
    z.strictObject({ step: z.int(), changed: z.int(), warnings: Warnings }),
    { errors: ["stale", "rule", "invalid-input", "not-found"] },
  ),
  removeRows: command(
    "Takes rows entered by mistake off every list, as one step",
    { record: z.enum(sheetRecords), uids: z.array(Uid).min(1).max(10_000) },
    z.strictObject({ step: z.int() }),
    { errors: ["rule", "not-found"] },
  ),
});

/** Fields of a record that a grid cell may change. */
export const editableFields = (record: SheetRecord): string[] =>
  Object.entries(records[record].fields)
    .filter(([, field]) => !field.byEvent && field.kind !== "reference")
    .map(([name]) => name);
