import type { Current, Row } from "../../shared/imports/current.ts";
import { household } from "../../shared/households/record.ts";
import { member } from "../../shared/members/record.ts";
import type { Cell } from "../../shared/records/fields.ts";
import { columnName, type RecordDescription } from "../../shared/records/record.ts";
import { unit } from "../../shared/units/record.ts";
import type { Client } from "./open.ts";

function rowsOf(client: Client, description: RecordDescription, villages: string, where: string): Row[] {
  const fields = Object.keys(description.fields);
  const columns = fields.map((field) => `t.${columnName(field)} AS ${field}`).join(", ");
  const found = client
    .prepare(
      `SELECT t.uid AS uid, s.uid AS village, ${columns} FROM ${description.table} t JOIN scope s ON s.idx = t.scope
       WHERE t.scope IN (SELECT idx FROM scope WHERE uid IN (SELECT value FROM json_each(?)))
         AND t.removed IS NULL AND ${where}`,
    )
    .all(villages) as (Record<string, Cell> & { uid: string; village: string })[];
  return found.map(({ uid, village, ...cells }) => ({ uid, village, cells }));
}

/** Id of the newest step; another one tells that rows may have changed. */
export const newestStep = (client: Client): number =>
  (client.prepare("SELECT max(id) FROM step").pluck().get() as number | null) ?? 0;

/** All villages of the register. */
export const importVillages = (client: Client): Current["villages"] =>
  client
    .prepare("SELECT uid, name_zh AS nameZh, village_code AS villageCode FROM villages WHERE removed IS NULL")
    .all() as { uid: string; nameZh: string; villageCode: string }[];

/**
 * What an import compares with, of the given villages.
 * @param day terms that end after it are open
 */
export function currentRows(client: Client, villages: readonly string[], day: string): Current {
  const among = JSON.stringify(villages);
  const scoped =
    "t.scope IN (SELECT idx FROM scope WHERE uid IN (SELECT value FROM json_each(?))) AND t.removed IS NULL";
  return {
    villages: importVillages(client),
    households: rowsOf(client, household, among, "t.ended_on IS NULL"),
    ended: rowsOf(client, household, among, "t.ended_on IS NOT NULL"),
    members: rowsOf(client, member, among, "t.state = 'listed'"),
    gone: rowsOf(client, member, among, "t.state <> 'listed'"),
    stays: client
      .prepare(`SELECT t.member_id AS memberId, t.household_id AS householdId FROM household_stays t WHERE ${scoped}`)
      .all(among) as { memberId: string; householdId: string }[],
    units: rowsOf(client, unit, among, "t.ended_on IS NULL"),
    memberships: client
      .prepare(
        `SELECT t.household_id AS householdId, t.unit_id AS unitId FROM unit_memberships t
         WHERE ${scoped} AND t.left_on IS NULL`,
      )
      .all(among) as { householdId: string; unitId: string }[],
    terms: client
      .prepare(
        `SELECT t.unit_id AS unitId, t.member_id AS memberId FROM convenor_terms t WHERE ${scoped} AND t.date_to > ?`,
      )
      .all(among, day) as { unitId: string; memberId: string }[],
  };
}
