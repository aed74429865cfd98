import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import type { BookColumns } from "./bookColumns.ts";

/** SQL: an item `i` of a check `c` that was to be fixed and that no later check of the place looked at. */
export const unchecked = `i.removed IS NULL AND i.result = 'fix' AND NOT EXISTS (
  SELECT 1 FROM place_checks n JOIN place_check_items k ON k.scope = n.scope AND k.check_id = n.uid AND k.removed IS NULL
  WHERE n.scope = c.scope AND n.place_id = c.place_id AND n.removed IS NULL AND k.item = i.item
    AND (n.checked_on > c.checked_on OR n.checked_on = c.checked_on AND n.rowid > c.rowid))`;

const hazardsOf = (place: string, more: string) => `(SELECT count(*) FROM place_checks c
  JOIN place_check_items i ON i.scope = c.scope AND i.check_id = c.uid
  WHERE c.scope = ${place}.scope AND c.place_id = ${place}.uid AND c.removed IS NULL AND ${unchecked} AND ${more})`;

/** When a place was last checked, what of it is to be fixed, and what was fixed and is to be looked at again. */
export const placeColumns: BookColumns = {
  lastCheck: `(SELECT max(c.checked_on) FROM place_checks c WHERE c.scope = t.scope AND c.place_id = t.uid
    AND c.removed IS NULL)`,
  toFix: hazardsOf("t", "i.fixed_on IS NULL"),
  toRecheck: hazardsOf("t", "i.fixed_on IS NOT NULL"),
};

/** How many items a check looked at, and how many of them were to be fixed. */
export const placeCheckColumns: BookColumns = {
  items: `(SELECT count(*) FROM place_check_items i WHERE i.scope = t.scope AND i.check_id = t.uid AND i.removed IS NULL)`,
  hazards: `(SELECT count(*) FROM place_check_items i WHERE i.scope = t.scope AND i.check_id = t.uid AND i.removed IS NULL
    AND i.result = 'fix')`,
};

/** The day of an item's check. */
export const checkItemColumns: BookColumns = {
  checkedOn: "(SELECT c.checked_on FROM place_checks c WHERE c.scope = t.scope AND c.uid = t.check_id)",
};

export interface OpenHazard {
  readonly uid: string;
  readonly item: string;
  readonly fix: string | null;
  readonly fixBy: string | null;
  readonly fixedOn: string | null;
  readonly checkedOn: string;
}

/** What was found wrong at a place and not yet looked at again. */
export const openHazards = (client: Client, place: string): OpenHazard[] =>
  prepared(
    client,
    `SELECT i.uid, i.item, i.fix, i.fix_by AS fixBy, i.fixed_on AS fixedOn, c.checked_on AS checkedOn
     FROM place_checks c JOIN place_check_items i ON i.scope = c.scope AND i.check_id = c.uid
     WHERE c.scope IN (SELECT idx FROM scope) AND c.place_id = ? AND c.removed IS NULL AND ${unchecked}
     ORDER BY c.checked_on, i.rowid`,
  ).all(place) as OpenHazard[];

/** The items of checks. */
export const itemsOfChecks = (client: Client, checks: readonly string[]): string[] =>
  prepared(
    client,
    `SELECT uid FROM place_check_items WHERE scope IN (SELECT idx FROM scope) AND removed IS NULL
       AND check_id IN (SELECT value FROM json_each(?))`,
  )
    .pluck()
    .all(JSON.stringify(checks)) as string[];

/** Homes that are listed at these requests. */
export const homesOf = (client: Client, requests: readonly string[]): string[] =>
  prepared(
    client,
    `SELECT uid FROM places WHERE scope IN (SELECT idx FROM scope) AND removed IS NULL
       AND request_id IN (SELECT value FROM json_each(?))`,
  )
    .pluck()
    .all(JSON.stringify(requests)) as string[];
