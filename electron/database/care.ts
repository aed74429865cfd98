import type { MonthRow } from "../../shared/care/contract.ts";
import type { Client } from "./open.ts";
import { prepared } from "./prepared.ts";
import { scopeIndex } from "./scopes.ts";

interface OpenCase {
  readonly uid: string;
  readonly startOn: string;
}

const inScopes = "scope IN (SELECT idx FROM scope) AND removed IS NULL";

/** Care of a person that goes on. */
export const openCareOf = (client: Client, memberId: string): OpenCase[] =>
  prepared(
    client,
    `SELECT uid, start_on AS startOn FROM care_cases WHERE ${inScopes} AND member_id = ? AND end_on IS NULL`,
  ).all(memberId) as OpenCase[];

/** Care that goes on and has a person as its contact. */
export const careWithContact = (client: Client, memberId: string): string[] =>
  prepared(client, `SELECT uid FROM care_cases WHERE ${inScopes} AND contact_id = ? AND end_on IS NULL`)
    .pluck()
    .all(memberId) as string[];

/** Whom a case is about. */
export const memberOfCase = (client: Client, uid: string): string | undefined =>
  prepared(client, `SELECT member_id FROM care_cases WHERE ${inScopes} AND uid = ?`).pluck().get(uid) as
    | string
    | undefined;

/** What was counted already: the earliest entered where a thing was counted twice. */
export interface Counted {
  readonly uid: string;
  readonly times: number;
}

/** The count of one service by one kind of carer in a month. */
export const countOf = (
  client: Client,
  caseId: string,
  { month, service, carerRole }: { readonly month: string; readonly service: string; readonly carerRole: string },
): Counted | undefined =>
  prepared(
    client,
    `SELECT uid, times FROM care_visits WHERE ${inScopes} AND case_id = ? AND month = ? AND service = ?
       AND carer_role = ? ORDER BY rowid LIMIT 1`,
  ).get(caseId, month, service, carerRole) as Counted | undefined;

type Stored = Omit<MonthRow, "counts"> & { readonly counts: string };

/**
 * Everybody cared for in a village in a month, by household, with the counts by one kind of carer.
 * @throws AppError not-found for an unknown village
 */
export function monthOfCare(client: Client, village: string, month: string, carerRole: string): MonthRow[] {
  const scope = scopeIndex(client, village);
  const rows = prepared(
    client,
    `SELECT c.uid AS caseId, coalesce(m.name_zh, m.name_bo, '') AS name, coalesce(h.household_no, '') AS householdNo,
       c.needs, c.end_on AS endOn,
       (SELECT json_group_array(json_object('service', n.service, 'times', n.times)) FROM
         (SELECT service, times FROM care_visits WHERE scope = c.scope AND case_id = c.uid AND month = @month
            AND carer_role = @carerRole AND removed IS NULL GROUP BY service HAVING rowid = min(rowid)) n) AS counts
     FROM care_cases c LEFT JOIN members m ON m.scope = c.scope AND m.uid = c.member_id
       LEFT JOIN households h ON h.scope = c.scope AND h.uid = m.household_id
     WHERE c.scope = @scope AND c.removed IS NULL AND substr(c.start_on, 1, 7) <= @month
       AND (c.end_on IS NULL OR substr(c.end_on, 1, 7) >= @month)
     ORDER BY CAST(h.household_no AS INTEGER), h.household_no, name, c.start_on, c.uid`,
  ).all({ scope, month, carerRole }) as Stored[];
  return rows.map(({ counts, ...row }) => ({ ...row, counts: JSON.parse(counts) as MonthRow["counts"] }));
}
