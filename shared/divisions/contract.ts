import { z } from "zod";
import { listing, pageOf } from "../records/listing.ts";
import { rowSchema, Uid, valuesSchema } from "../records/record.ts";
import { command, defineContract, query } from "../rpc/contract.ts";
import { division } from "./record.ts";

export const DivisionRow = rowSchema(division, { parentName: z.string().nullable() });
export type DivisionRow = z.infer<typeof DivisionRow>;

export const divisions = defineContract("divisions", {
  list: query("Divisions by code; with a day, those valid on it", listing, pageOf(DivisionRow), {
    errors: ["invalid-input"],
  }),
  get: query("One division", { uid: Uid }, DivisionRow, { errors: ["not-found"] }),
  add: command(
    "Adds a division as one step",
    { values: valuesSchema(division) },
    z.strictObject({ uid: Uid, step: z.int() }),
    { errors: ["rule"] },
  ),
});
