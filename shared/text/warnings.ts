import { phrases } from "./text.ts";

/** The short mark in a list of what a clerk should look at; its whole sentence is in `rules`. */
export const warnings = phrases({
  saved: ["已保存，请留意", "Saved; please look at this"],
  column: ["留意", "Look at"],
  beside: ["请留意：{{words}}", "Please look at this: {{words}}"],
  "postings-overlap": ["派驻时间重叠", "Postings overlap"],
  "posting-place-unknown": ["派驻地代码不在册", "Place not listed"],
  "pairing-twice": ["重复结对", "Paired twice"],
  "receipt-number-twice": ["签收编号重复", "Receipt no. used twice"],
  "group-small": ["少于 5 户", "Under 5 households"],
  "group-large": ["多于 10 户", "Over 10 households"],
  "loan-over-year": ["贷款期超过一年", "Over a year"],
  "donation-over-distributed": ["发放多于接收", "More given than came in"],
  "uscc-misshapen": ["信用代码位数不符", "USCC misshapen"],
  "uscc-check-fails": ["信用代码校验不符", "USCC check fails"],
  "uscc-not-cooperative": ["代码不以 93 开头", "Code not 93"],
  "uscc-not-collective": ["代码不以 N1 至 N3 开头", "Code not N1 to N3"],
  "uscc-of-another-form": ["代码与类型不符", "Code of another form"],
  "uscc-twice": ["信用代码重复", "USCC used twice"],
  "cooperative-too-small": ["成员不足 5 名", "Under 5 members"],
  "cooperative-few-farmers": ["农民成员不足 80%", "Under 80 % farm"],
});
