import { consentLanguages } from "../consents/record.ts";
import { codes } from "../records/codes.ts";
import { date, int, oneOf, paragraphs, setOf, text } from "../records/fields.ts";
import { record } from "../records/record.ts";

export const topics = codes({
  affairs: ["村务公开", "Village affairs"],
  allowance: ["低保公示", "Allowance notice"],
  insurance: ["医保养老", "Medical and pension insurance"],
  safety: ["防火用电", "Fire and electricity"],
  farming: ["农技", "Farming advice"],
  disaster: ["防灾", "Disaster readiness"],
  dividend: ["合作社分红", "Co-operative dividend"],
  schooling: ["助学", "Schooling"],
});

const informing = { purpose: "NOTICE", keep: "2y", person: false, scope: "village" } as const;

/** 会议: how many came, never who. */
export const meeting = record("meeting", {
  table: "meetings",
  zh: "会议",
  en: "Meeting",
  ...informing,
  named: ["venue"],
  on: "heldOn",
  fields: {
    heldOn: date().label("日期", "Date").mandatory(),
    venue: text(30).label("会场", "Venue").mandatory(),
    topic: oneOf(topics).label("主题", "Topic").mandatory(),
    headcount: int(0, 100_000).label("到会人数", "Headcount").mandatory(),
  },
});

/** 通知: what was posted up. Its text names nobody. */
export const notice = record("notice", {
  table: "notices",
  zh: "通知",
  en: "Notice",
  ...informing,
  named: ["title"],
  on: "postedFrom",
  fields: {
    title: text(60).label("标题", "Title").mandatory(),
    body: paragraphs(1000).label("正文", "Text").mandatory(),
    topic: oneOf(topics).label("主题", "Topic").mandatory(),
    postedFrom: date().label("张贴日期", "Posted from").mandatory(),
    postedTo: date().label("张贴至", "Posted to").mandatory(),
    languages: setOf(consentLanguages).label("语言", "Languages").mandatory(),
  },
});
