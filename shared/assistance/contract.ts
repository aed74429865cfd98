import { z } from "zod";
import { Day } from "../records/listing.ts";
import { Uid } from "../records/record.ts";
import { Warnings } from "../records/violation.ts";
import { command, defineContract, query } from "../rpc/contract.ts";
import { assistance } from "./record.ts";

const { fields } = assistance;

/** What was given, whoever received it. */
const given = {
  kind: fields.kind.schema,
  item: fields.item.schema.nullable(),
  qty: fields.qty.schema.nullable(),
  uom: fields.uom.schema.nullable(),
  valueFen: fields.valueFen.schema.nullable(),
  fund: fields.fund.schema,
  deedType: fields.deedType.schema.nullable(),
  doneOn: fields.doneOn.schema.nullable(),
  basisDoc: fields.basisDoc.schema.nullable(),
};

/** One thing that a household was given, with the number of the receipt that it signed. */
export const Gift = z.strictObject({ ...given, receiptRef: fields.receiptRef.schema.nullable() });
export type Gift = z.infer<typeof Gift>;

/** One thing that many households are given on one day. */
export const SharedGift = z.strictObject({ ...given, givenOn: Day });
export type SharedGift = z.infer<typeof SharedGift>;

const Count = z.int().min(0);

/** What was given in one village within a period. Never by person, and never by household. */
export const VillageHelp = z.strictObject({
  village: Uid,
  villageName: z.string(),
  /** Visits, and what they cost the officials, not by name. */
  visits: Count,
  ownCostFen: Count,
  /** Households that were given something, each once. */
  households: Count,
  moneyFen: Count,
  goods: Count,
  goodsFen: Count,
  /** Deeds that were done within the period. */
  deeds: Count,
  errands: Count,
});
export type VillageHelp = z.infer<typeof VillageHelp>;

export const assistances = defineContract("assistance", {
  distribute: command(
    "Records that many households were given the same thing, each with its own receipt, as one step",
    {
      gift: SharedGift,
      households: z.array(Uid).min(1).max(5000),
      /** The first receipt's number; the others run on from it in the order of the households. Null: no numbers, for what is not signed for. */
      firstReceipt: fields.receiptRef.schema.nullable(),
    },
    z.strictObject({ step: z.int(), rows: Count, lastReceipt: z.string().nullable(), warnings: Warnings }),
    { errors: ["rule", "not-found", "cancelled"] },
  ),
  nextReceipt: query(
    "The receipt number after the last one that was entered and ends in digits, in one village or anywhere; 001 where there is none",
    { village: Uid.nullable() },
    z.string(),
    { errors: ["not-found"] },
  ),
  totals: query("What was given within a period, village by village", { from: Day, to: Day }, z.array(VillageHelp)),
});
