import { phrases } from "./text.ts";

/** Charts of the programmes: totals month by month, never of anybody. */
export const charts = phrases({
  year: ["{{year}} 年", "{{year}}"],
  previousYear: ["上一年", "The year before"],
  nextYear: ["下一年", "The year after"],
  print: ["打印图表", "Print the charts"],
  totalsOnly: [
    "只有合计，按所选的村(居)或全部计算，不含任何个人、户或单位的数字。",
    "Totals only, of the chosen village or of all: no figures of a person, a household or a unit.",
  ],
  month: ["月份", "Month"],
  sum: ["合计", "Total"],
  nothing: ["这一年没有记录。", "Nothing was entered for this year."],
  help: ["各月帮扶", "Help given by month"],
  helpAbout: [
    "{{year}} 年各月帮扶，按类别，共 {{count}} 次，{{sum}} 元",
    "Help by kind in each month of {{year}}: {{count}} times, {{sum}} yuan",
  ],
  helpCounting: ["实事按办结的月份计算。", "A practical deed counts in the month in which it was done."],
  value: ["金额（元）", "Value (yuan)"],
  times: ["次", "Times"],
  loans: ["贷款余额与应还", "Loans owed and falling due"],
  loansAbout: [
    "截至 {{date}} 的贷款余额 {{sum}} 元，以及前后各月的余额和应还",
    "Loans owed on {{date}}: {{sum}} yuan, with the months before and after",
  ],
  owed: ["月末余额（元）", "Owed at month's end (yuan)"],
  due: ["当月应还（元）", "Due in the month (yuan)"],
  yuan: ["元", "yuan"],
  care: ["各月照料", "Care given by month"],
  careAbout: ["{{year}} 年各月照料，共 {{count}} 次", "Care in each month of {{year}}: {{count}} times"],
  careTimes: ["照料次数", "Times of care"],
  requests: ["求助的提出与办结", "Help requests made and closed"],
  requestsAbout: ["{{year}} 年提出 {{made}} 件，办结 {{closed}} 件", "In {{year}}: {{made}} made, {{closed}} closed"],
  made: ["提出", "Made"],
  closed: ["办结", "Closed"],
  open: ["月末未办结", "Open at month's end"],
  cases: ["件", "Requests"],
});
