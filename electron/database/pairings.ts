import type { pairing } from "../../shared/pairings/record.ts";
import type { RowOf } from "../../shared/records/record.ts";
import type { Client } from "./open.ts";
import { prepared } from "./prepared.ts";

type Pairing = RowOf<typeof pairing>;
export type PairingOf = Pick<Pairing, "uid" | "officialName" | "officialOrg" | "level" | "dateFrom" | "dateTo">;

/** Pairings of a household, the latest first. */
export const pairingsOf = (client: Client, householdId: string): PairingOf[] =>
  prepared(
    client,
    `SELECT uid, official_name AS officialName, official_org AS officialOrg, level, date_from AS dateFrom,
       date_to AS dateTo
     FROM pairings WHERE scope IN (SELECT idx FROM scope) AND household_id = ? AND removed IS NULL
     ORDER BY date_from DESC, rowid DESC`,
  ).all(householdId) as PairingOf[];

export type Official = Pick<Pairing, "officialName" | "officialOrg" | "level">;

/** Officials of earlier pairings, the latest first, so that a clerk types each of them once. */
export const knownOfficials = (client: Client): Official[] =>
  prepared(
    client,
    `SELECT official_name AS officialName, official_org AS officialOrg, level FROM pairings WHERE removed IS NULL
     GROUP BY official_name, official_org, level ORDER BY max(date_from) DESC, max(rowid) DESC`,
  ).all() as Official[];

/** Consents that lie under these pairings and under no others. */
export const consentsUnder = (client: Client, pairings: readonly string[]): string[] =>
  prepared(
    client,
    `SELECT DISTINCT p.consent_id FROM pairings p WHERE p.scope IN (SELECT idx FROM scope) AND p.removed IS NULL
       AND p.uid IN (SELECT value FROM json_each(@uids))
       AND NOT EXISTS (SELECT 1 FROM pairings o WHERE o.scope = p.scope AND o.consent_id = p.consent_id
         AND o.removed IS NULL AND o.uid NOT IN (SELECT value FROM json_each(@uids)))`,
  )
    .pluck()
    .all({ uids: JSON.stringify(pairings) }) as string[];
