import { commitsPerSegment } from "../../shared/changes/dot.ts";
import type { MemberRow, StayRow } from "../../shared/members/contract.ts";
import { householdStay, member } from "../../shared/members/record.ts";
import type { Listing } from "../../shared/records/listing.ts";
import { headOf, nameOf, staysOn } from "./dated.ts";
import { inVillage, type Listed, naturalOrder, pageRows, rowsWhere } from "./listing.ts";
import type { Client } from "./open.ts";
import { prepared } from "./prepared.ts";

const readable = (asOf: string | null): Record<string, string> => ({
  villageName: "v.name_zh",
  householdNo: "coalesce(h.household_no, '')",
  houseName: "h.house_name",
  isHead: `coalesce(${headOf(asOf, "h")} = t.uid, 0)`,
});

const places = "JOIN scope s ON s.idx = t.scope JOIN villages v ON v.scope = t.scope AND v.removed IS NULL";

/** Members now: households lead, in the order of their index, so that a page reads no more rows than it shows. */
const now: Listed = {
  description: member,
  from: `households h CROSS JOIN members t INDEXED BY members_household_id ON t.scope = h.scope AND t.household_id = h.uid ${places}`,
  read: `members t JOIN households h ON h.scope = t.scope AND h.uid = t.household_id ${places}`,
  where: ["h.removed IS NULL", "t.removed IS NULL", "t.state = 'listed'"],
  columns: readable(null),
  order: [...naturalOrder("h.household_no"), "h.uid", "t.relation", "t.birth", "t.rowid"],
  natural: { householdNo: naturalOrder("h.household_no") },
};

const onDay = (asOf: string): Listed => ({
  description: member,
  from: `${staysOn} e JOIN members t ON t.rowid = e.member JOIN households h ON h.scope = e.scope
    AND h.uid = e.household_id AND h.removed IS NULL ${places}`,
  where: ["h.removed IS NULL"],
  columns: {
    ...readable(asOf),
    householdId: "e.household_id",
    householdFrom: "e.household_from",
    relation: "e.relation",
    state: "'listed'",
    stateOn: "NULL",
  },
  order: [...naturalOrder("h.household_no"), "h.uid", "e.relation", "t.birth", "t.rowid"],
  natural: { householdNo: naturalOrder("h.household_no") },
});

/** Members listed on a day; null for now. */
export const listedMembers = (asOf: string | null): Listed => (asOf === null ? now : onDay(asOf));

/** SQLite answers 0 or 1. */
const yesNo = (row: MemberRow): MemberRow => ({ ...row, isHead: Number(row.isHead) === 1 });

/** A page of members. */
export function listMembers(client: Client, listing: Listing): { rows: MemberRow[]; total: number } {
  const { rows, total } = pageRows<MemberRow>(client, listedMembers(listing.asOf), listing);
  return { rows: rows.map((row) => yesNo(row)), total };
}

/** Members listed in a household on the day, head first. */
export function membersOf(client: Client, household: string, asOf: string | null): MemberRow[] {
  const rows = rowsWhere<MemberRow>(client, listedMembers(asOf), "h.uid = @uid", { uid: household, asOf });
  return rows.map((row) => yesNo(row)).toSorted((a, b) => Number(b.isHead) - Number(a.isHead));
}

const anyState: Listed = {
  ...now,
  from: `${inVillage("members")} LEFT JOIN households h ON h.scope = t.scope AND h.uid = t.household_id`,
  where: ["t.removed IS NULL"],
};

/** Members who died or are no longer listed, in their last household. */
export const formerMembersOf = (client: Client, household: string): MemberRow[] =>
  rowsWhere<MemberRow>(client, anyState, "t.household_id = @uid AND t.state <> 'listed'", { uid: household }).map(
    (row) => yesNo(row),
  );

/** One member, listed or not. */
export const findMember = (client: Client, uid: string): MemberRow | null =>
  rowsWhere<MemberRow>(client, anyState, "t.uid = @uid", { uid }).map((row) => yesNo(row))[0] ?? null;

/**
 * Whether two PCs that each listed one of these members in a household wrote its number of people without seeing
 * the other's: the two numbers stand beside each other, until somebody writes a new one.
 */
export function countedApart(
  client: Client,
  { village, householdId: home }: Pick<MemberRow, "village" | "householdId">,
  uids: readonly string[],
): boolean {
  const sql = `WITH counts (dot) AS (
      SELECT coalesce(vx ->> 'personCount', ver) FROM households
      WHERE scope = (SELECT idx FROM scope WHERE uid = @village) AND uid = @home
      UNION SELECT dot FROM siblings WHERE tbl = 'households' AND uid = @home AND field = 'personCount')
    SELECT count(DISTINCT g.device) > 1 FROM members m
    JOIN segment g ON g.idx = coalesce(m.vx ->> 'householdId', m.ver) / ${commitsPerSegment}
    WHERE m.scope = (SELECT idx FROM scope WHERE uid = @village) AND m.uid IN (SELECT value FROM json_each(@uids))
      AND g.device IN (SELECT o.device FROM counts c JOIN segment o ON o.idx = c.dot / ${commitsPerSegment})`;
  return (
    prepared(client, sql)
      .pluck()
      .get({ village, home, uids: JSON.stringify(uids) }) === 1
  );
}

const stays: Listed = {
  description: householdStay,
  from: inVillage("household_stays"),
  where: ["t.removed IS NULL"],
  columns: {
    memberName: `coalesce(${nameOf("t.scope", "t.member_id")}, '')`,
    householdNo:
      "coalesce((SELECT h.household_no FROM households h WHERE h.scope = t.scope AND h.uid = t.household_id), '')",
  },
  order: ["t.date_to DESC", "t.uid"],
};

/** Ended stays in a household, latest first. */
export const staysIn = (client: Client, household: string): StayRow[] =>
  rowsWhere(client, stays, "t.household_id = @uid", { uid: household });

/** Ended stays of a member, latest first. */
export const staysOf = (client: Client, member: string): StayRow[] =>
  rowsWhere(client, stays, "t.member_id = @uid", { uid: member });
