import { z } from "zod";
import { consent } from "../consents/record.ts";
import { Day } from "../records/listing.ts";
import { Uid } from "../records/record.ts";
import { Warnings } from "../records/violation.ts";
import { command, defineContract } from "../rpc/contract.ts";
import { helpRequest } from "./record.ts";

const { fields } = helpRequest;

/** The household's consent to somebody asking for it, given by one of its people. */
export const Entrusting = z.strictObject({
  memberId: Uid,
  givenOn: Day,
  language: consent.fields.language.schema,
  paperRef: consent.fields.paperRef.schema.nullable(),
});

/** Help requests with the consent under those that somebody entrusted makes (records.md 1.5). */
export const requests = defineContract("requests", {
  add: command(
    "Enters a help request, with the consent to act where somebody entrusted makes it, as one step",
    {
      householdId: Uid,
      madeBy: fields.madeBy.schema,
      channel: fields.channel.schema,
      category: fields.category.schema,
      madeOn: Day,
      dueOn: Day,
      paperRef: fields.paperRef.schema.nullable(),
      /** Null where the resident or a guardian asks. */
      consent: Entrusting.nullable(),
    },
    z.strictObject({ step: z.int(), uid: Uid, warnings: Warnings }),
    { errors: ["rule", "not-found", "invalid-input"] },
  ),
  close: command(
    "Closes requests on a day, as done or as taken back by the residents, as one step",
    { uids: z.array(Uid).min(1).max(1000), on: Day, state: z.enum(["done", "withdrawn"]) },
    z.strictObject({ step: z.int(), warnings: Warnings }),
    { errors: ["rule", "not-found"] },
  ),
});
