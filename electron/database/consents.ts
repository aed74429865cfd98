import type { ConsentRow } from "../../shared/consents/contract.ts";
import { consent } from "../../shared/consents/record.ts";
import type { Listing } from "../../shared/records/listing.ts";
import { inVillage, type Listed, naturalOrder, pageRows, rowsWhere } from "./listing.ts";
import type { Client } from "./open.ts";

const any: Listed = {
  description: consent,
  from: `${inVillage("consents")} LEFT JOIN members m ON m.scope = t.scope AND m.uid = t.member_id
    LEFT JOIN households h ON h.scope = t.scope AND h.uid = m.household_id`,
  where: ["t.removed IS NULL"],
  columns: {
    villageName: "v.name_zh",
    memberName: "coalesce(m.name_zh, m.name_bo, '')",
    householdNo: "coalesce(h.household_no, '')",
  },
  order: [...naturalOrder("h.household_no"), "t.given_on", "t.uid"],
  natural: { householdNo: naturalOrder("h.household_no") },
};

const listed = (asOf: string | null): Listed => ({
  ...any,
  where: [
    "t.removed IS NULL",
    asOf === null
      ? "t.withdrawn_on IS NULL"
      : "t.given_on <= @asOf AND (t.withdrawn_on IS NULL OR t.withdrawn_on > @asOf)",
  ],
});

/** A page of consents that stand on the day. */
export const listConsents = (client: Client, listing: Listing): { rows: ConsentRow[]; total: number } =>
  pageRows(client, listed(listing.asOf), listing);

export const findConsent = (client: Client, uid: string): ConsentRow | null =>
  rowsWhere<ConsentRow>(client, any, "t.uid = @uid", { uid })[0] ?? null;
