import type { Client } from "./open.ts";
import { prepared } from "./prepared.ts";

/**
 * SQL of the standing consents under a household's phone number: given by somebody who is in it, or who was when the
 * consent was given. `scope` and `uid` are SQL for the household's.
 */
export const phoneConsentsOf = (wanted: string, scope: string, uid: string): string => `SELECT ${wanted} FROM consents c
  JOIN members m ON m.scope = c.scope AND m.uid = c.member_id AND m.removed IS NULL
  WHERE c.scope = ${scope} AND c.purpose = 'phone' AND c.removed IS NULL AND c.withdrawn_on IS NULL
    AND c.member_id IN (
      SELECT uid FROM members WHERE scope = ${scope} AND household_id = ${uid}
      UNION SELECT member_id FROM household_stays WHERE scope = ${scope} AND household_id = ${uid})
    AND (m.household_id = ${uid} OR EXISTS (SELECT 1 FROM household_stays k WHERE k.scope = c.scope
      AND k.member_id = c.member_id AND k.household_id = ${uid} AND k.removed IS NULL AND k.date_to >= c.given_on))`;

export interface StandingConsent {
  readonly uid: string;
  readonly memberId: string;
  readonly givenOn: string;
}

/** Standing consents under a household's phone number, the latest first; none for an unknown household. */
export function phoneConsents(client: Client, household: string): StandingConsent[] {
  const scope = prepared(client, "SELECT scope FROM households WHERE scope IN (SELECT idx FROM scope) AND uid = ?")
    .pluck()
    .get(household) as number | undefined;
  const wanted = "c.uid, c.member_id AS memberId, c.given_on AS givenOn";
  const sql = `${phoneConsentsOf(wanted, "@scope", "@uid")} ORDER BY c.given_on DESC, c.uid`;
  return prepared(client, sql).all({ scope: scope ?? null, uid: household }) as StandingConsent[];
}
