import type { DueSource } from "./due.ts";

/** Postings that end: in a village they are the village's, else the township's by its name. One that is over is done. */
export const endingPostings: DueSource = {
  kind: "posting",
  record: "posting",
  sql: `SELECT coalesce(v.scope, p.scope) AS scope, p.uid, p.date_to AS day,
      CASE WHEN v.uid IS NULL THEN coalesce((SELECT d.name_zh FROM divisions d
        WHERE d.division_code = p.division_code AND d.removed IS NULL LIMIT 1), p.division_code) ELSE '' END AS about,
      o.name AS person
    FROM postings p LEFT JOIN posted_officers o ON o.scope = p.scope AND o.uid = p.officer_id
      LEFT JOIN villages v ON v.village_code = p.division_code AND v.removed IS NULL
    WHERE p.removed IS NULL AND p.date_to >= @today`,
};
