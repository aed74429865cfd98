import { z } from "zod";
import { stepKinds } from "../changes/step.ts";
import { Uid } from "../records/record.ts";
import { command, defineContract, query } from "../rpc/contract.ts";

const Params = z.record(z.string(), z.union([z.string(), z.number()]));
const Cell = z.union([z.string(), z.number(), z.null()]);

export const StepRow = z.strictObject({
  id: z.int(),
  /** ISO moment by this PC's clock; `clockDoubtful` when that clock was not believed. */
  at: z.string(),
  clockDoubtful: z.boolean(),
  author: z.string(),
  kind: z.enum(stepKinds),
  params: Params,
  undone: z.boolean(),
  /** Whether it may be tried to be taken back. */
  revertible: z.boolean(),
});
export type StepRow = z.infer<typeof StepRow>;

/** One changed cell of a step, or of a row's history. */
export const ChangeLine = z.strictObject({
  step: z.int(),
  at: z.string(),
  author: z.string(),
  record: z.string(),
  uid: Uid,
  /** The row's number or name; empty where it was erased. */
  row: z.string(),
  field: z.string(),
  /** A cell that leads to another row holds that row's number or name. */
  old: Cell,
  new: Cell,
});
export type ChangeLine = z.infer<typeof ChangeLine>;

const Reverted = z.strictObject({ step: z.int(), kind: z.enum(stepKinds), params: Params });

export const steps = defineContract("steps", {
  list: query(
    "Steps, newest first",
    { before: z.int().nullable(), limit: z.int().min(1).max(500) },
    z.strictObject({ rows: z.array(StepRow), more: z.boolean() }),
  ),
  lines: query(
    "Changed cells of one step, 1,000 at most, and its new rows with the names of the first",
    { step: z.int() },
    z.strictObject({
      lines: z.array(ChangeLine),
      created: z.array(z.strictObject({ record: z.string(), count: z.int(), names: z.array(z.string()) })),
      total: z.int(),
    }),
  ),
  ofRow: query("History of one row, newest first", { uid: Uid }, z.array(ChangeLine)),
  next: query(
    "What undo and redo would take back now",
    {},
    z.strictObject({
      undo: z.strictObject({ id: z.int(), kind: z.enum(stepKinds), params: Params }).nullable(),
      redo: z.strictObject({ id: z.int(), kind: z.enum(stepKinds), params: Params }).nullable(),
    }),
  ),
  undo: command("Takes back the last step, or the named one", { step: z.int().nullable() }, Reverted, {
    errors: ["depends", "nothing-to-undo", "rule", "cancelled"],
  }),
  redo: command("Does the last undone step again", {}, Reverted, {
    errors: ["depends", "nothing-to-undo", "rule", "cancelled"],
  }),
});
