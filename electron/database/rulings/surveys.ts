import { surveyTally } from "../../../shared/surveys/record.ts";
import { tallyRules } from "../../../shared/surveys/rules.ts";
import type { RowOf } from "../../../shared/records/record.ts";
import type { Violation } from "../../../shared/records/violation.ts";
import { namingSomebody } from "./naming.ts";
import { loaded, type Looked, lookedAt, rowRuling, type Ruling } from "./ruling.ts";

const same = `o.scope = r.scope AND o.survey_no = r.survey_no AND o.question = r.question AND o.option = r.option
  AND o.uid <> r.uid AND o.removed IS NULL`;

type Asked = Pick<RowOf<typeof surveyTally>, "uid" | "question">;

/** Questions that name somebody of the village: they ask about services only. Each is told once, not for every answer. */
function naming(looked: Looked): Violation[] {
  const rows = loaded<Asked>(looked, `SELECT r.uid, r.question FROM survey_tallies r WHERE ${lookedAt}`);
  const asked = [...new Map(rows.map((row) => [row.question, row])).values()];
  return namingSomebody(looked, asked, ({ question }) => question).map(
    ({ row: { uid, question }, sentence }): Violation => ({
      rule: "survey-names-somebody",
      record: "surveyTally",
      uid,
      params: { name: question, sentence },
    }),
  );
}

const tallies = rowRuling(surveyTally, tallyRules, {
  known: { countedTwice: `EXISTS (SELECT 1 FROM survey_tallies o WHERE ${same})` },
  doubles: `SELECT r.uid, o.uid AS other FROM survey_tallies r JOIN survey_tallies o ON ${same} WHERE ${lookedAt}`,
});

/** The ruling of satisfaction tallies: each answer of a question is counted once, and a question names nobody. */
export const surveyRulings: readonly Ruling[] = [
  { ...tallies, broken: (looked) => [...tallies.broken(looked), ...naming(looked)] },
];
