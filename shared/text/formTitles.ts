import { phrases } from "./text.ts";

/** Titles of printed forms, on the paper and in the dialog. */
export const formTitles = phrases({
  household: ["户基本信息表（服务用）", "Household form (for services)"],
  unit: ["联户单位基本情况表", "Unit form"],
  roster: ["村（居）花名册台账", "Village roster ledger"],
});
