import { type ConsentState, consentViolations } from "../../../shared/consents/rules.ts";
import { historyViolations, type PeriodState } from "../../../shared/events/rules.ts";
import type { RecordName } from "../../../shared/records/all.ts";
import type { Violation } from "../../../shared/records/violation.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";

type Period = PeriodState & { readonly owner: string; readonly openFrom: string | null; readonly name: string };

function broken(client: Client, record: RecordName, sql: string, scope: number, uids: string): Violation[] {
  const found = prepared(client, sql).all({ scope, uids }) as Period[];
  return [...Map.groupBy(found, (period) => period.owner).values()].flatMap((periods) => {
    const { openFrom, name } = periods[0]!;
    return historyViolations(record, periods, openFrom, { name });
  });
}

/** Stays of the members that the given stays belong to, against the households where they are now. */
export const brokenStays = (client: Client, scope: number, uids: string): Violation[] =>
  broken(
    client,
    "householdStay",
    `SELECT k.uid, k.date_from AS dateFrom, k.date_to AS dateTo, m.uid AS owner, m.household_from AS openFrom,
       coalesce(m.name_zh, m.name_bo, '') AS name
     FROM household_stays k JOIN members m ON m.scope = k.scope AND m.uid = k.member_id
     WHERE k.scope = @scope AND k.removed IS NULL AND k.member_id IN (SELECT member_id FROM household_stays
       WHERE scope = @scope AND uid IN (SELECT value FROM json_each(@uids)))`,
    scope,
    uids,
  );

/** Head terms of the households that the given terms belong to, against the heads that they have now. */
export const brokenHeadTerms = (client: Client, scope: number, uids: string): Violation[] =>
  broken(
    client,
    "headTerm",
    `SELECT k.uid, k.date_from AS dateFrom, k.date_to AS dateTo, h.uid AS owner, h.head_from AS openFrom,
       coalesce(h.household_no, '') AS name
     FROM head_terms k JOIN households h ON h.scope = k.scope AND h.uid = k.household_id
     WHERE k.scope = @scope AND k.removed IS NULL AND k.household_id IN (SELECT household_id FROM head_terms
       WHERE scope = @scope AND uid IN (SELECT value FROM json_each(@uids)))`,
    scope,
    uids,
  );

export function brokenConsents(client: Client, scope: number, uids: string): Violation[] {
  const found = prepared(
    client,
    `SELECT uid, given_on AS givenOn, withdrawn_on AS withdrawnOn,
       EXISTS (SELECT 1 FROM members m WHERE m.scope = @scope AND m.uid = c.member_id AND m.removed IS NULL)
         AS memberKnown
     FROM consents c WHERE scope = @scope AND removed IS NULL AND uid IN (SELECT value FROM json_each(@uids))`,
  ).all({ scope, uids }) as (Omit<ConsentState, "memberKnown"> & { memberKnown: 0 | 1 })[];
  return found.flatMap((row) => consentViolations({ ...row, memberKnown: row.memberKnown === 1 }));
}
