import { addDays, addYears } from "../../../shared/dates/calendarDate.ts";
import { lending } from "../../../shared/lending/contract.ts";
import { coolingDays } from "../../../shared/lending/rules.ts";
import { jlg } from "../../../shared/lending/record.ts";
import { valuesSchema } from "../../../shared/records/record.ts";
import { clientOf } from "../../app/client.ts";
import type { EntryPlan } from "../../ui/books/entry/plan.ts";
import { LenderField } from "./LenderField.tsx";
import { GroupHouseholds, pickedHouseholds } from "./GroupHouseholds.tsx";

/** A group comes with the households that formed it, in one step. */
export const groupPlan: EntryPlan = {
  start: (today) => ({ validTo: addYears(today, 1) }),
  kept: ["lender"],
  inputs: { lender: LenderField },
  more: GroupHouseholds,
  check: (typed) => (pickedHouseholds(typed).length === 0 ? { households: "required" } : {}),
  save: async ({ village, values, typed }) => {
    const group = valuesSchema(jlg).parse({ paperRef: null, ...values });
    const households = pickedHouseholds(typed);
    const { uid } = await clientOf(lending).found({ village: village ?? "", group, households });
    return { uids: [uid] };
  },
};

/** Withdrawing is a life event; a new consent stands. */
export const consentPlan: EntryPlan = {
  fields: [
    "jlgId",
    "memberId",
    "maxFen",
    "until",
    "liability",
    "givenOn",
    "coolingUntil",
    "readIn",
    "readBy",
    "paperRef",
  ],
  start: (today) => ({ liability: "joint", readIn: "zh", coolingUntil: addDays(today, coolingDays) }),
  kept: ["jlgId", "maxFen", "until", "liability", "givenOn", "coolingUntil", "readIn", "readBy"],
};

export const loanPlan: EntryPlan = {
  start: (today) => ({ dueOn: addYears(today, 1), method: "instalment", dayCount: "actual/360", state: "applied" }),
  kept: ["jlgId", "annualRate", "drawnOn", "dueOn", "method", "dayCount", "state"],
};

export const repaymentPlan: EntryPlan = {
  start: () => ({ paidBy: "borrower", channel: "counter" }),
  kept: ["paidOn", "channel"],
};
