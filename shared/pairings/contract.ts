import { z } from "zod";
import { Gift } from "../assistance/contract.ts";
import { Day } from "../records/listing.ts";
import { Uid } from "../records/record.ts";
import { Warnings } from "../records/violation.ts";
import { command, defineContract, query } from "../rpc/contract.ts";
import { pairing, visit } from "./record.ts";

export const Official = z.strictObject({
  officialName: pairing.fields.officialName.schema,
  officialOrg: pairing.fields.officialOrg.schema,
  level: pairing.fields.level.schema,
});
export type Official = z.infer<typeof Official>;

export const pairings = defineContract("pairings", {
  officials: query("Officials of earlier pairings, the latest first", {}, z.array(Official)),
  recordVisit: command(
    "Records a visit with what was given, as one step",
    {
      pairing: Uid,
      visitedOn: Day,
      officials: visit.fields.officials.schema,
      services: visit.fields.services.schema,
      ownCostFen: visit.fields.ownCostFen.schema.nullable(),
      paperRef: visit.fields.paperRef.schema.nullable(),
      gifts: z.array(Gift).max(20),
    },
    /** The visit first, then its gifts. */
    z.strictObject({ step: z.int(), uids: z.array(Uid), warnings: Warnings }),
    { errors: ["rule", "not-found"] },
  ),
});
