import { z } from "zod";
import { type RecordName, records } from "../records/all.ts";
import { Uid } from "../records/record.ts";

/** A row about a household: what it is, its day or month, and its cells, references by name. */
export const TimelineRow = z.strictObject({
  record: z.enum(Object.keys(records) as [RecordName, ...RecordName[]]),
  uid: Uid,
  day: z.string().nullable(),
  cells: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type TimelineRow = z.infer<typeof TimelineRow>;
