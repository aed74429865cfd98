import type { HeadTermRow, HouseholdRow, MembershipRow } from "../../shared/households/contract.ts";
import { headTerm, household } from "../../shared/households/record.ts";
import type { Listing } from "../../shared/records/listing.ts";
import { unitMembership } from "../../shared/units/record.ts";
import { covers, headOf, listedCount, nameOf } from "./dated.ts";
import { inVillage, type Listed, naturalOrder, pageRows, rowsWhere } from "./listing.ts";
import type { Client } from "./open.ts";

const membership = (asOf: string | null, wanted: string): string =>
  `(SELECT ${wanted} FROM unit_memberships m JOIN units u ON u.scope = m.scope AND u.uid = m.unit_id
    WHERE m.scope = t.scope AND m.household_id = t.uid AND m.removed IS NULL
      AND ${covers(asOf, "m.joined_on", "m.left_on")} LIMIT 1)`;

/** Households as they stood on a day; null for now. */
export const listedHouseholds = (asOf: string | null): Listed => ({
  description: household,
  from: inVillage("households"),
  where: ["t.removed IS NULL", covers(asOf, "t.listed_from", "t.ended_on")],
  columns: {
    headMemberId: headOf(asOf, "t"),
    villageName: "v.name_zh",
    headName: nameOf("t.scope", headOf(asOf, "t")),
    unitId: membership(asOf, "u.uid"),
    unitNo: membership(asOf, "u.unit_no"),
    listedCount: listedCount(asOf, "t"),
  },
  order: [...naturalOrder("t.household_no"), "t.uid"],
  natural: { householdNo: naturalOrder("t.household_no"), unitNo: naturalOrder(membership(asOf, "u.unit_no")) },
});

/** A page of households. */
export const listHouseholds = (client: Client, listing: Listing): { rows: HouseholdRow[]; total: number } =>
  pageRows(client, listedHouseholds(listing.asOf), listing);

/** One household, ended or not; its head, unit and count as of the day. */
export function findHousehold(client: Client, uid: string, asOf: string | null): HouseholdRow | null {
  const listed = { ...listedHouseholds(asOf), where: ["t.removed IS NULL"] };
  return rowsWhere<HouseholdRow>(client, listed, "t.uid = @uid", { uid, asOf })[0] ?? null;
}

/** Households of a unit on the day. */
export function householdsOfUnit(client: Client, unit: string, asOf: string | null): HouseholdRow[] {
  const inUnit = `t.uid IN (SELECT m.household_id FROM unit_memberships m WHERE m.scope = t.scope
    AND m.unit_id = @uid AND m.removed IS NULL AND ${covers(asOf, "m.joined_on", "m.left_on")})`;
  return rowsWhere(client, { ...listedHouseholds(asOf), where: ["t.removed IS NULL"] }, inUnit, { uid: unit, asOf });
}

const memberships: Listed = {
  description: unitMembership,
  from: inVillage("unit_memberships"),
  where: ["t.removed IS NULL"],
  columns: {
    unitNo: "coalesce((SELECT u.unit_no FROM units u WHERE u.scope = t.scope AND u.uid = t.unit_id), '')",
    householdNo:
      "coalesce((SELECT h.household_no FROM households h WHERE h.scope = t.scope AND h.uid = t.household_id), '')",
  },
  order: ["t.joined_on DESC", "t.uid"],
};

/** Memberships of a household, latest first. */
export const membershipsOf = (client: Client, household: string): MembershipRow[] =>
  rowsWhere(client, memberships, "t.household_id = @uid", { uid: household });

/** Memberships of a unit, latest first. */
export const membershipsIn = (client: Client, unit: string): MembershipRow[] =>
  rowsWhere(client, memberships, "t.unit_id = @uid", { uid: unit });

/** Ended terms of a household's heads, latest first. */
export const headTermsOf = (client: Client, household: string): HeadTermRow[] =>
  rowsWhere(
    client,
    {
      description: headTerm,
      from: inVillage("head_terms"),
      where: ["t.removed IS NULL"],
      columns: { memberName: `coalesce(${nameOf("t.scope", "t.member_id")}, '')` },
      order: ["t.date_to DESC", "t.uid"],
    },
    "t.household_id = @uid",
    { uid: household },
  );
