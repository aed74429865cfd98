import { z } from "zod";
import { Uid } from "../records/record.ts";
import { command, defineContract, query } from "../rpc/contract.ts";

const Cell = z.union([z.string(), z.number(), z.null()]);

/** One of the values that were written without knowing of each other. */
const Side = z.strictObject({
  dot: z.int(),
  value: Cell,
  /** As a clerk reads it: a name for a reference. */
  shown: z.string(),
  author: z.string(),
  device: z.string(),
  /** Written on this PC. */
  own: z.boolean(),
  at: z.string(),
  clockDoubtful: z.boolean(),
});

/** A cell with different values that wait for a clerk; the first side is the one shown meanwhile. */
export const Conflict = z.strictObject({
  record: z.string(),
  uid: z.string(),
  field: z.string(),
  row: z.string(),
  household: z.string(),
  householdUid: z.string().nullable(),
  /** Null: the office's own records. */
  village: z.string().nullable(),
  /** Step of the taking that brought it. */
  step: z.int(),
  sides: z.array(Side).min(2),
});
export type Conflict = z.infer<typeof Conflict>;

const Place = { record: z.string().max(40), uid: z.string().max(40), field: z.string().max(40) };

/** A clerk's decision: one of the values by its dot, or another one. */
export const Decision = z.union([
  z.strictObject({ ...Place, keep: z.int() }),
  z.strictObject({ ...Place, other: Cell }),
]);
export type Decision = z.infer<typeof Decision>;

export const conflicts = defineContract("conflicts", {
  count: query("How many cells wait for a decision", {}, z.strictObject({ open: z.int() })),
  list: query(
    "Cells that wait, by taking and household",
    {
      /** Of one taking only. */
      step: z.int().nullable(),
      village: Uid.nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    },
    z.strictObject({
      rows: z.array(Conflict),
      total: z.int(),
      /** Takings that brought open conflicts, newest first. */
      takings: z.array(z.strictObject({ step: z.int(), at: z.string(), device: z.string(), open: z.int() })),
    }),
  ),
  decide: command(
    "Decides cells as one step; the decision ends the conflict on every PC",
    { decisions: z.array(Decision).min(1).max(500) },
    z.strictObject({ step: z.int(), open: z.int() }),
    { errors: ["not-found", "stale", "rule", "invalid-input"] },
  ),
  decideAll: command(
    "Decides all cells of one taking in the same way, as one step",
    { step: z.int(), side: z.enum(["ours", "theirs"]) },
    z.strictObject({ step: z.int(), open: z.int() }),
    { errors: ["not-found", "rule"] },
  ),
});
