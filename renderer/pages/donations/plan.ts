import type { EntryPlan } from "../../ui/books/entry/plan.ts";

/** A donor is anonymous unless the clerk says otherwise. */
export const donationPlan: EntryPlan = { start: () => ({ donorKind: "anonymous" }) };
