import { z } from "zod";
import { Uid } from "../records/record.ts";

const Cell = z.union([z.string(), z.number(), z.null()]);

const PersonSide = z.strictObject({
  uid: Uid,
  name: z.string(),
  relation: z.string().nullable(),
  isHead: z.boolean(),
});

/** A household before or after an event. */
export const HouseholdSide = z.strictObject({
  uid: Uid,
  villageName: z.string(),
  householdNo: z.string(),
  houseName: z.string().nullable(),
  unitNo: z.string().nullable(),
  personCount: z.int().nullable(),
  endedOn: z.string().nullable(),
  members: z.array(PersonSide),
});
export type HouseholdSide = z.infer<typeof HouseholdSide>;

/** A unit before or after an event. */
export const UnitSide = z.strictObject({
  uid: Uid,
  villageName: z.string(),
  unitNo: z.string(),
  householdCount: z.int(),
  convenorName: z.string().nullable(),
  convenorTo: z.string().nullable(),
  endedOn: z.string().nullable(),
});
export type UnitSide = z.infer<typeof UnitSide>;

/** One cell that the event changes; references are shown by name. */
export const CardLine = z.strictObject({
  record: z.string(),
  uid: Uid,
  /** Number or name of the row. */
  row: z.string(),
  field: z.string(),
  before: Cell,
  after: Cell,
});
export type CardLine = z.infer<typeof CardLine>;

/** A broken rule: a key of `rules` in the catalogue and its values; the row that broke it is left out. */
export const Broken = z.object({
  rule: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A guarantee of somebody whom the event lets die, leave, move or withdraw: what the agreement says must be done. */
export const GuaranteeLine = z.strictObject({
  uid: Uid,
  name: z.string(),
  groupNo: z.string(),
  lender: z.string(),
  agreementNo: z.string(),
  maxFen: z.int(),
  until: z.string(),
  why: z.enum(["died", "left", "moved", "withdrew"]),
  /** Running loans that were paid out while it stood. */
  loans: z.int(),
  loansFen: z.int(),
});
export type GuaranteeLine = z.infer<typeof GuaranteeLine>;

/** A cell in which two entries of one person differ: what stays, and what goes with the other entry. */
export const Difference = z.strictObject({ record: z.string(), field: z.string(), stays: Cell, goes: Cell });
export type Difference = z.infer<typeof Difference>;

/** Everything that a life event touches, before and after; `before` is null for what it makes. */
export const Card = z.strictObject({
  households: z.array(z.strictObject({ before: HouseholdSide.nullable(), after: HouseholdSide.nullable() })),
  units: z.array(z.strictObject({ before: UnitSide.nullable(), after: UnitSide.nullable() })),
  lines: z.array(CardLine),
  /** Units whose convenor's term ends by this event, so that a new one can be chosen. */
  endedTerms: z.array(z.strictObject({ unit: Uid, unitNo: z.string(), convenorName: z.string() })),
  guarantees: z.array(GuaranteeLine),
  differences: z.array(Difference),
  /** Rules that it would break; empty when it may be done. */
  violations: z.array(Broken),
});
export type Card = z.infer<typeof Card>;
