import type { EntryPlan } from "../../ui/books/entry/plan.ts";

/** Work of one day for everybody, unless the clerk says otherwise; that it was voluntary is always said. */
export const labourPlan: EntryPlan = { start: (today) => ({ dateTo: today, beneficiary: "public" }) };
