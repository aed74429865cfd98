import { z } from "zod";
import { neverKinds } from "../records/never.ts";
import { command, defineContract, query } from "../rpc/contract.ts";
import { areaKinds } from "../units/record.ts";
import { Decisions } from "./decisions.ts";
import { ledgerNames } from "./ledgers/targets.ts";
import { allTargets, type Target } from "./targets.ts";
import { remarkCodes } from "./incoming.ts";
import { fileForms } from "./table.ts";

const TargetName = z.enum(allTargets as [Target, ...Target[]]);
const Cell = z.union([z.string(), z.number(), z.null()]);
const Id = z.string().max(40);
const At = z.int().min(0);

const LeftOut = z.union([
  z.strictObject({ why: z.literal("never"), kind: z.enum(neverKinds) }),
  z.strictObject({ why: z.enum(["unknown", "derived", "serial", "double", "blank", "chosen"]) }),
]);

const Column = z.strictObject({
  index: At,
  heading: z.string(),
  target: TargetName.nullable(),
  leftOut: LeftOut.nullable(),
});
export type Column = z.infer<typeof Column>;

/** An opened file: its sheets, and the found or chosen table in one of them. Rows count from 0. */
export const Inspection = z.strictObject({
  id: Id,
  name: z.string(),
  ledger: z.enum(ledgerNames).nullable(),
  form: z.enum(fileForms),
  sheets: z.array(
    z.strictObject({ name: z.string(), hidden: z.boolean(), rows: z.int(), top: z.array(z.array(z.string())) }),
  ),
  sheet: At,
  /** Null where no heading was found: the clerk points at it. */
  layout: z.strictObject({ headFrom: At, headTo: At, columns: z.array(Column) }).nullable(),
  /** The last row of data where the clerk named one. */
  lastRow: At.nullable(),
  /** Other sheets of the same layout, and whether they are read with this one. */
  together: z.array(z.strictObject({ sheet: At, taken: z.boolean() })),
  /** Headings stand down the side: the columns of the sheet are shown as rows. */
  turned: z.boolean(),
  /** Tables stand side by side: null where they do not, else whether they are read one after the other. */
  apart: z.boolean().nullable(),
  /** What of the sheet the spreadsheet does not show: rows of data, headings of kept columns. */
  hidden: z.strictObject({
    rows: z.int(),
    firstRows: z.array(z.int()),
    columns: z.array(z.string()),
    leftOut: z.boolean(),
  }),
  rows: z.int(),
  skipped: z.strictObject({ blank: z.int(), heads: z.int(), totals: z.int(), notes: z.int() }),
  /** A village's name in the title, and the register's village of that name. */
  villageHint: z.string(),
  village: z.string().nullable(),
  /** Town or country of that village, where its divisions say so. */
  areaKind: z.enum(Object.keys(areaKinds) as [keyof typeof areaKinds]).nullable(),
  /** Whether the columns were matched as the clerk once matched a file of this layout. */
  remembered: z.boolean(),
});
export type Inspection = z.infer<typeof Inspection>;

const Tally = z.strictObject({ new: z.int(), changed: z.int(), same: z.int(), waiting: z.int() });

export const Preview = z.strictObject({
  households: Tally,
  members: Tally,
  units: Tally,
  convenors: z.int(),
  memberships: z.int(),
  /** Memberships and telephone numbers that the file holds and that need a stated consent. */
  membershipsInFile: z.int(),
  phonesInFile: z.int(),
  bad: z.int(),
  warnings: z.int(),
  possible: z.int(),
  absent: z.int(),
  /** Villages that the file names and the register does not know, with their households and units. */
  unknownVillages: z.array(z.strictObject({ name: z.string(), rows: z.int() })),
});
export type Preview = z.infer<typeof Preview>;

export const tabs = ["new", "changed", "same", "bad", "warnings", "possible", "absent"] as const;
export type Tab = (typeof tabs)[number];

const Change = z.strictObject({ record: z.string(), field: z.string(), old: Cell, new: Cell });

/** One line of a preview tab. */
export const Line = z.strictObject({
  key: z.string(),
  /** Row of the file, from 1 as the spreadsheet shows it; 0 for what is not in the file. */
  row: z.int(),
  /** The sheet of the row, where several were read. */
  sheet: z.string(),
  record: z.enum(["household", "member", "unit", "convenorTerm"]),
  householdNo: z.string(),
  name: z.string(),
  birth: z.string().nullable(),
  relation: z.string().nullable(),
  changes: z.array(Change),
  remark: z.enum(remarkCodes).nullable(),
  heading: z.string(),
  skipped: z.boolean(),
  decided: z.string(),
  candidates: z.array(
    z.strictObject({ uid: z.string(), householdNo: z.string(), name: z.string(), birth: z.string().nullable() }),
  ),
});
export type Line = z.infer<typeof Line>;

export const Outcome = z.strictObject({
  step: z.int().nullable(),
  preview: Preview,
  /** Rows given back because they were not imported, or not wholly. */
  givenBack: z.int(),
});
export type Outcome = z.infer<typeof Outcome>;

const reading = ["unreadable-file", "unsafe-file", "too-big", "cancelled", "not-found"] as const;

export const imports = defineContract("imports", {
  open: command(
    "Reads a spreadsheet and finds its table",
    {
      token: z.string(),
      name: z.string().max(200),
      /** The ledger that the file holds, whose rows are planned by `ledgers`; left out for a roster. */
      ledger: z.enum(ledgerNames).nullable().optional(),
    },
    Inspection,
    {
      errors: [...reading],
    },
  ),
  choose: command(
    "Reads it again with the sheet, heading and columns that the clerk chose",
    {
      id: Id,
      sheet: At,
      /** Null lets the heading be found. */
      head: z.strictObject({ from: At, to: At }).nullable(),
      lastRow: At.nullable(),
      /** Column index -> what it holds; null leaves it out. */
      targets: z.record(z.string(), TargetName.nullable()),
      remember: z.boolean(),
      /** Other sheets of the same layout to read too; left out, those that continue it are. */
      together: z.array(At).max(200).optional(),
      /** Leave out rows that the spreadsheet does not show. */
      withoutHidden: z.boolean().optional(),
      /** Read tables that stand side by side as one wide table. */
      asOne: z.boolean().optional(),
    },
    Inspection,
    { errors: [...reading] },
  ),
  preview: command("Works out what the import would do", { id: Id, decisions: Decisions }, Preview, {
    errors: ["not-found", "invalid-input"],
  }),
  lines: query(
    "Lines of one tab of the preview",
    { id: Id, tab: z.enum(tabs), offset: At, limit: z.int().min(1).max(500) },
    z.strictObject({ lines: z.array(Line), total: z.int() }),
    { role: "clerk", errors: ["not-found"] },
  ),
  apply: command("Imports the file as one step, after a backup", { id: Id, decisions: Decisions }, Outcome, {
    errors: ["not-found", "rule", "cancelled", "disk-full"],
  }),
  giveBack: command(
    "Writes the rows that were not imported, with the reason beside each",
    { id: Id, token: z.string() },
    z.strictObject({ rows: z.int() }),
    { errors: ["not-found", "disk-full"] },
  ),
  print: command("Prepares the result for printing", { id: Id }, z.strictObject({ token: z.string() }), {
    errors: ["not-found"],
  }),
  abandon: command("Forgets an opened file", { id: Id }, z.null()),
});
