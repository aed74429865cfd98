import { addDays } from "../../../shared/dates/calendarDate.ts";
import type { EntryPlan } from "../../ui/books/entry/plan.ts";

/** A notice hangs for a week from today, in Chinese, unless the clerk says otherwise. */
export const noticePlan: EntryPlan = { start: (today) => ({ postedTo: addDays(today, 7), languages: "zh" }) };
