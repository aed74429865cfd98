import { z } from "zod";
import { exportNames } from "../exports/contract.ts";
import { formNames } from "../forms/registry.ts";
import { purposes, Uid } from "../records/record.ts";
import { defineContract, query } from "../rpc/contract.ts";

/** Lists and forms that leave the register on paper or as a file. */
export const disclosed = [
  ...exportNames.map((name) => `list.${name}` as const),
  "list.dues" as const,
  ...formNames.map((name) => `form.${name}` as const),
];

/** One line of the disclosure register (safeguards, M3): who took what out, when, for which purpose. No names. */
export const Disclosure = z.strictObject({
  id: z.int(),
  at: z.string(),
  clerk: z.string(),
  what: z.enum(disclosed as [(typeof disclosed)[number], ...(typeof disclosed)[number][]]),
  format: z.enum(["xlsx", "csv", "ics", "pdf", "printer"]),
  purpose: z.enum(purposes),
  /** Rows of a list, or forms. */
  rows: z.int(),
  village: Uid.nullable(),
});
export type Disclosure = z.infer<typeof Disclosure>;

export const disclosures = defineContract("disclosures", {
  list: query(
    "What was exported or printed, newest first",
    { before: z.int().nullable(), limit: z.int().min(1).max(500) },
    z.strictObject({ rows: z.array(Disclosure), more: z.boolean() }),
  ),
});
