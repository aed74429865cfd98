import { distribution, donation } from "../../../shared/donations/record.ts";
import {
  distributionRules,
  distributionWarnings,
  donationRules,
  stockWarnings,
} from "../../../shared/donations/rules.ts";
import { given } from "../books/donations.ts";
import { lookedAt, rowChecks, rowRuling, type Ruling } from "./ruling.ts";

const donations = rowRuling(donation, donationRules, {
  known: { distributedQty: given("r") },
  // No step can leave it so; two PCs together can, and then it is marked until it is put right.
  noted: rowChecks(donation, stockWarnings, { distributedQty: given("r") }),
  // What is given out stays within what came in: looked at for the donation, whatever part of it changed.
  reached: [{ from: "distribution", column: "donation_id" }],
  doubles: `SELECT r.uid, o.uid AS other FROM donations r JOIN donations o ON o.scope = r.scope AND o.uid <> r.uid
      AND o.removed IS NULL AND o.received_on = r.received_on AND o.item = r.item AND o.qty = r.qty AND o.uom = r.uom
      AND o.donor_name IS r.donor_name WHERE ${lookedAt}`,
});

/** Another part of the same donation. */
const beside = "o.scope = r.scope AND o.donation_id = r.donation_id AND o.uid <> r.uid AND o.removed IS NULL";

const distributions = rowRuling(distribution, distributionRules, {
  known: {
    receivedOn: "SELECT received_on FROM donations d WHERE d.scope = r.scope AND d.uid = r.donation_id",
  },
  reached: [
    {
      from: "donation",
      when: ["received_on"],
      find: `SELECT uid FROM distributions WHERE scope = @scope AND removed IS NULL
        AND donation_id IN (SELECT value FROM json_each(@uids))`,
    },
  ],
  noted: rowChecks(distribution, distributionWarnings, {
    receiptTwice: `EXISTS (SELECT 1 FROM distributions o WHERE ${beside} AND o.receipt_ref = r.receipt_ref)`,
  }),
  doubles: `SELECT r.uid, o.uid AS other FROM distributions r JOIN distributions o ON ${beside}
      AND (o.receipt_ref = r.receipt_ref OR (o.household_id = r.household_id AND o.given_on = r.given_on))
    WHERE ${lookedAt}`,
});

/** The rulings of donations and of what goes of them to households. */
export const donationRulings: readonly Ruling[] = [donations, distributions];
