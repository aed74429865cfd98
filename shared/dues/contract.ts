import { z } from "zod";
import { type RecordName, records } from "../records/all.ts";
import { Day } from "../records/listing.ts";
import { purposes, Uid } from "../records/record.ts";
import { command, defineContract, query } from "../rpc/contract.ts";
import { dueKinds } from "./kinds.ts";

/** Something that needs doing by a day, and the row that it is about. */
export const DueRow = z.strictObject({
  kind: z.enum(dueKinds),
  record: z.enum(Object.keys(records) as [RecordName, ...RecordName[]]),
  uid: Uid,
  /** Null for what concerns no single village. */
  village: Uid.nullable(),
  villageName: z.string().nullable(),
  /** Null where no day was set. */
  day: Day.nullable(),
  /** Number of the household or unit, or the name of the place: what it is about, without naming anybody. */
  about: z.string(),
  /** Who it is about. */
  person: z.string().nullable(),
});
export type DueRow = z.infer<typeof DueRow>;

const range = {
  village: Uid.nullable(),
  /** First day; null for everything that is overdue as well. */
  from: Day.nullable(),
  until: Day,
};

export const dues = defineContract("dues", {
  list: query(
    "What needs doing until a day, the earliest first; what has no day comes last, and only where `from` is left open",
    { ...range, limit: z.int().min(1).max(2000) },
    z.strictObject({ rows: z.array(DueRow), total: z.int() }),
    { errors: ["not-found"] },
  ),
  write: command(
    "Writes what needs doing as a calendar file (ics) of whole days; people are named only when asked for",
    {
      ...range,
      names: z.boolean(),
      language: z.enum(["zh", "en"]).optional(),
      purpose: z.enum(purposes),
      target: z.string(),
    },
    z.strictObject({ entries: z.int() }),
    { role: "reader", errors: ["not-found", "cancelled", "disk-full"] },
  ),
});
