import { surveyTally } from "../../../shared/surveys/record.ts";
import { tallyRules } from "../../../shared/surveys/rules.ts";
import { lookedAt, rowRuling, type Ruling } from "./ruling.ts";

const same = `o.scope = r.scope AND o.survey_no = r.survey_no AND o.question = r.question AND o.option = r.option
  AND o.uid <> r.uid AND o.removed IS NULL`;

/** The ruling of satisfaction tallies: each answer of a question is counted once. */
export const surveyRulings: readonly Ruling[] = [
  rowRuling(surveyTally, tallyRules, {
    known: { countedTwice: `EXISTS (SELECT 1 FROM survey_tallies o WHERE ${same})` },
    doubles: `SELECT r.uid, o.uid AS other FROM survey_tallies r JOIN survey_tallies o ON ${same} WHERE ${lookedAt}`,
  }),
];
