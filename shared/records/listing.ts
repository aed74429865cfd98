import { z } from "zod";
import { isDate } from "../dates/calendarDate.ts";
import { Uid } from "./record.ts";

export const Day = z.string().refine(isDate, "date");
const Value = z.union([z.string(), z.number(), z.null()]);

/** How one column is narrowed: a piece of its text, one value (null: empty), or one of several codes. */
export const Match = z.union([
  z.strictObject({ contains: z.string().min(1).max(60) }),
  z.strictObject({ equals: Value }),
  z.strictObject({
    oneOf: z
      .array(z.union([z.string(), z.number()]))
      .min(1)
      .max(200),
  }),
]);
export type Match = z.infer<typeof Match>;

/**
 * What every list takes. `village` null: all villages. `asOf` null: as it stands now; a day: the roster of that
 * day by its dated history, where an unknown start counts as always and an end day is the first day outside.
 * Fields without dates (address, phone, number of people) show their present value.
 * Without `sort`, rows come by village code, household or unit number in natural order, then member.
 */
export const listing = {
  village: Uid.nullable(),
  asOf: Day.nullable(),
  start: z.int().min(0),
  limit: z.int().min(1).max(5000),
  sort: z.array(z.strictObject({ field: z.string(), dir: z.enum(["asc", "desc"]) })).max(4),
  filter: z.record(z.string(), Match),
};
export const Listing = z.strictObject(listing);
export type Listing = z.infer<typeof Listing>;

/** One page of rows, and how many there are in all. */
export const pageOf = <T extends z.ZodType>(row: T) => z.strictObject({ rows: z.array(row), total: z.int() });
