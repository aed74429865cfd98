import { z } from "zod";
import { Uid } from "../records/record.ts";
import { command, defineContract, query } from "../rpc/contract.ts";

const Id = z.string().max(40);

export const ledgerTabs = ["new", "same", "bad"] as const;
export type LedgerTab = (typeof ledgerTabs)[number];

export const LedgerCounts = z.strictObject({
  new: z.int(),
  /** Rows that the register has already. */
  same: z.int(),
  /** Rows that are given back, each with its reason. */
  bad: z.int(),
  /** Villages that the file names and the register does not know. */
  unknownVillages: z.array(z.strictObject({ name: z.string(), rows: z.int() })),
  /** Whether some rows name no village, so that one must be chosen. */
  asksVillage: z.boolean(),
});
export type LedgerCounts = z.infer<typeof LedgerCounts>;

export const LedgerLine = z.strictObject({
  /** Row of the file, from 1 as the spreadsheet shows it. */
  row: z.int(),
  /** The sheet of the row, where several were read. */
  sheet: z.string(),
  about: z.string(),
  /** Why it stays out, in the clerk's language; empty for the others. */
  reason: z.string(),
});
export type LedgerLine = z.infer<typeof LedgerLine>;

/** A village for rows that name none. */
const village = Uid.nullable();

/** Files opened by `imports.open` with a ledger: last year's postings, help, loans, schedules, donations, requests. */
export const ledgers = defineContract("ledgers", {
  preview: command("Works out which rows of an opened ledger would come in", { id: Id, village }, LedgerCounts, {
    errors: ["not-found", "cancelled"],
  }),
  lines: query(
    "Rows of one tab of the preview",
    { id: Id, tab: z.enum(ledgerTabs), offset: z.int().min(0), limit: z.int().min(1).max(500) },
    z.strictObject({ lines: z.array(LedgerLine), total: z.int() }),
    { role: "clerk", errors: ["not-found"] },
  ),
  apply: command(
    "Brings the rows in as one step, after a backup",
    { id: Id, village },
    z.strictObject({ step: z.int().nullable(), counts: LedgerCounts }),
    { errors: ["not-found", "rule", "cancelled", "disk-full"] },
  ),
  giveBack: command(
    "Writes the rows that stayed out, with the reason beside each",
    { id: Id, token: z.string() },
    z.strictObject({ rows: z.int() }),
    { errors: ["not-found", "disk-full"] },
  ),
});
