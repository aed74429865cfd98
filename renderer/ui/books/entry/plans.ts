import type { BookRecord } from "../../../../shared/books/book.ts";
import { consentPlan, groupPlan, loanPlan, repaymentPlan } from "../../../pages/lending/plans.ts";
import { donationPlan } from "../../../pages/donations/plan.ts";
import { careCasePlan, careVisitPlan } from "../../../pages/care/plan.tsx";
import { requestPlan } from "../../../pages/requests/plan.tsx";
import { enterprisePlan, enterpriseYearPlan } from "../../../pages/enterprises/plan.ts";
import { labourPlan } from "../../../pages/labour/plan.ts";
import { noticePlan } from "../../../pages/notices/plan.ts";
import { placePlan } from "../../../pages/places/plan.ts";
import { postingPlan } from "../../../pages/officers/plans.ts";
import { assistancePlan, pairingPlan, visitPlan } from "../../../pages/pairings/plans.ts";
import type { EntryPlan } from "./plan.ts";

/** How each book's dialog differs from its description; a programme adds its own beside its pages. */
const plans: Partial<Record<BookRecord, EntryPlan>> = {
  posting: postingPlan,
  pairing: pairingPlan,
  visit: visitPlan,
  assistance: assistancePlan,
  jlg: groupPlan,
  guarantorConsent: consentPlan,
  loan: loanPlan,
  repayment: repaymentPlan,
  donation: donationPlan,
  careCase: careCasePlan,
  careVisit: careVisitPlan,
  helpRequest: requestPlan,
  enterprise: enterprisePlan,
  enterpriseYear: enterpriseYearPlan,
  labourEvent: labourPlan,
  notice: noticePlan,
  place: placePlan,
};

const plain: EntryPlan = {};

export const planOf = (record: BookRecord): EntryPlan => plans[record] ?? plain;
