import type { FormName } from "../../../shared/forms/registry.ts";
import { householdForms, rosters } from "./households.ts";
import { guarantorNotices, loanChecklists, repaymentPlans } from "./lending.ts";
import type { Loader } from "./loader.ts";
import { unitForms } from "./units.ts";

/** How each form of the registry is made. */
export const loaders: Readonly<Record<FormName, Loader>> = {
  household: householdForms,
  unit: unitForms,
  roster: rosters,
  guarantorNotice: guarantorNotices,
  loanChecklist: loanChecklists,
  repaymentPlan: repaymentPlans,
};
