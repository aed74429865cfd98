import {
  brokenDivisions,
  brokenHouseholds,
  brokenMembers,
  brokenMemberships,
  brokenTerms,
  brokenUnits,
  brokenVillages,
} from "../journal/states.ts";
import { brokenConsents, brokenHeadTerms, brokenStays } from "../journal/histories.ts";
import type { Ruling } from "./ruling.ts";

const among = "(SELECT value FROM json_each(@uids))";
const memberships = "SELECT DISTINCT household_id FROM unit_memberships WHERE scope = @scope AND removed IS NULL AND";

/** Households whose numbers rest on a changed consent. */
const phoned = `SELECT m.household_id FROM consents c JOIN members m ON m.scope = c.scope AND m.uid = c.member_id
     WHERE c.scope = @scope AND c.purpose = 'phone' AND c.uid IN ${among}
     UNION SELECT k.household_id FROM consents c JOIN household_stays k ON k.scope = c.scope AND k.member_id = c.member_id
     WHERE c.scope = @scope AND c.purpose = 'phone' AND c.uid IN ${among}`;

const consentChanged = ["given_on", "withdrawn_on", "purpose", "member_id"];

/** The rulings of villages, households, people and units, in the order in which a clerk should read what is broken. */
export const rosterRulings: readonly Ruling[] = [
  {
    record: "household",
    reached: [
      { from: "member", column: "household_id" },
      { from: "unitMembership", column: "household_id" },
      // A membership's dates lie within its unit's; a withdrawn consent closes it the same day.
      { from: "unit", when: ["set_up_on", "ended_on"], find: `${memberships} unit_id IN ${among}` },
      { from: "consent", when: consentChanged, find: `${memberships} consent_id IN ${among}` },
      { from: "consent", when: consentChanged, find: phoned },
    ],
    broken: ({ client, scope, uids }) => [
      ...brokenHouseholds(client, scope, uids),
      ...brokenMemberships(client, scope, uids),
    ],
  },
  { record: "member", broken: ({ client, scope, uids, today }) => brokenMembers(client, scope, uids, today) },
  { record: "householdStay", broken: ({ client, scope, uids }) => brokenStays(client, scope, uids) },
  { record: "headTerm", broken: ({ client, scope, uids }) => brokenHeadTerms(client, scope, uids) },
  { record: "consent", broken: ({ client, scope, uids }) => brokenConsents(client, scope, uids) },
  {
    record: "unit",
    reached: [
      { from: "unitMembership", column: "unit_id" },
      { from: "convenorTerm", column: "unit_id" },
    ],
    broken: ({ client, scope, uids }) => [...brokenUnits(client, scope, uids), ...brokenTerms(client, scope, uids)],
  },
  { record: "village", broken: ({ client, scope }) => brokenVillages(client, scope) },
  { record: "division", broken: ({ client, scope }) => brokenDivisions(client, scope) },
];
