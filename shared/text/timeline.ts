import { phrases } from "./text.ts";

/** Everything recorded about a household, in order of time. */
export const timeline = phrases({
  title: ["办理记录", "What is recorded"],
  none: ["还没有记录。用“新增”登记。", "Nothing yet. Enter something with “New”."],
  count: ["{{count}} 条", "{{count}} entries"],
  all: ["全部", "All"],
  kind: ["类别", "Kind"],
  noDay: ["无日期", "No day"],
  more: ["另有 {{count}} 条较早的记录", "{{count}} earlier entries"],
  yuan: ["{{amount}} 元", "{{amount}} yuan"],
  parts: ["这一户的内容", "What to see of the household"],
  newEntry: ["新增", "New"],
  people: ["家庭成员", "People"],
});
