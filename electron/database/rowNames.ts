import { type RecordName, records } from "../../shared/records/all.ts";
import type { Client } from "./open.ts";
import { prepared } from "./prepared.ts";

/** What names a row to a clerk: a number, or a person's name. */
const naming: Readonly<Record<RecordName, string>> = {
  division: "t.division_code",
  village: "t.name_zh",
  household: "t.household_no",
  headTerm: "(SELECT household_no FROM households r WHERE r.scope = t.scope AND r.uid = t.household_id)",
  member: "coalesce(t.name_zh, t.name_bo)",
  householdStay: "(SELECT coalesce(name_zh, name_bo) FROM members r WHERE r.scope = t.scope AND r.uid = t.member_id)",
  consent: "(SELECT coalesce(name_zh, name_bo) FROM members r WHERE r.scope = t.scope AND r.uid = t.member_id)",
  unit: "t.unit_no",
  unitMembership: "(SELECT household_no FROM households r WHERE r.scope = t.scope AND r.uid = t.household_id)",
  convenorTerm: "(SELECT unit_no FROM units r WHERE r.scope = t.scope AND r.uid = t.unit_id)",
};

/** What names a row to a clerk, listed or not; empty where its name was erased. */
export function nameOfRow(client: Client, record: RecordName, uid: string): string {
  const sql = `SELECT ${naming[record]} FROM ${records[record].table} t WHERE t.scope IN (SELECT idx FROM scope) AND t.uid = ?`;
  return (prepared(client, sql).pluck().get(uid) as string | null | undefined) ?? "";
}

/** The same for a row whose scope is known: one look, however many villages there are. */
export function nameInScope(client: Client, record: RecordName, scope: number, uid: string): string {
  const sql = `SELECT ${naming[record]} FROM ${records[record].table} t WHERE t.scope = ? AND t.uid = ?`;
  return (prepared(client, sql).pluck().get(scope, uid) as string | null | undefined) ?? "";
}
