import type { FormName } from "../../../shared/forms/registry.ts";
import { certificates } from "./certificates.ts";
import { deedLedgers, receiptLedgers, receipts } from "./assistance.ts";
import { careForms, careGrids, rightsForms } from "./care.ts";
import { householdForms, joiningForms, rosters } from "./households.ts";
import { guarantorNotices, loanChecklists, repaymentPlans } from "./lending.ts";
import type { Loader } from "./loader.ts";
import { officerLedgers } from "./officers.ts";
import { pairingForms, visitSlips, visitTotalLedgers } from "./pairings.ts";
import { placeForms } from "./places.ts";
import { requestForms } from "./requests.ts";
import { convenorLedgers, unitForms } from "./units.ts";
import { donationSheets, enterpriseForms, labourLedgers, noticeLedgers, tallySheets } from "./villageBooks.ts";

/** How each form of the registry is made. */
export const loaders: Readonly<Record<FormName, Loader>> = {
  household: householdForms,
  unit: unitForms,
  roster: rosters,
  convenors: convenorLedgers,
  joining: joiningForms,
  officers: officerLedgers,
  pairing: pairingForms,
  visit: visitSlips,
  visitTotals: visitTotalLedgers,
  receipt: receipts,
  receiptList: receiptLedgers,
  deeds: deedLedgers,
  guarantorNotice: guarantorNotices,
  loanChecklist: loanChecklists,
  repaymentPlan: repaymentPlans,
  enterprise: enterpriseForms,
  labour: labourLedgers,
  certificate: certificates,
  donation: donationSheets,
  care: careForms,
  careGrid: careGrids,
  request: requestForms,
  placeCheck: placeForms,
  notices: noticeLedgers,
  tally: tallySheets,
  rights: rightsForms,
};
