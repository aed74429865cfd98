import { z } from "zod";
import { listing, pageOf } from "../records/listing.ts";
import { rowSchema, Uid } from "../records/record.ts";
import { defineContract, query } from "../rpc/contract.ts";
import { convenorTerm } from "./record.ts";

export const ConvenorRow = rowSchema(convenorTerm, {
  villageName: z.string(),
  unitNo: z.string(),
  memberName: z.string(),
  householdNo: z.string(),
});
export type ConvenorRow = z.infer<typeof ConvenorRow>;

export const convenors = defineContract("convenors", {
  list: query(
    "Convenor terms: the latest of each open unit and later ones; with a day, the terms that cover it",
    listing,
    pageOf(ConvenorRow),
    { errors: ["invalid-input"] },
  ),
  get: query("One convenor term", { uid: Uid }, ConvenorRow, { errors: ["not-found"] }),
});
