import { z } from "zod";
import { Day, listing, pageOf } from "../records/listing.ts";
import { rowSchema, Uid, valuesSchema } from "../records/record.ts";
import { command, defineContract, query } from "../rpc/contract.ts";
import { village } from "./record.ts";

export const VillageRow = rowSchema(village, {
  unitCount: z.int(),
  householdCount: z.int(),
  /** Listed members. */
  memberCount: z.int(),
  /** People by the households' own figures, listed by name or not. */
  personCount: z.int(),
});
export type VillageRow = z.infer<typeof VillageRow>;

/** Five years of age; `from` 100 means 100 and older. */
export const AgeBand = z.strictObject({ from: z.int(), male: z.int(), female: z.int(), notStated: z.int() });
export type AgeBand = z.infer<typeof AgeBand>;

export const VillageCharts = z.strictObject({
  asOf: Day,
  bands: z.array(AgeBand),
  /** Listed members whose birth is not known. */
  withoutBirth: z.int(),
  /** Households by number of people, 1 to 40; sizes that do not occur are left out. */
  sizes: z.array(z.strictObject({ people: z.int(), households: z.int() })),
});
export type VillageCharts = z.infer<typeof VillageCharts>;

export const villages = defineContract("villages", {
  list: query("Villages with their counts", listing, pageOf(VillageRow), { errors: ["invalid-input"] }),
  get: query("One village with its counts", { uid: Uid, asOf: Day.nullable() }, VillageRow, { errors: ["not-found"] }),
  add: command(
    "Adds a village as one step",
    { values: valuesSchema(village) },
    z.strictObject({ uid: Uid, step: z.int() }),
    { errors: ["rule"] },
  ),
  charts: query(
    "People by age and sex, and households by size; year-only births count by the middle of what they can mean",
    { village: Uid, asOf: Day.nullable() },
    VillageCharts,
    { errors: ["not-found"] },
  ),
});
