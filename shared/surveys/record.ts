import { codes } from "../records/codes.ts";
import { int, oneOf, text } from "../records/fields.ts";
import { record } from "../records/record.ts";

export const surveyOptions = codes({
  satisfied: ["满意", "Satisfied"],
  fair: ["基本满意", "Fairly satisfied"],
  dissatisfied: ["不满意", "Not satisfied"],
  unknown: ["不了解", "Does not know"],
});

/** 满意度计数: marks counted from a box; nothing about who answered ever exists. */
export const surveyTally = record("surveyTally", {
  table: "survey_tallies",
  zh: "满意度计数",
  en: "Satisfaction tally",
  purpose: "NOTICE",
  keep: "unlimited",
  person: false,
  scope: "village",
  named: ["question"],
  fields: {
    surveyNo: text(16).label("调查编号", "Survey no.").mandatory().setByEvent(),
    question: text(80).label("问题", "Question about a service").mandatory().setByEvent(),
    option: oneOf(surveyOptions).label("选项", "Answer").mandatory().setByEvent(),
    count: int(0, 1_000_000).label("票数", "Count").mandatory().setByEvent(),
  },
});
