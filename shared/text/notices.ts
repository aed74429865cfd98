import { phrases } from "./text.ts";

export const notices = phrases({
  meetingNone: ["还没有会议", "No meeting yet"],
  meetingHint: ["只登记到会人数。", "Only the headcount is kept."],
  noticeNone: ["还没有通知", "No notice yet"],
  noticeHint: ["通知正文不提到任何人。", "The text of a notice names nobody."],
});

/** The sentences of rules about meetings and notices; `name` is the venue or the title. */
export const noticeRules = phrases({
  "meeting-in-future": [
    "在{{name}}的会议还没开，开会后再登记人数。",
    "The meeting at {{name}} is still to come. List it with its headcount afterwards.",
  ],
  "notice-ends-before-start": [
    "“{{name}}”的张贴截止日期早于张贴日期。",
    "“{{name}}” would come down before it was posted.",
  ],
  "notice-names-somebody": [
    "“{{name}}”中有一句提到了本村某人，通知里不写姓名和号码，请改写：“{{sentence}}”",
    "A sentence of “{{name}}” tells of somebody in the village: a name or a personal number. Say it otherwise: “{{sentence}}”",
  ],
});
