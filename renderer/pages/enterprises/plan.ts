import type { EntryPlan } from "../../ui/books/entry/plan.ts";

/** An enterprise that is new is not ended. */
export const enterprisePlan: EntryPlan = { fields: ["name", "form", "business", "uscc", "foundedOn", "paperRef"] };

/** Numbers come in after the year they are of. */
export const enterpriseYearPlan: EntryPlan = {
  start: (today) => ({ year: String(Number(today.slice(0, 4)) - 1) }),
  kept: ["year"],
};
