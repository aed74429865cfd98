import { phrases } from "./text.ts";

/** The sentences of rules about postings, pairings, visits and help given; `name` is the row's own. */
export const helpRules = phrases({
  "posting-ends-before-start": [
    "{{name}} 的派驻结束日期早于起始日期。",
    "The posting of {{name}} would end before it starts.",
  ],
  "postings-overlap": ["{{name}} 的派驻时间与另一段重叠，请核对。", "Postings of {{name}} overlap. Please check."],
  "posting-place-unknown": [
    "{{name}} 的派驻地代码不在本台账的区划和村(居)中，请核对。",
    "The place of the posting of {{name}} is not among the divisions and villages here. Please check.",
  ],
  "same-officer": ["接任的人就是 {{name}} 本人，请另选一人。", "The successor is {{name}}. Choose somebody else."],
  "pairing-without-consent": [
    "{{name}} 户的结对需要本户在结对期间有效的同意书。",
    "The pairing of household {{name}} needs the household's consent, standing as long as the pairing does.",
  ],
  "pairing-ends-before-start": [
    "{{name}} 户的结对终止日期早于结对日期。",
    "The pairing of household {{name}} would end before it starts.",
  ],
  "pairing-of-ended-household": [
    "{{name}} 户已终止，结对不能晚于户的终止日期。",
    "Household {{name}} has ended; its pairing cannot go on after that day.",
  ],
  "pairing-ended": ["{{name}} 户的这项结对已经终止。", "This pairing of household {{name}} has ended already."],
  "pairing-twice": [
    "{{name}} 户与同一位干部重复结对，请核对。",
    "Household {{name}} is paired twice with the same official. Please check.",
  ],
  "consent-of-other-household": [
    "同意人不是 {{householdNo}} 户的在册成员，请重新选择。",
    "The consent must be given by a listed member of household {{householdNo}}.",
  ],
  "visit-in-future": ["{{name}} 户的走访日期还没到。", "The visit to household {{name}} is dated on a day to come."],
  "visit-outside-pairing": [
    "{{name}} 户的走访日期不在结对期间内，请检查日期。",
    "The visit to household {{name}} lies outside its pairing. Check the days.",
  ],
  "money-without-value": ["{{name}} 户的慰问金应大于零。", "Money given to household {{name}} must be above 0."],
  "goods-incomplete": [
    "{{name}} 户的慰问品要有品名、数量和单位。",
    "Goods given to household {{name}} need an item, a quantity and a unit of measure.",
  ],
  "deed-without-type": ["{{name}} 户的实事要选类型。", "The deed for household {{name}} needs its type."],
  "help-in-future": ["{{name}} 户的帮扶日期还没到。", "The help for household {{name}} is dated on a day to come."],
  "help-done-in-future": [
    "{{name}} 户的办结日期还没到。",
    "The help for household {{name}} would be done on a day to come.",
  ],
  "help-done-before-start": [
    "{{name}} 户的办结日期早于开始日期。",
    "The help for household {{name}} would be done before it began.",
  ],
  "receipt-missing": [
    "慰问金和慰问品要填签收编号，就是签收单上的号。",
    "Money and goods need the number of the receipt that was signed.",
  ],
  "receipt-number-twice": [
    "{{name}} 户的签收编号在本村已用过，请核对。",
    "The receipt number for household {{name}} is used already in this village. Please check.",
  ],
  "receipt-numbers-run-out": [
    "从 {{first}} 起排不出 {{count}} 个签收编号，请换一个以数字结尾的编号。",
    "{{count}} receipt numbers cannot run on from {{first}}. Give one that ends in digits.",
  ],
});
