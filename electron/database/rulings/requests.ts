import { helpRequest } from "../../../shared/requests/record.ts";
import { requestRules } from "../../../shared/requests/rules.ts";
import { lookedAt, rowRuling, type Ruling } from "./ruling.ts";

const among = "(SELECT value FROM json_each(@uids))";

const ofConsent = (column: string) => `SELECT ${column} FROM consents c WHERE c.scope = r.scope AND c.uid = r.consent_id
  AND c.purpose = 'entrust' AND c.removed IS NULL`;

/** Somebody who lives or lived in the household gave the consent `c`. */
const within = `(EXISTS (SELECT 1 FROM members m WHERE m.scope = c.scope AND m.uid = c.member_id
    AND m.household_id = r.household_id)
  OR EXISTS (SELECT 1 FROM household_stays k WHERE k.scope = c.scope AND k.member_id = c.member_id
    AND k.household_id = r.household_id AND k.removed IS NULL))`;

const resting = `SELECT uid FROM help_requests WHERE scope = @scope AND removed IS NULL AND`;

/** The rulings of help requests (records.md 1.5). */
export const requestRulings: readonly Ruling[] = [
  rowRuling(helpRequest, requestRules, {
    known: {
      givenOn: ofConsent("c.given_on"),
      withdrawnOn: ofConsent("c.withdrawn_on"),
      givenWithin: ofConsent(within),
      householdEndedOn: "SELECT ended_on FROM households h WHERE h.scope = r.scope AND h.uid = r.household_id",
    },
    reached: [
      {
        from: "consent",
        when: ["given_on", "withdrawn_on", "purpose", "member_id"],
        find: `${resting} consent_id IN ${among}`,
      },
      { from: "household", when: ["ended_on"], find: `${resting} household_id IN ${among}` },
    ],
    // What was asked on one day for one thing, written down on two PCs.
    doubles: `SELECT r.uid, o.uid AS other FROM help_requests r JOIN help_requests o ON o.scope = r.scope
        AND o.household_id = r.household_id AND o.category = r.category AND o.made_on = r.made_on AND o.uid <> r.uid
        AND o.removed IS NULL WHERE ${lookedAt}`,
  }),
];
