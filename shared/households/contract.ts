import { z } from "zod";
import { MemberRow, StayRow } from "../members/contract.ts";
import { Day, listing, pageOf } from "../records/listing.ts";
import { member } from "../members/record.ts";
import { rowSchema, Uid } from "../records/record.ts";
import { command, defineContract, query } from "../rpc/contract.ts";
import { unitMembership } from "../units/record.ts";
import { TimelineRow } from "../timeline/row.ts";
import { headTerm, household } from "./record.ts";

export const HouseholdRow = rowSchema(household, {
  villageName: z.string(),
  headName: z.string().nullable(),
  unitId: Uid.nullable(),
  unitNo: z.string().nullable(),
  listedCount: z.int(),
});
export type HouseholdRow = z.infer<typeof HouseholdRow>;

/**
 * Columns that may be narrowed to given units only, and sorted only when so narrowed: a list of households
 * without a unit is never made (mission N11).
 */
export const unitColumns: readonly string[] = ["unitId", "unitNo"];

export const MembershipRow = rowSchema(unitMembership, { unitNo: z.string(), householdNo: z.string() });
export type MembershipRow = z.infer<typeof MembershipRow>;

export const HeadTermRow = rowSchema(headTerm, { memberName: z.string() });
export type HeadTermRow = z.infer<typeof HeadTermRow>;

export const HouseholdDetail = z.strictObject({
  household: HouseholdRow,
  /** Listed on the day, head first. */
  members: z.array(MemberRow),
  /** No longer listed or died while in this household. */
  formerMembers: z.array(MemberRow),
  memberships: z.array(MembershipRow),
  headTerms: z.array(HeadTermRow),
  stays: z.array(StayRow),
  /** Day of the standing consent under its phone number. */
  phoneAgreedOn: Day.nullable(),
});
export type HouseholdDetail = z.infer<typeof HouseholdDetail>;

const fieldOf = household.fields;
const headField = member.fields;

/** What a clerk types of a new household. */
export const NewHousehold = z.strictObject({
  householdNo: fieldOf.householdNo.schema,
  houseName: fieldOf.houseName.schema.nullable(),
  addressLine: fieldOf.addressLine.schema.nullable(),
  personCount: fieldOf.personCount.schema,
});

/** What a clerk types of a new person. */
export const NewPerson = z.strictObject({
  nameZh: headField.nameZh.schema.nullable(),
  nameBo: headField.nameBo.schema.nullable(),
  nameTag: headField.nameTag.schema.nullable(),
  sex: headField.sex.schema,
  birth: headField.birth.schema.nullable(),
});
export type NewPerson = z.infer<typeof NewPerson>;

export const households = defineContract("households", {
  list: query("Households", listing, pageOf(HouseholdRow), { errors: ["invalid-input"] }),
  get: query(
    "One household with its members and its dated history",
    { uid: Uid, asOf: Day.nullable() },
    HouseholdDetail,
    { errors: ["not-found"] },
  ),
  timeline: query(
    "Everything recorded about a household, the latest first, and how much there is in all",
    { uid: Uid, limit: z.int().min(1).max(2000) },
    pageOf(TimelineRow),
  ),
  add: command(
    "Lists a new household with its head, as one step",
    { village: Uid, on: Day.nullable(), household: NewHousehold, head: NewPerson },
    z.strictObject({ uid: Uid, head: Uid, step: z.int() }),
    { errors: ["rule", "not-found"] },
  ),
});
