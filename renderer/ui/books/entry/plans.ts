import type { BookRecord } from "../../../../shared/books/book.ts";
import type { EntryPlan } from "./plan.ts";

/** How each book's dialog differs from its description; a programme adds its own beside its pages. */
const plans: Partial<Record<BookRecord, EntryPlan>> = {};

const plain: EntryPlan = {};

export const planOf = (record: BookRecord): EntryPlan => plans[record] ?? plain;
