import { z } from "zod";
import { isDate } from "../dates/calendarDate.ts";
import { Uid } from "./record.ts";

export const Day = z.string().refine(isDate, "date");
const Value = z.union([z.string(), z.number(), z.null()]);

const Piece = z.string().min(1).max(60);

/** One condition on a column. Text is compared without regard to case; empty cells meet none but those that name them. */
const One = z.union([
  z.strictObject({ contains: Piece }),
  z.strictObject({ starts: Piece }),
  z.strictObject({ ends: Piece }),
  /** The whole text. */
  z.strictObject({ says: Piece }),
  /** This very value; null: empty. */
  z.strictObject({ equals: Value }),
  z.strictObject({ oneOf: z.array(Value).min(1).max(200) }),
  /** Sets that hold any of the codes; null: empty ones. */
  z.strictObject({ anyOf: z.array(z.string().nullable()).min(1).max(200) }),
  z.strictObject({ above: Value }),
  z.strictObject({ below: Value }),
  z.strictObject({ least: Value }),
  z.strictObject({ most: Value }),
  /** Both ends included. */
  z.strictObject({ between: z.tuple([Value, Value]) }),
  z.strictObject({ empty: z.literal(true) }),
]);
export type Condition = z.infer<typeof One>;

/** A condition, or its opposite: which empty cells meet, unless they are what it names. */
const Condition = z.union([One, z.strictObject({ not: One })]);

/** How one column is narrowed. */
export const Match = z.union([
  Condition,
  z.strictObject({ all: z.array(Condition).min(1).max(4) }),
  z.strictObject({ any: z.array(Condition).min(1).max(4) }),
]);
export type Match = z.infer<typeof Match>;

/** Text as it is compared: SQLite's own folding, which knows the letters of ASCII. */
export const foldCase = (text: string): string =>
  text.normalize("NFC").replace(/[A-Z]/g, (letter) => letter.toLowerCase());

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
  /** Words looked for anywhere: a row meets each of them in one of its columns. */
  quick: z.array(z.record(z.string(), Match)).max(8).optional(),
};
export const Listing = z.strictObject(listing);
export type Listing = z.infer<typeof Listing>;

/** One page of rows, and how many there are in all. */
export const pageOf = <T extends z.ZodType>(row: T) => z.strictObject({ rows: z.array(row), total: z.int() });
