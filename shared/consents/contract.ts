import { z } from "zod";
import { Day, listing, pageOf } from "../records/listing.ts";
import { rowSchema, Uid } from "../records/record.ts";
import { defineContract, query } from "../rpc/contract.ts";
import { consent } from "./record.ts";

export const ConsentRow = rowSchema(consent, {
  villageName: z.string(),
  memberName: z.string(),
  householdNo: z.string(),
});
export type ConsentRow = z.infer<typeof ConsentRow>;

/** The clerk states that a household agreed that its number is kept: when, and the number on the paper. */
export const PhoneConsent = z.strictObject({ givenOn: Day, paperRef: consent.fields.paperRef.schema.nullable() });
export type PhoneConsent = z.infer<typeof PhoneConsent>;

export const consents = defineContract("consents", {
  list: query("Consents that stand; with a day, those that stood on it", listing, pageOf(ConsentRow), {
    errors: ["invalid-input"],
  }),
  get: query("One consent", { uid: Uid }, ConsentRow, { errors: ["not-found"] }),
});
