import { phrases } from "./text.ts";

export const surveys = phrases({
  surveyTallyNone: ["还没有满意度计数", "No tally yet"],
  surveyTallyHint: ["登记票箱中每个问题的票数。", "Enter the marks counted from the box."],
});

/** The sentences of rules about satisfaction tallies; `name` is the question. */
export const surveyRules = phrases({
  "tally-twice": [
    "“{{name}}”的票数登记了两次，请重新登记这个问题的票数。",
    "The answers to “{{name}}” were counted twice. Count the question again.",
  ],
});
