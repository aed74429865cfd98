import type { BookRecord } from "../../../../shared/books/book.ts";
import { consentPlan, groupPlan, loanPlan, repaymentPlan } from "../../../pages/lending/plans.ts";
import type { EntryPlan } from "./plan.ts";

/** How each book's dialog differs from its description; a programme adds its own beside its pages. */
const plans: Partial<Record<BookRecord, EntryPlan>> = {
  jlg: groupPlan,
  guarantorConsent: consentPlan,
  loan: loanPlan,
  repayment: repaymentPlan,
};

const plain: EntryPlan = {};

export const planOf = (record: BookRecord): EntryPlan => plans[record] ?? plain;
