import { type DueSource, headOfHousehold, householdNo } from "./due.ts";

/** Days promised to residents who asked for help. */
export const promisedAnswers: DueSource = {
  kind: "helpRequest",
  record: "helpRequest",
  sql: `SELECT r.scope, r.uid, r.due_on AS day, ${householdNo("r.scope", "r.household_id")} AS about,
      ${headOfHousehold("r.scope", "r.household_id")} AS person
    FROM help_requests r WHERE r.removed IS NULL AND r.state = 'open'`,
};
