import { z } from "zod";
import { choosingMethods } from "../convenors/record.ts";
import { isDate } from "../dates/calendarDate.ts";
import { Uid } from "../records/record.ts";
import { areaKinds } from "../units/record.ts";

const Day = z.string().refine(isDate, "date");

/** The clerk states that signed papers exist: when they were signed, and their numbers. */
export const Statement = z.strictObject({ givenOn: Day, paperNumbers: z.string().max(20) });

/** What the clerk decides before an import. */
export const Decisions = z.strictObject({
  /** Village of rows that name none. */
  village: Uid.nullable(),
  /** Name of a village in the file -> the register's village that it is. */
  villages: z.record(z.string().max(200), Uid).optional(),
  /** Signed consents for joining units; without them no membership is made. */
  membership: Statement.nullable(),
  /** Signed consents for keeping telephone numbers; without them none is kept. */
  phone: Statement.nullable(),
  /** What new units get where the file is silent. */
  units: z.strictObject({ areaKind: z.enum(["urban", "rural"]), activities: z.string(), setUpOn: Day }),
  convenors: z.strictObject({ from: Day, to: Day, method: z.enum(["elected", "rotation", "meeting"]) }),
  /** Key of an item -> uid of the register's row that it is, or "new". */
  same: z.record(z.string(), z.string()),
  /** What happens to items that may be somebody known and are not decided. */
  undecided: z.enum(["new", "wait"]),
  /** Keys of changes that the clerk does not want. */
  skip: z.array(z.string()).max(100_000),
});
export type Decisions = z.infer<typeof Decisions>;

export const areaCodes = Object.keys(areaKinds);
export const methodCodes = Object.keys(choosingMethods);
