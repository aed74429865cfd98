import { z } from "zod";
import { listing, pageOf } from "../records/listing.ts";
import { rowSchema, Uid } from "../records/record.ts";
import { defineContract, query } from "../rpc/contract.ts";
import { householdStay, member } from "./record.ts";

/** A member with what tells namesakes apart. */
export const MemberRow = rowSchema(member, {
  villageName: z.string(),
  householdNo: z.string(),
  houseName: z.string().nullable(),
  isHead: z.boolean(),
});
export type MemberRow = z.infer<typeof MemberRow>;

/** An ended stay of a member in a household. */
export const StayRow = rowSchema(householdStay, { memberName: z.string(), householdNo: z.string() });
export type StayRow = z.infer<typeof StayRow>;

export const members = defineContract("members", {
  list: query("Listed members", listing, pageOf(MemberRow), { errors: ["invalid-input"] }),
  get: query(
    "One member, listed or not, with earlier households",
    { uid: Uid },
    z.strictObject({ member: MemberRow, stays: z.array(StayRow) }),
    { errors: ["not-found"] },
  ),
});
