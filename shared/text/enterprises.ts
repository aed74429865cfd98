import { phrases } from "./text.ts";

export const enterprises = phrases({
  enterpriseNone: ["还没有合作社或经济实体", "No enterprise yet"],
  enterpriseHint: [
    "登记合作社、企业、个体户和村集体。",
    "Enter co-operatives, companies, sole traders and collectives.",
  ],
  enterpriseYearNone: ["还没有年度数", "No numbers of a year yet"],
  years: ["年度数", "Year by year"],
  newYear: ["填报一年", "Add a year"],
  year: ["年度", "Year"],
  members: ["成员/农民", "Members / farm"],
  households: ["带动户", "Households"],
  people: ["带动人", "People"],
  gain: ["增收(元)", "Gain (yuan)"],
  enterpriseYearHint: ["每个经济实体每年一行。", "One line a year for each enterprise."],
});

/** The sentences of rules and warnings about enterprises; `name` is the enterprise's. */
export const enterpriseRules = phrases({
  "enterprise-in-future": ["{{name}} 的成立日期还没到。", "{{name}} would be founded on a day to come."],
  "enterprise-ends-before-start": ["{{name}} 的终止日期早于成立日期。", "{{name}} would end before it was founded."],
  "enterprise-year-twice": [
    "{{name}} 这一年度的数字已登记，每年一行，请修改原来的一行。",
    "The numbers of {{name}} for this year are listed already: one line a year. Change that line.",
  ],
  "enterprise-year-in-future": ["{{name}} 的这一年度还没到。", "This year of {{name}} is still to come."],
  "enterprise-year-before-start": ["{{name}} 的年度早于成立日期。", "This year of {{name}} is before it was founded."],
  "enterprise-year-after-end": ["{{name}} 的年度晚于终止日期。", "This year of {{name}} is after its end."],
  "more-farmers-than-members": [
    "{{name}} 的农民成员数多于成员数。",
    "{{name}} would have more members who farm than members.",
  ],
  "uscc-misshapen": [
    "{{name}} 的统一社会信用代码应为 18 位数字和大写字母（不用 I、O、S、V、Z），请核对。",
    "The USCC of {{name}} should have 18 digits and capital letters (no I, O, S, V, Z). Please check.",
  ],
  "uscc-check-fails": [
    "{{name}} 的统一社会信用代码校验码不符。早期试点代码可能如此，请与执照核对。",
    "The check sign of the USCC of {{name}} does not agree. Early pilot codes may be so; compare with the licence.",
  ],
  "uscc-not-cooperative": [
    "{{name}}：农民专业合作社的代码通常以 93 开头，请核对。",
    "{{name}}: the code of a farmers' co-operative usually begins with 93. Please check.",
  ],
  "uscc-not-collective": [
    "{{name}}：村集体的代码通常以 N1、N2 或 N3 开头，请核对。",
    "{{name}}: the code of a village collective usually begins with N1, N2 or N3. Please check.",
  ],
  "uscc-of-another-form": [
    "{{name}} 的代码开头与类型不符，请核对。",
    "The code of {{name}} begins as that of another form. Please check.",
  ],
  "uscc-twice": [
    "{{name}} 的统一社会信用代码与本村另一经济实体相同，请核对是否重复登记。",
    "Another enterprise of the village has the USCC of {{name}}. Check whether it was entered twice.",
  ],
  "cooperative-too-small": [
    "{{name}}：农民专业合作社通常至少 5 名成员，请核对。",
    "{{name}}: a farmers' co-operative usually has at least 5 members. Please check.",
  ],
  "cooperative-few-farmers": [
    "{{name}}：农民专业合作社的农民成员通常至少占 80%，请核对。",
    "{{name}}: at least 80 % of a farmers' co-operative usually farm. Please check.",
  ],
});
