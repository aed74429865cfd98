import { z } from "zod";
import { Day } from "../records/listing.ts";
import { Uid } from "../records/record.ts";
import { Warnings } from "../records/violation.ts";
import { command, defineContract, query } from "../rpc/contract.ts";
import { distribution } from "./record.ts";

const Qty = distribution.fields.qty.schema;

export const donations = defineContract("donations", {
  toDistribute: query(
    "A donation with what is left of it, and the households of its village with what each has received of it",
    { donation: Uid },
    z.strictObject({
      item: z.string(),
      uom: z.string(),
      receivedOn: Day,
      /** In hundredths of the donation's unit, as every quantity. */
      qty: z.int(),
      left: z.int(),
      nextReceipt: z.string(),
      households: z.array(
        z.strictObject({
          uid: Uid,
          householdNo: z.string(),
          head: z.string().nullable(),
          houseName: z.string().nullable(),
          personCount: z.int(),
          given: z.int(),
        }),
      ),
    }),
    { errors: ["not-found"] },
  ),
  distribute: command(
    "Distributes a donation to many households as one step, with running receipt numbers",
    {
      donation: Uid,
      givenOn: Day,
      /** Number of the first receipt, which ends in digits; null for receipts without numbers. */
      firstReceipt: z.string().min(1).max(20).nullable(),
      lines: z
        .array(z.strictObject({ household: Uid, qty: Qty }))
        .min(1)
        .max(5000),
    },
    z.strictObject({ step: z.int(), uids: z.array(Uid), left: z.int(), warnings: Warnings }),
    { errors: ["rule", "not-found", "invalid-input"] },
  ),
});
