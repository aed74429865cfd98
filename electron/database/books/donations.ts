import type { BookColumns } from "./columns.ts";

/** SQL of what of a donation went to households. */
export const given = (donation: string): string =>
  `coalesce((SELECT sum(g.qty) FROM distributions g WHERE g.scope = ${donation}.scope
    AND g.donation_id = ${donation}.uid AND g.removed IS NULL), 0)`;

/** `given`, `left`: in hundredths of the donation's unit; `households`: how many have received of it. */
export const donationColumns: BookColumns = {
  given: given("t"),
  left: `(t.qty - ${given("t")})`,
  households: `(SELECT count(DISTINCT g.household_id) FROM distributions g WHERE g.scope = t.scope
    AND g.donation_id = t.uid AND g.removed IS NULL)`,
};

/** The measure of what a household received. */
export const distributionColumns: BookColumns = {
  uom: "(SELECT d.uom FROM donations d WHERE d.scope = t.scope AND d.uid = t.donation_id)",
};
