import { assistance } from "../../../shared/assistance/record.ts";
import { assistanceRules, assistanceWarnings } from "../../../shared/assistance/rules.ts";
import { pairing, visit } from "../../../shared/pairings/record.ts";
import { pairingRules, pairingWarnings, visitRules } from "../../../shared/pairings/rules.ts";
import { lookedAt, rowChecks, rowRuling, type Ruling } from "./ruling.ts";

const among = "(SELECT value FROM json_each(@uids))";

/** Somebody who lives or lived in the household of the pairing `r`. */
const ofHousehold = `(EXISTS (SELECT 1 FROM members m WHERE m.scope = c.scope AND m.uid = c.member_id
    AND m.household_id = r.household_id)
  OR EXISTS (SELECT 1 FROM household_stays k WHERE k.scope = c.scope AND k.member_id = c.member_id
    AND k.household_id = r.household_id AND k.removed IS NULL))`;

const ofConsent = (column: string) => `SELECT ${column} FROM consents c WHERE c.scope = r.scope AND c.uid = r.consent_id
  AND c.purpose = 'pairing' AND c.removed IS NULL AND ${ofHousehold}`;

/** Another pairing `o` of the same official and household that shares a day with `r`. */
const again = `o.scope = r.scope AND o.household_id = r.household_id AND o.official_name = r.official_name
  AND o.uid <> r.uid AND o.removed IS NULL
  AND o.date_from < coalesce(r.date_to, '9999') AND r.date_from < coalesce(o.date_to, '9999')`;

const restOn = `SELECT uid FROM pairings WHERE scope = @scope AND removed IS NULL AND consent_id IN ${among}`;

const pairings = rowRuling(pairing, pairingRules, {
  known: {
    givenOn: ofConsent("c.given_on"),
    withdrawnOn: ofConsent("c.withdrawn_on"),
    householdEndedOn: "SELECT ended_on FROM households h WHERE h.scope = r.scope AND h.uid = r.household_id",
  },
  reached: [
    { from: "consent", when: ["given_on", "withdrawn_on", "purpose", "member_id"], find: restOn },
    {
      from: "household",
      when: ["ended_on"],
      find: `SELECT uid FROM pairings WHERE scope = @scope AND removed IS NULL AND household_id IN ${among}`,
    },
    {
      from: "member",
      when: ["household_id"],
      find: `SELECT p.uid FROM pairings p JOIN consents c ON c.scope = p.scope AND c.uid = p.consent_id
        WHERE p.scope = @scope AND p.removed IS NULL AND c.member_id IN ${among}`,
    },
  ],
  noted: rowChecks(pairing, pairingWarnings, { pairedTwice: `EXISTS (SELECT 1 FROM pairings o WHERE ${again})` }),
  doubles: `SELECT r.uid, o.uid AS other FROM pairings r JOIN pairings o ON ${again} WHERE ${lookedAt}`,
});

const ofPairing = (column: string) =>
  `SELECT ${column} FROM pairings p WHERE p.scope = r.scope AND p.uid = r.pairing_id`;

const visits = rowRuling(visit, visitRules, {
  known: { pairedFrom: ofPairing("date_from"), pairedTo: ofPairing("date_to") },
  reached: [
    {
      from: "pairing",
      when: ["date_from", "date_to"],
      find: `SELECT uid FROM visits WHERE scope = @scope AND removed IS NULL AND pairing_id IN ${among}`,
    },
  ],
  doubles: `SELECT r.uid, o.uid AS other FROM visits r JOIN visits o ON o.scope = r.scope
      AND o.pairing_id = r.pairing_id AND o.visited_on = r.visited_on AND o.uid <> r.uid AND o.removed IS NULL
    WHERE ${lookedAt}`,
});

/** The same thing given to the same household on one day, entered twice where no receipt tells the two apart. */
const sameGift = `o.household_id = r.household_id AND o.given_on = r.given_on AND o.kind = r.kind
  AND o.item IS r.item AND o.qty IS r.qty AND o.value_fen IS r.value_fen AND o.deed_type IS r.deed_type
  AND (o.receipt_ref IS NULL OR r.receipt_ref IS NULL)`;

const lines = rowRuling(assistance, assistanceRules, {
  noted: rowChecks(assistance, assistanceWarnings, {
    receiptTwice: `r.receipt_ref IN (SELECT o.receipt_ref FROM assistance_lines o WHERE o.scope = @scope
      AND o.removed IS NULL AND o.receipt_ref IS NOT NULL GROUP BY o.receipt_ref HAVING count(*) > 1)`,
  }),
  doubles: `SELECT r.uid, o.uid AS other FROM assistance_lines r JOIN assistance_lines o ON o.scope = r.scope
      AND o.receipt_ref = r.receipt_ref AND o.uid <> r.uid AND o.removed IS NULL WHERE ${lookedAt}
    UNION SELECT r.uid, o.uid FROM assistance_lines r JOIN assistance_lines o ON o.scope = r.scope AND ${sameGift}
      AND o.uid <> r.uid AND o.removed IS NULL WHERE ${lookedAt}`,
});

/** The rulings of pairings, visits and help given. */
export const pairingRulings: readonly Ruling[] = [pairings, visits, lines];
