import { z } from "zod";
import { ConvenorRow } from "../convenors/contract.ts";
import { HouseholdRow } from "../households/contract.ts";
import { Day, listing, pageOf } from "../records/listing.ts";
import { rowSchema, Uid } from "../records/record.ts";
import { defineContract, query } from "../rpc/contract.ts";
import { unit } from "./record.ts";

export const UnitRow = rowSchema(unit, {
  villageName: z.string(),
  /** Counted from open memberships. */
  householdCount: z.int(),
  convenorId: Uid.nullable(),
  convenorName: z.string().nullable(),
  convenorTo: z.string().nullable(),
});
export type UnitRow = z.infer<typeof UnitRow>;

export const units = defineContract("units", {
  list: query("Units that have not ended", listing, pageOf(UnitRow), { errors: ["invalid-input"] }),
  get: query(
    "One unit with its households on the day and its convenor terms, latest first",
    { uid: Uid, asOf: Day.nullable() },
    z.strictObject({ unit: UnitRow, households: z.array(HouseholdRow), terms: z.array(ConvenorRow) }),
    { errors: ["not-found"] },
  ),
});
