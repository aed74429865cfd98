import { addDays, addYears } from "../dates/calendarDate.ts";
import { ageOn } from "../dates/partialDate.ts";
import type { Cell } from "../records/fields.ts";
import type { RowOf } from "../records/record.ts";
import type { guarantorConsent, instalment, jlg, jlgHousehold, loan, loanStates, repayment } from "./record.ts";

/** Longest agreement of a group, in years (lending.md). */
export const longestAgreement = 3;

/** Fewest days between a guarantor's consent and the first loan (lending.md). */
export const coolingDays = 3;

/** Fewest years of a guarantor, by the youngest that a birth can mean. */
export const guarantorAge = 18;

/** Under so many households a group is shown as small, over so many as large; the lender's own rule decides. */
export const usualHouseholds = 5;
export const mostHouseholds = 10;

/** Years of a usual loan; a longer one may stand (lending.md). */
const usualLoan = 1;

/** A loan in one of these states has been paid out. */
export const drawnStates: ReadonlySet<string> = new Set<keyof typeof loanStates>([
  "active",
  "settled",
  "extended",
  "overdue",
]);

/** A loan in one of these states is still owed. */
export const owedStates: ReadonlySet<string> = new Set<keyof typeof loanStates>(["active", "extended", "overdue"]);

type Broken = readonly [rule: string, is: boolean];

const namesOf = (rules: readonly Broken[]): string[] => rules.filter(([, is]) => is).map(([rule]) => rule);

/** What else a rule reads, as SQL answers it: yes and no are 1 and 0, null is nothing known. */
type Facts<N extends string> = { readonly [K in N]: Cell };

const isYes = (fact: Cell): boolean => fact === 1;
const sumOf = (fact: Cell): number => (typeof fact === "number" ? fact : 0);
/** A cap that is not known bounds nothing. */
const capOf = (fact: Cell): number => (typeof fact === "number" ? fact : Infinity);
const firstDay = (fact: Cell): string => (typeof fact === "string" ? fact : "");
const lastDay = (fact: Cell): string => (typeof fact === "string" ? fact : "9999");

/** @param group `numberTaken`: another group of the village bears the number */
export function groupRules(group: RowOf<typeof jlg> & Facts<"numberTaken">): string[] {
  return namesOf([
    ["group-no-taken", isYes(group.numberTaken)],
    ["agreement-ends-before-start", group.validTo <= group.signedOn],
    ["agreement-too-long", group.validTo > addYears(group.signedOn, longestAgreement)],
    ["group-cap-of-nothing", group.capHouseholdFen === 0],
    ["household-cap-over-group-cap", group.capHouseholdFen > group.capTotalFen],
  ]);
}

/** What a clerk should look at in a group; it may stand. @param group `households`: those in it that have not left */
export function groupWarnings({ households }: Facts<"households">): string[] {
  return namesOf([
    ["group-small", sumOf(households) < usualHouseholds],
    ["group-large", sumOf(households) > mostHouseholds],
  ]);
}

/** What a clerk should look at in a loan; it may stand. */
export const loanWarnings = ({ drawnOn, dueOn }: Pick<RowOf<typeof loan>, "drawnOn" | "dueOn">): string[] =>
  namesOf([["loan-over-year", dueOn > addYears(drawnOn, usualLoan)]]);

type GroupHouseholdFacts = Facts<"signedOn" | "validTo" | "inTwoGroups" | "hasOwedLoan">;

/**
 * One open group for a household at a time, and out of it only once its own loans are repaid.
 * @param row `inTwoGroups`: it is in another group, or twice in this one, on a day on which it is in this one
 */
export function groupHouseholdRules(row: RowOf<typeof jlgHousehold> & GroupHouseholdFacts): string[] {
  return namesOf([
    ["joined-outside-agreement", row.joinedOn < firstDay(row.signedOn) || row.joinedOn > lastDay(row.validTo)],
    ["left-group-before-joining", row.leftOn !== null && row.leftOn < row.joinedOn],
    ["household-in-two-groups", isYes(row.inTwoGroups)],
    ["left-group-with-loan", row.leftOn !== null && isYes(row.hasOwedLoan)],
  ]);
}

type ConsentFacts = Facts<
  "birth" | "capTotalFen" | "validTo" | "inGroup" | "householdFen" | "readByConvenor" | "readByPaired"
>;

/**
 * One guarantor's consent: of age by the worst case of the birth, within the agreement's cap, read by somebody who has
 * no say over the household, with time to cool.
 * @param row `householdFen`: standing consents of the guarantor's household in the group, added up; `readBy…`: the
 * reader bears the name of a convenor of the group's units, or of an official paired with the household, on that day
 */
export function consentRules(row: RowOf<typeof guarantorConsent> & ConsentFacts): string[] {
  const youngest = typeof row.birth === "string" ? ageOn(row.birth, row.givenOn).least : null;
  const cap = capOf(row.capTotalFen);
  return namesOf([
    ["guarantor-birth-unknown", youngest === null],
    ["guarantor-under-age", youngest !== null && youngest < guarantorAge],
    ["guarantor-outside-group", !isYes(row.inGroup)],
    ["guarantee-of-nothing", row.maxFen === 0],
    ["guarantee-over-cap", row.maxFen > cap],
    ["guarantees-of-household-over-cap", row.maxFen <= cap && sumOf(row.householdFen) > cap],
    ["guarantee-after-agreement", row.givenOn > lastDay(row.validTo)],
    ["guarantee-ends-before-start", row.until <= row.givenOn],
    ["cooling-too-short", row.coolingUntil < addDays(row.givenOn, coolingDays)],
    ["read-by-convenor", isYes(row.readByConvenor)],
    ["read-by-paired-official", isYes(row.readByPaired)],
    ["guarantee-withdrawn-before-given", row.withdrawnOn !== null && row.withdrawnOn < row.givenOn],
  ]);
}

type LoanFacts = Facts<
  | "validTo"
  | "capHouseholdFen"
  | "capTotalFen"
  | "householdFen"
  | "groupFen"
  | "inGroup"
  | "consents"
  | "coolingUntil"
  | "contractTaken"
  | "instalmentsFen"
  | "repayments"
>;

/**
 * One loan: within the agreement and its caps, and never paid out before cooling has ended.
 * @param row `householdFen`, `groupFen`: owed principal of the borrower and of the group, this loan's included;
 * `consents`: of other households, standing on the day it is drawn; `coolingUntil`: the last day of cooling among the
 * consents given by then; `instalmentsFen`: principal of the lender's own lines, null where there are none
 */
export function loanRules(row: RowOf<typeof loan> & LoanFacts, today: string): string[] {
  const isDrawn = drawnStates.has(row.state);
  const isOwed = owedStates.has(row.state);
  return namesOf([
    ["loan-of-nothing", row.principalFen === 0],
    ["loan-due-before-drawn", row.dueOn <= row.drawnOn],
    ["loan-due-after-agreement", row.dueOn > lastDay(row.validTo)],
    ["loan-contract-taken", isYes(row.contractTaken)],
    ["borrower-outside-group", !isYes(row.inGroup)],
    ["loan-over-household-cap", isOwed && sumOf(row.householdFen) > capOf(row.capHouseholdFen)],
    ["loans-over-group-cap", isOwed && sumOf(row.groupFen) > capOf(row.capTotalFen)],
    ["loan-drawn-in-future", isDrawn && row.drawnOn > today],
    ["loan-without-guarantor", isDrawn && sumOf(row.consents) === 0],
    ["loan-drawn-while-cooling", isDrawn && row.drawnOn <= firstDay(row.coolingUntil)],
    ["instalments-not-the-loan", row.instalmentsFen !== null && row.instalmentsFen !== row.principalFen],
    ["repayment-of-undrawn-loan", !isDrawn && sumOf(row.repayments) > 0],
  ]);
}

/** One line of the lender's own schedule. */
export function instalmentRules(row: RowOf<typeof instalment> & Facts<"drawnOn" | "numberTwice">): string[] {
  return namesOf([
    ["instalment-number-twice", isYes(row.numberTwice)],
    ["instalment-before-loan", row.dueOn < firstDay(row.drawnOn)],
  ]);
}

/** One repayment, as the resident told of it. */
export function repaymentRules(row: RowOf<typeof repayment> & Facts<"drawnOn">, today: string): string[] {
  return namesOf([
    ["repayment-of-nothing", row.amountFen === 0],
    ["repayment-before-loan", row.paidOn < firstDay(row.drawnOn)],
    ["repayment-in-future", row.paidOn > today],
  ]);
}
