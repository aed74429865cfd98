import { type DueSource, householdNo } from "./due.ts";

/** Pairings that were agreed until a day to come; one that is over is done. */
export const endingPairings: DueSource = {
  kind: "pairing",
  record: "pairing",
  sql: `SELECT p.scope, p.uid, p.date_to AS day, ${householdNo("p.scope", "p.household_id")} AS about,
      p.official_name AS person
    FROM pairings p WHERE p.removed IS NULL AND p.date_to >= @today`,
};
