import { enterprise, enterpriseYear } from "../../../shared/enterprises/record.ts";
import {
  enterpriseRules,
  enterpriseWarnings,
  enterpriseYearRules,
  enterpriseYearWarnings,
} from "../../../shared/enterprises/rules.ts";
import { lookedAt, rowChecks, rowRuling, type Ruling } from "./ruling.ts";

const other = "o.scope = r.scope AND o.uid <> r.uid AND o.removed IS NULL";
const same = `${other} AND (o.uscc = r.uscc OR o.name = r.name)`;

const enterprises = rowRuling(enterprise, enterpriseRules, {
  noted: rowChecks(enterprise, enterpriseWarnings, {
    codeTwice: `EXISTS (SELECT 1 FROM enterprises o WHERE ${other} AND o.uscc = r.uscc)`,
  }),
  doubles: `SELECT r.uid, o.uid AS other FROM enterprises r JOIN enterprises o ON ${same} WHERE ${lookedAt}`,
});

const ofEnterprise = (column: string) =>
  `SELECT ${column} FROM enterprises e WHERE e.scope = r.scope AND e.uid = r.enterprise_id`;

const sameYear = `o.scope = r.scope AND o.enterprise_id = r.enterprise_id AND o.year = r.year AND o.uid <> r.uid
  AND o.removed IS NULL`;

const years = rowRuling(enterpriseYear, enterpriseYearRules, {
  known: {
    foundedOn: ofEnterprise("founded_on"),
    endedOn: ofEnterprise("ended_on"),
    yearTwice: `EXISTS (SELECT 1 FROM enterprise_years o WHERE ${sameYear})`,
  },
  reached: [
    {
      from: "enterprise",
      when: ["founded_on", "ended_on"],
      find: `SELECT uid FROM enterprise_years WHERE scope = @scope AND removed IS NULL
        AND enterprise_id IN (SELECT value FROM json_each(@uids))`,
    },
  ],
  noted: rowChecks(enterpriseYear, enterpriseYearWarnings, { form: ofEnterprise("form") }),
  doubles: `SELECT r.uid, o.uid AS other FROM enterprise_years r JOIN enterprise_years o ON ${sameYear} WHERE ${lookedAt}`,
});

/** The rulings of enterprises and of what they state each year. */
export const enterpriseRulings: readonly Ruling[] = [enterprises, years];
