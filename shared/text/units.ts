import { phrases } from "./text.ts";

export const units = phrases({
  title: ["联户单位", "Units"],
  count: ["{{count}} 个", "{{count}}"],
  village: ["村(居)", "Village"],
  convenor: ["户长", "Convenor"],
  convenorTo: ["任期至", "Term ends"],
  householdCount: ["户数", "Households"],
  form: ["成立联户单位", "Form a unit"],
  emptyTitle: ["还没有联户单位", "No unit yet"],
  emptyHint: [
    "联户单位由住户自愿组成。请先有住户，再成立联户单位，或者导入现有的名单。",
    "Units are formed by households that want to. Add households first, then form a unit, or import a list you already have.",
  ],
  import: ["导入名单", "Import a list"],
  pick: ["选一行，在这里看它的户长和住户。", "Choose a row to see its convenor and households here."],
  side: ["所选联户单位", "The chosen unit"],
  households: ["住户", "Households"],
  noHouseholds: ["还没有住户参加。", "No household has joined yet."],
  terms: ["历任户长", "Convenors so far"],
  noTerms: ["还没有户长。", "No convenor yet."],
  until: ["{{from}} 至 {{to}}", "{{from}} to {{to}}"],
});
