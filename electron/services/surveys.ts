import type { Handlers } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import type { surveys } from "../../shared/surveys/contract.ts";
import { surveyTally } from "../../shared/surveys/record.ts";
import { released, type SurveyOption } from "../../shared/surveys/rules.ts";
import { countedQuestions, rowsOfQuestion } from "../database/books/surveys.ts";
import { change } from "../database/journal/door.ts";
import type { Writer } from "../database/journal/writer.ts";
import type { Context } from "../worker/context.ts";

type Service = Handlers<typeof surveys, Context>;

const nothing = { answers: null, groups: [], satisfied: null } as const;

export const results: Service["results"] = ({ session }, { village }) =>
  countedQuestions(session.client, village).map(({ counts, twice, ...of }) => {
    const { answers, groups, satisfied } = twice ? nothing : released(counts);
    return {
      ...of,
      twice,
      answers,
      satisfied,
      groups: groups.map((group) => ({ ...group, options: [...group.options] })),
    };
  });

/** New rows, never changed ones: the history then shows no count that is held back. */
function takeOff(write: Writer, village: string, surveyNo: string, question: string): number {
  const rows = rowsOfQuestion(write.session.client, village, surveyNo, question);
  for (const uid of rows) write.remove(surveyTally, uid, "mistake");
  return rows.length;
}

export const count: Service["count"] = (context, { village, surveyNo, questions }) => {
  const line = { kind: "count-answers", params: { surveyNo, questions: questions.length } } as const;
  const done = change(context.session, line, (write) => {
    for (const { question, counts } of questions) {
      takeOff(write, village, surveyNo, question);
      for (const [option, marks] of Object.entries(counts) as [SurveyOption, number][])
        write.insert(surveyTally, village, { surveyNo, question, option, count: marks });
    }
  });
  context.changed(done.features);
  return { step: done.step };
};

export const remove: Service["remove"] = (context, { village, surveyNo, question }) => {
  const line = { kind: "remove", params: { record: "surveyTally", rows: 1 } } as const;
  const done = change(context.session, line, (write) => {
    if (takeOff(write, village, surveyNo, question) === 0) throw new AppError("not-found", { record: "surveyTally" });
  });
  context.changed(done.features);
  return { step: done.step };
};
