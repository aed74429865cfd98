import { unchecked } from "../books/places.ts";
import type { DueSource } from "./due.ts";

/** The place of a check `c`: its name and what is looked at. A home that is closed is only 住房, so it tells of nobody. */
const found = (day: string, when: string) => `SELECT c.scope, i.uid, ${day} AS day, p.name AS about, NULL AS person
  FROM place_checks c JOIN place_check_items i ON i.scope = c.scope AND i.check_id = c.uid
    JOIN places p ON p.scope = c.scope AND p.uid = c.place_id AND p.removed IS NULL
  WHERE c.removed IS NULL AND ${unchecked} AND ${when}`;

/** What was found wrong at a place is fixed by the day that was set. */
export const hazardsToFix: DueSource = {
  kind: "hazardFix",
  record: "placeCheckItem",
  sql: found("i.fix_by", "i.fixed_on IS NULL"),
};

/** What was fixed is looked at again: from the day it was fixed until a later check of the place looks at the item. */
export const hazardsToRecheck: DueSource = {
  kind: "hazardRecheck",
  record: "placeCheckItem",
  sql: found("i.fixed_on", "i.fixed_on IS NOT NULL"),
};
