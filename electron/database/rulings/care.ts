import { careCase, careVisit } from "../../../shared/care/record.ts";
import { careCaseRules, careVisitRules, careVisitWarnings } from "../../../shared/care/rules.ts";
import { lookedAt, rowChecks, rowRuling, type Ruling } from "./ruling.ts";

const among = "(SELECT value FROM json_each(@uids))";

const ofPerson = (column: string) => `SELECT ${column} FROM members m WHERE m.scope = r.scope AND m.uid = r.member_id`;

const ofConsent = (column: string) => `SELECT ${column} FROM consents c WHERE c.scope = r.scope AND c.uid = r.consent_id
  AND c.purpose = 'care' AND c.removed IS NULL`;

/** Another case `o` of the same person that shares a day with `r`; one may end on the day on which the next begins. */
const again = `o.scope = r.scope AND o.member_id = r.member_id AND o.uid <> r.uid AND o.removed IS NULL
  AND o.start_on < coalesce(r.end_on, '9999') AND r.start_on < coalesce(o.end_on, '9999')`;

const cases = rowRuling(careCase, careCaseRules, {
  known: {
    birth: ofPerson("birth"),
    guardianId: ofPerson("guardian_id"),
    goneOn: `SELECT m.state_on FROM members m WHERE m.scope = r.scope AND m.uid = r.member_id AND m.state <> 'listed'`,
    givenBy: ofConsent("c.member_id"),
    givenOn: ofConsent("c.given_on"),
    withdrawnOn: ofConsent("c.withdrawn_on"),
    alsoOpen: `EXISTS (SELECT 1 FROM care_cases o WHERE ${again})`,
  },
  reached: [
    {
      from: "consent",
      when: ["given_on", "withdrawn_on", "purpose", "member_id"],
      find: `SELECT uid FROM care_cases WHERE scope = @scope AND removed IS NULL AND consent_id IN ${among}`,
    },
    {
      from: "member",
      when: ["birth", "guardian_id", "state", "state_on"],
      find: `SELECT uid FROM care_cases WHERE scope = @scope AND removed IS NULL AND member_id IN ${among}`,
    },
  ],
  doubles: `SELECT r.uid, o.uid AS other FROM care_cases r JOIN care_cases o ON ${again} WHERE ${lookedAt}`,
});

const ofCase = (column: string) => `SELECT ${column} FROM care_cases c WHERE c.scope = r.scope AND c.uid = r.case_id`;

/** The same help by the same carers, counted in another row `o`. */
const counted = `o.scope = r.scope AND o.case_id = r.case_id AND o.month = r.month AND o.service = r.service
  AND o.carer_role = r.carer_role AND o.uid <> r.uid AND o.removed IS NULL`;

const months = rowRuling(careVisit, careVisitRules, {
  known: { startOn: ofCase("start_on"), endOn: ofCase("end_on") },
  reached: [
    {
      from: "careCase",
      when: ["start_on", "end_on"],
      find: `SELECT uid FROM care_visits WHERE scope = @scope AND removed IS NULL AND case_id IN ${among}`,
    },
  ],
  noted: rowChecks(careVisit, careVisitWarnings, {
    countedTwice: `EXISTS (SELECT 1 FROM care_visits o WHERE ${counted})`,
  }),
  doubles: `SELECT r.uid, o.uid AS other FROM care_visits r JOIN care_visits o ON ${counted} WHERE ${lookedAt}`,
});

/** The rulings of care and of its monthly counts (records.md 1.5). */
export const careRulings: readonly Ruling[] = [cases, months];
