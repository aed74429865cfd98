import { dueWords } from "../dues/kinds.ts";
import { phrases } from "./text.ts";

/** What needs doing: the list and the calendar of the home page. */
export const dues = phrases({
  ...dueWords,
  title: ["需要办理", "What needs doing"],
  calendarName: ["互助台账待办", "Hearthbook: what needs doing"],
  list: ["清单", "List"],
  calendar: ["月历", "Calendar"],
  overdue: ["已过期", "Overdue"],
  thisWeek: ["七天内", "Within seven days"],
  later: ["以后", "Later"],
  noDay: ["没有日期", "Without a day"],
  none: ["目前没有需要办理的事项。", "There is nothing to do just now."],
  noneThatDay: ["这一天没有事项。", "Nothing on this day."],
  more: ["另有 {{count}} 项，可选村或用月历查看", "{{count}} more: choose a village, or look at the calendar"],
  export: ["导出日历", "Export calendar"],
  exportTitle: ["导出为日历文件（ics）", "Export as a calendar file (ics)"],
  exportHint: [
    "可用手机或电脑的日历打开。每一项只写事项、村和户编号。",
    "Opens in the calendar of a phone or PC. Each entry says what, the village and the household number.",
  ],
  withNames: ["同时写上姓名", "Write names as well"],
  withNamesHint: [
    "日历在别的设备上没有加密，请想好再选。",
    "Calendars on other devices are not encrypted; think before choosing this.",
  ],
  range: ["时间", "Days"],
  days30: ["30 天内", "Next 30 days"],
  days90: ["90 天内", "Next 90 days"],
  days365: ["一年内", "Next year"],
  exported: ["已导出 {{count}} 项：{{place}}", "Exported {{count}} entries: {{place}}"],
  previousMonth: ["上个月", "Previous month"],
  nextMonth: ["下个月", "Next month"],
  thisMonth: ["本月", "This month"],
  monthOf: ["{{year}}年{{month}}月", "{{month}}/{{year}}"],
  dayCount: ["{{date}}，{{count}} 项", "{{date}}: {{count}}"],
  weekdays: ["一 二 三 四 五 六 日", "Mon Tue Wed Thu Fri Sat Sun"],
  keys: ["方向键选日子，PageUp 和 PageDown 换月", "Arrow keys choose a day, PageUp and PageDown the month"],
});
