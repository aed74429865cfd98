import { phrases } from "./text.ts";

/** The short mark in a list of what a clerk should look at; its whole sentence is in `rules`. */
export const warnings = phrases({
  saved: ["已保存，请留意", "Saved; please look at this"],
  column: ["留意", "Look at"],
  "postings-overlap": ["派驻时间重叠", "Postings overlap"],
  "posting-place-unknown": ["派驻地代码不在册", "Place not listed"],
  "pairing-twice": ["重复结对", "Paired twice"],
  "receipt-number-twice": ["签收编号重复", "Receipt no. used twice"],
});
