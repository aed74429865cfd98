import { z } from "zod";
import { Uid } from "../records/record.ts";
import { command, defineContract, query } from "../rpc/contract.ts";
import { type ErasureReason, erasureReasons } from "./reasons.ts";

const Count = z.int().min(0);

/** What is erased: a household with all that hangs on it, or one person. */
const Subject = { record: z.enum(["household", "member"]), uid: Uid };

/**
 * What must be settled first by a life event, since no rule may be broken by an erasure:
 * `head` another head, `only` nobody else is listed, `phone` the number rests on this person's consent, `unit` so does the
 * membership, `convenor` a term runs; `care`, `pairing`, `request` of somebody who stays rest on this person's consent;
 * `guarantee`, `loan` something is still owed.
 */
export const settlements = [
  "head",
  "only",
  "phone",
  "unit",
  "convenor",
  "care",
  "pairing",
  "request",
  "guarantee",
  "loan",
] as const;
export const Settlement = z.strictObject({
  why: z.enum(settlements),
  /** The household, the unit of a convenor, or the row of a programme, whose event or page settles it. */
  uid: Uid,
  /** Its number. */
  no: z.string(),
});
export type Settlement = z.infer<typeof Settlement>;

export const ErasurePreview = z.strictObject({
  villageName: z.string(),
  householdNo: z.string(),
  /** Everybody whose record goes. */
  people: z.array(
    z.strictObject({
      uid: Uid,
      name: z.string(),
      /** A code of the record's, or `removed` where the row was taken off every list. */
      state: z.string(),
    }),
  ),
  /** Rows by kind, all of them. */
  rows: z.array(z.strictObject({ record: z.string(), count: Count })),
  /** People who stay, but lose their guardian. */
  wards: z.array(z.string()),
  /** The household stays without this person; its head count stays too. */
  stays: z.boolean(),
  settle: z.array(Settlement),
  /** Other PCs that will erase it with the next file. */
  others: z.array(z.string()),
  /** Backups that still hold it, sealed, until they expire. */
  backups: Count,
});
export type ErasurePreview = z.infer<typeof ErasurePreview>;

const Waiting = z.strictObject({
  name: z.string(),
  office: z.string(),
  /** The last file from it; null when none ever came. */
  lastContact: z.string().nullable(),
});

/** One erasure: no name and no number is left of it. */
export const Erasure = z.strictObject({
  /** Null where the PC that did it has not told its commit yet. */
  at: z.string().nullable(),
  clockDoubtful: z.boolean(),
  /** A code; one that this program does not know comes from a newer one. */
  reason: z.string(),
  villageName: z.string().nullable(),
  author: z.string(),
  rows: Count,
  /** PCs that have not confirmed it. */
  waiting: z.array(Waiting),
});
export type Erasure = z.infer<typeof Erasure>;

const Due = z.strictObject({
  record: z.enum(["household", "member"]),
  uid: Uid,
  villageName: z.string(),
  householdNo: z.string(),
  name: z.string(),
  /** Whether it was taken off every list, as a mistake or by an undo, and not closed. */
  removed: z.boolean(),
  /** Day of that. */
  closedOn: z.string(),
});
export type Due = z.infer<typeof Due>;

/** Personal data that must disappear (exchange, section 7). */
export const erasing = defineContract("erasing", {
  preview: query("Everything that an erasure would take, and what must be settled first", Subject, ErasurePreview, {
    role: "keeper",
    errors: ["not-found"],
  }),
  apply: command(
    "Erases a person or household for ever, here and on every PC that shares the register",
    {
      ...Subject,
      reason: z.enum(Object.keys(erasureReasons) as [ErasureReason, ...ErasureReason[]]),
      /** The household's number as the keeper typed it. */
      householdNo: z.string().max(16),
    },
    z.strictObject({ rows: Count }),
    { role: "keeper", errors: ["not-found", "stale", "invalid-input", "disk-full"] },
  ),
  list: query(
    "Erasures, newest first, with the PCs that have not confirmed them",
    { offset: Count, limit: z.int().min(1).max(500) },
    z.strictObject({ erasures: z.array(Erasure), total: Count }),
  ),
  due: query(
    "Households and people closed for longer than they may be kept, oldest first",
    { limit: z.int().min(1).max(500) },
    z.strictObject({ due: z.array(Due), total: Count }),
    { role: "keeper" },
  ),
});
