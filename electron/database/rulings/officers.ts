import { posting } from "../../../shared/officers/record.ts";
import { postingRules, postingWarnings } from "../../../shared/officers/rules.ts";
import { lookedAt, rowChecks, rowRuling, type Ruling } from "./ruling.ts";

/** Another posting `o` of the officer of `r` that shares a day with it; an end is the first day outside. */
const beside = `o.scope = r.scope AND o.officer_id = r.officer_id AND o.uid <> r.uid AND o.removed IS NULL
  AND o.date_from < coalesce(r.date_to, '9999') AND r.date_from < coalesce(o.date_to, '9999')`;

/** A village or a township of the register with the place's code. */
const placeKnown = `EXISTS (SELECT 1 FROM villages v WHERE v.village_code = r.division_code AND v.removed IS NULL)
  OR EXISTS (SELECT 1 FROM divisions d WHERE d.scope = r.scope AND d.division_code = r.division_code AND d.removed IS NULL)`;

/** The rulings of posted officers and their postings. */
export const officerRulings: readonly Ruling[] = [
  rowRuling(posting, postingRules, {
    noted: rowChecks(posting, postingWarnings, {
      overlaps: `EXISTS (SELECT 1 FROM postings o WHERE ${beside})`,
      placeKnown,
    }),
    doubles: `SELECT r.uid, o.uid AS other FROM postings r JOIN postings o ON ${beside}
      WHERE ${lookedAt}`,
  }),
];
