import { type DueSource, householdNo } from "./due.ts";

/** Care that goes on is looked at again by the day that was set. */
export const careReviews: DueSource = {
  kind: "careReview",
  record: "careCase",
  sql: `SELECT c.scope, c.uid, c.review_on AS day, ${householdNo("c.scope", "m.household_id")} AS about,
      coalesce(m.name_zh, m.name_bo) AS person
    FROM care_cases c LEFT JOIN members m ON m.scope = c.scope AND m.uid = c.member_id
    WHERE c.removed IS NULL AND c.end_on IS NULL`,
};
