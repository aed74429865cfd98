import type { DueSource } from "./due.ts";

const standing = "u.removed IS NULL AND u.ended_on IS NULL";

/** The last term of a unit that stands: a new convenor is chosen before it ends. */
export const convenorTerms: DueSource = {
  kind: "convenorTerm",
  record: "unit",
  sql: `SELECT u.scope, u.uid, t.date_to AS day, u.unit_no AS about, coalesce(m.name_zh, m.name_bo) AS person
    FROM units u JOIN convenor_terms t ON t.scope = u.scope AND t.unit_id = u.uid AND t.removed IS NULL
      LEFT JOIN members m ON m.scope = t.scope AND m.uid = t.member_id
    WHERE ${standing} AND NOT EXISTS (SELECT 1 FROM convenor_terms o WHERE o.scope = t.scope AND o.unit_id = t.unit_id
      AND o.removed IS NULL AND o.uid <> t.uid AND (o.date_to > t.date_to OR o.date_to = t.date_to AND o.uid > t.uid))`,
};

/** A unit that never had a convenor. */
export const missingConvenors: DueSource = {
  kind: "noConvenor",
  record: "unit",
  sql: `SELECT u.scope, u.uid, NULL AS day, u.unit_no AS about, NULL AS person FROM units u
    WHERE ${standing} AND NOT EXISTS (SELECT 1 FROM convenor_terms t WHERE t.scope = u.scope AND t.unit_id = u.uid
      AND t.removed IS NULL)`,
};
