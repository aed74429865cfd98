import { phrases } from "./text.ts";

export const surveys = phrases({
  surveyTallyNone: ["还没有满意度计数", "No tally yet"],
  surveyTallyHint: ["登记票箱中每个问题的票数。", "Enter the marks counted from the box."],
  method: [
    "满意度 = 满意票数 ÷ 有效票数。不足 20 票不显示，某一选项不足 5 票时与相邻选项合并显示，不显示满意度。",
    "Satisfied = marks for satisfied ÷ valid marks. Under 20 marks nothing is shown; an answer with under 5 is shown together with the next one, and no rate.",
  ],
  count: ["登记票数", "Count answers"],
  countAgain: ["重新登记票数", "Count a question again"],
  again: ["重新登记", "Count again"],
  remove: ["移除", "Remove"],
  removeAsk: ["移除“{{question}}”的票数？移除后可以撤销。", "Remove the counts of “{{question}}”? This can be undone."],
  surveyNo: ["调查编号", "Survey no."],
  question: ["问题（只问服务）", "Question (about a service)"],
  questionNo: ["问题 {{no}}", "Question {{no}}"],
  counts: ["票数", "Counts"],
  sum: ["合计", "Sum"],
  gridHint: [
    "选票上没有的选项留空，没有人选的填 0 · Ctrl+Enter 保存",
    "Leave an option empty that was not on the ballot; enter 0 where nobody marked it · Ctrl+Enter saves",
  ],
  wrong: [
    "请填写调查编号，每个问题至少填两个选项的票数（整数）。",
    "Enter the survey number, and for each question whole numbers for at least two options.",
  ],
  twiceHere: ["同一个问题填了两次。", "A question is there twice."],
  saved: ["已登记 {{questions}} 个问题的票数", "Counted: {{questions}} questions"],
  ofVillage: ["{{village}}　调查 {{surveyNo}}", "{{village}}, survey {{surveyNo}}"],
  answers: ["有效票 {{answers}}", "Valid marks: {{answers}}"],
  satisfied: ["满意度 {{percent}} %", "Satisfied: {{percent}} %"],
  tooFew: ["不足 20 票，不显示", "Under 20 marks: not shown"],
  twice: ["登记了两次，请重新登记", "Counted twice; count it again"],
});

/** The sentences of rules about satisfaction tallies; `name` is the question. */
export const surveyRules = phrases({
  "survey-names-somebody": [
    "问题中提到了本村某人或写了个人号码，问题只问服务，请改写：“{{sentence}}”",
    "The question tells of somebody in the village: a name or a personal number. Ask about a service only: “{{sentence}}”",
  ],
  "tally-twice": [
    "“{{name}}”的票数登记了两次，请重新登记这个问题的票数。",
    "The answers to “{{name}}” were counted twice. Count the question again.",
  ],
});
