import { z } from "zod";
import { Day } from "../records/listing.ts";
import { purposes, Uid } from "../records/record.ts";
import { command, defineContract, query } from "../rpc/contract.ts";
import { formNames } from "./registry.ts";

/** Rows of the form's record by id; everything of a village; or everything. */
export const Subjects = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("chosen"), uids: z.array(Uid).min(1).max(20_000) }),
  z.strictObject({ kind: z.literal("village"), village: Uid }),
  z.strictObject({ kind: z.literal("all") }),
  z.strictObject({ kind: z.literal("blank") }),
]);
export type Subjects = z.infer<typeof Subjects>;

export const formLanguageChoices = ["zh", "zh+bo", "own"] as const;

export const formRequest = {
  form: z.enum(formNames),
  subjects: Subjects,
  /** The roster of a day; null for now. */
  asOf: Day.nullable(),
  /** Ledgers of what happened: both days included; all where it is left out. */
  period: z.strictObject({ from: Day, to: Day }).optional(),
  /** `own`: each household's form language. */
  language: z.enum(formLanguageChoices),
  purpose: z.enum(purposes),
  /** F1 only: numbers and heads of the households that joined. */
  withHouseholds: z.boolean(),
  /** Ledgers that name people: a slip with each row's own line follows, to be cut off. */
  withCopies: z.boolean().optional(),
};
const FormRequest = z.strictObject(formRequest);
export type FormRequest = z.infer<typeof FormRequest>;

/** Sheets sent to the printer at once; a PDF file takes any number. */
export const mostAtPrinter = 200;

export const forms = defineContract("forms", {
  preview: query(
    "The first forms as HTML sheets with their style, as they will be printed",
    { ...formRequest, limit: z.int().min(1).max(50) },
    z.strictObject({
      css: z.string(),
      fonts: z.string(),
      landscape: z.boolean(),
      sheets: z.array(z.string()),
      /** How many forms (ledger: villages) there are in all. */
      count: z.int(),
      shown: z.int(),
      /** More sheets than go to the printer at once: the clerk is told before trying. */
      tooMany: z.boolean(),
    }),
    { errors: ["not-found"] },
  ),
  print: command(
    "Writes forms to a PDF file",
    { ...formRequest, target: z.string() },
    z.strictObject({ forms: z.int(), pages: z.int() }),
    { role: "reader", errors: ["not-found", "cancelled", "disk-full"] },
  ),
  prepare: command(
    "Prepares forms for the system's print dialog, opened with host.print",
    formRequest,
    z.strictObject({ token: z.string(), forms: z.int() }),
    { role: "reader", errors: ["not-found", "too-big"] },
  ),
});
