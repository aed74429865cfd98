import { phrases } from "./text.ts";

export const places = phrases({
  placeNone: ["还没有场所", "No place yet"],
  placeHint: ["登记需要检查安全的公共场所。", "Enter the places whose safety is checked."],
  placeCheckNone: ["还没有检查", "No check yet"],
  placeCheckHint: ["选一个场所，按“检查”。", "Choose a place and check it."],
  placeCheckItemNone: ["还没有检查项", "No checked item yet"],
  placeCheckItemHint: ["检查场所后，这里列出各项结果。", "Once a place is checked, its items are listed here."],
  check: ["检查", "Check it"],
  checkAction: ["检查…", "Check it…"],
  checkTitle: ["场所安全检查", "Check of a place"],
  whichPlace: ["场所", "Place"],
  checkedOn: ["检查日期", "Checked on"],
  paperRef: ["纸质编号", "Paper no."],
  fix: ["整改办法", "Fix"],
  fixBy: ["整改期限", "Fix by"],
  openSince: ["上次需整改，期限 {{date}}", "Was to be fixed by {{date}}"],
  fixedSince: ["{{date}} 已整改，待复查", "Fixed on {{date}}; check it again"],
  nothing: ["还没有填任何检查项。", "No item has a result yet."],
  needsDay: ["请填写检查日期。", "Enter the day of the check."],
  open: [
    "还有 {{count}} 项没有填完：开始填的检查表要填完，需整改的要有办法和期限。",
    "{{count}} items are not complete: a list that was begun is filled in whole, and what is to be fixed needs how and by when.",
  ],
  saved: ["检查已登记，需整改 {{hazards}} 项", "Check saved; {{hazards}} to be fixed"],
  savedPass: ["检查已登记，没有需整改的", "Check saved; nothing to be fixed"],
  keys: [
    "按 1、2、3 填结果并到下一项 · 上下键换项 · Ctrl+Enter 保存",
    "1, 2, 3 answer and go on · arrows change items · Ctrl+Enter saves",
  ],
  lastCheck: ["上次检查", "Last checked"],
  toFix: ["待整改", "To fix"],
  toRecheck: ["待复查", "Check again"],
  items: ["检查项", "Items"],
  hazards: ["隐患", "Hazards"],
  noHazard: ["没有待整改或待复查的隐患", "Nothing to fix or to check again"],
  by: ["期限 {{date}}", "by {{date}}"],
  fixedToday: ["今天已整改", "Fixed today"],
  endHome: ["结束住房检查", "End the checks of the home"],
});

/** The sentences of rules about places and their checks; `name` is the place's. */
export const placeRules = phrases({
  "home-without-request": [
    "{{name}}：住户的危房只在本户求助时登记，请选择求助。",
    "{{name}}: a home is listed only when its household asked for it. Choose the request.",
  ],
  "home-linked-after-closing": [
    "{{name}} 仍连着已办结的求助，请在“场所”中选“结束住房检查”，去掉与该户的联系。",
    "{{name}} is still tied to a closed request. On the page of places choose to end the check of the home.",
  ],
  "request-of-no-home": ["{{name}} 不是住房，不连到求助。", "{{name}} is no home, so it is not tied to a request."],
  "check-in-future": ["{{name}} 的检查日期还没到。", "{{name}} would be checked on a day to come."],
  "checklist-of-another-place": [
    "{{name}} 这类场所不用这张检查表。",
    "This checklist is not for places like {{name}}.",
  ],
  "check-item-missing": [
    "{{name}} 的检查表有未填的检查项，每一项都要选结果。",
    "Some items of the check of {{name}} have no result. Every item needs one.",
  ],
  "check-item-twice": [
    "{{name}} 的检查表有重复的检查项，请移除一条。",
    "An item of the check of {{name}} is there twice. Remove one.",
  ],
  "check-item-of-another-list": ["{{name}} 的检查表没有这一检查项。", "The checklist of {{name}} has no such item."],
  "hazard-without-fix": [
    "{{name}}：需整改的检查项要选整改办法并填整改期限。",
    "{{name}}: what is to be fixed needs how and by when.",
  ],
  "fix-without-hazard": [
    "{{name}}：只有需整改的检查项才填整改办法和日期。",
    "{{name}}: only what is to be fixed has a fix and its days.",
  ],
  "fix-before-check": ["{{name}} 的整改日期早于检查日期。", "A fix at {{name}} is dated before the check."],
  "fixed-in-future": ["{{name}} 的整改完成日期还没到。", "A fix at {{name}} would be done on a day to come."],
});
