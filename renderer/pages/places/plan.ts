import type { EntryPlan } from "../../ui/books/entry/plan.ts";

/** A home is listed at an open request only. */
export const placePlan: EntryPlan = { among: { requestId: { state: { equals: "open" } } } };
