import { describe, expect, it } from "vitest";
import { loan } from "../../../../shared/lending/record.ts";
import {
  consentRules,
  groupHouseholdRules,
  groupRules,
  instalmentRules,
  loanRules,
  repaymentRules,
} from "../../../../shared/lending/rules.ts";

const today = "2026-03-01";
const row = { uid: "a".repeat(22), village: "v".repeat(22), paperRef: null };
const other = "b".repeat(22);

const group: Parameters<typeof groupRules>[0] = {
  ...row,
  groupNo: "L1",
  lender: "县农信社",
  agreementNo: "2025-08",
  signedOn: "2025-03-01",
  validTo: "2028-03-01",
  capHouseholdFen: 5_000_000,
  capTotalFen: 20_000_000,
  numberTaken: 0,
};

describe("a group's agreement", () => {
  it("may last three years to the day, within its caps", () => expect(groupRules(group)).toEqual([]));

  it.each([
    ["group-no-taken", { numberTaken: 1 }],
    ["agreement-ends-before-start", { validTo: "2025-03-01" }],
    ["agreement-too-long", { validTo: "2028-03-02" }],
    ["group-cap-of-nothing", { capHouseholdFen: 0 }],
    ["household-cap-over-group-cap", { capHouseholdFen: 20_000_001 }],
  ])("breaks %s", (rule, change) => expect(groupRules({ ...group, ...change })).toEqual([rule]));
});

const groupHousehold: Parameters<typeof groupHouseholdRules>[0] = {
  ...row,
  jlgId: other,
  householdId: other,
  joinedOn: "2025-03-01",
  leftOn: null,
  signedOn: "2025-03-01",
  validTo: "2028-03-01",
  inTwoGroups: 0,
  hasOwedLoan: 1,
};

describe("a household in a group", () => {
  it("joins on any day of the agreement and leaves once its own loans are repaid", () => {
    expect(groupHouseholdRules(groupHousehold)).toEqual([]);
    expect(groupHouseholdRules({ ...groupHousehold, joinedOn: "2028-03-01" })).toEqual([]);
    expect(groupHouseholdRules({ ...groupHousehold, leftOn: "2025-03-01", hasOwedLoan: 0 })).toEqual([]);
  });

  it.each([
    ["joined-outside-agreement", { joinedOn: "2025-02-28" }],
    ["joined-outside-agreement", { joinedOn: "2028-03-02" }],
    ["left-group-before-joining", { leftOn: "2025-02-28", hasOwedLoan: 0 }],
    ["household-in-two-groups", { inTwoGroups: 1 }],
    ["left-group-with-loan", { leftOn: "2025-09-01" }],
  ])("breaks %s", (rule, change) => expect(groupHouseholdRules({ ...groupHousehold, ...change })).toEqual([rule]));
});

const consent: Parameters<typeof consentRules>[0] = {
  ...row,
  jlgId: other,
  memberId: other,
  maxFen: 5_000_000,
  until: "2028-09-01",
  liability: "joint",
  readIn: "zh",
  readBy: "丹增",
  givenOn: "2025-03-01",
  coolingUntil: "2025-03-04",
  withdrawnOn: null,
  birth: "1980",
  capTotalFen: 20_000_000,
  validTo: "2028-03-01",
  inGroup: 1,
  householdFen: 20_000_000,
  readByConvenor: 0,
  readByPaired: 0,
};

describe("a guarantor's consent", () => {
  it("stands with three days to cool, up to the cap", () => {
    expect(consentRules(consent)).toEqual([]);
    expect(consentRules({ ...consent, maxFen: 20_000_000 })).toEqual([]);
    expect(consentRules({ ...consent, withdrawnOn: "2025-03-01", householdFen: null })).toEqual([]);
  });

  it("asks for 18 years by the worst case of the birth", () => {
    const born = (birth: string) => consentRules({ ...consent, birth });
    expect(born("2007-03-01")).toEqual([]);
    expect(born("2007-03-02")).toEqual(["guarantor-under-age"]);
    expect(born("2007-02")).toEqual([]);
    expect(born("2007-03")).toEqual(["guarantor-under-age"]);
    expect(born("2006")).toEqual([]);
    expect(born("2007")).toEqual(["guarantor-under-age"]);
  });

  it.each([
    ["guarantor-birth-unknown", { birth: null }],
    ["guarantor-outside-group", { inGroup: 0 }],
    ["guarantee-of-nothing", { maxFen: 0 }],
    ["guarantee-over-cap", { maxFen: 20_000_001 }],
    ["guarantees-of-household-over-cap", { householdFen: 20_000_001 }],
    ["guarantee-after-agreement", { givenOn: "2028-03-02", coolingUntil: "2028-03-05" }],
    ["guarantee-ends-before-start", { until: "2025-03-01" }],
    ["cooling-too-short", { coolingUntil: "2025-03-03" }],
    ["read-by-convenor", { readByConvenor: 1 }],
    ["read-by-paired-official", { readByPaired: 1 }],
    ["guarantee-withdrawn-before-given", { withdrawnOn: "2025-02-28" }],
  ])("breaks %s", (rule, change) => expect(consentRules({ ...consent, ...change })).toEqual([rule]));
});

const lent: Parameters<typeof loanRules>[0] = {
  ...row,
  borrowerHouseholdId: other,
  jlgId: other,
  contractNo: "2025-0117",
  principalFen: 3_250_000,
  annualRate: 43_500,
  drawnOn: "2025-03-05",
  dueOn: "2026-03-05",
  method: "instalment",
  dayCount: "actual/360",
  purpose: "farming",
  state: "active",
  validTo: "2028-03-01",
  capHouseholdFen: 5_000_000,
  capTotalFen: 20_000_000,
  householdFen: 3_250_000,
  groupFen: 20_000_000,
  inGroup: 1,
  consents: 4,
  coolingUntil: "2025-03-04",
  contractTaken: 0,
  instalmentsFen: null,
  repayments: 2,
};

describe("a loan", () => {
  it("may be paid out on the day after cooling has ended, within the agreement and its caps", () => {
    expect(loanRules(lent, today)).toEqual([]);
    expect(loanRules({ ...lent, instalmentsFen: 3_250_000, dueOn: "2028-03-01" }, today)).toEqual([]);
  });

  it.each([
    ["loan-of-nothing", { principalFen: 0 }],
    ["loan-due-before-drawn", { dueOn: "2025-03-05" }],
    ["loan-due-after-agreement", { dueOn: "2028-03-02" }],
    ["loan-contract-taken", { contractTaken: 1 }],
    ["borrower-outside-group", { inGroup: 0 }],
    ["loan-over-household-cap", { householdFen: 5_000_001 }],
    ["loans-over-group-cap", { groupFen: 20_000_001 }],
    ["loan-drawn-in-future", { drawnOn: "2026-03-02" }],
    ["loan-without-guarantor", { consents: 0 }],
    ["loan-drawn-while-cooling", { drawnOn: "2025-03-04" }],
    ["instalments-not-the-loan", { instalmentsFen: 3_249_999 }],
    ["repayment-of-undrawn-loan", { state: "applied" }],
    ["repayment-of-undrawn-loan", { state: "withdrawn" }],
  ] as const)("breaks %s", (rule, change) => expect(loanRules({ ...lent, ...change }, today)).toEqual([rule]));

  it("that is only applied for needs no guarantor, no cooling and no room under the caps yet", () => {
    const asked = { ...lent, state: "applied", repayments: 0, consents: 0, coolingUntil: "2026-12-31" } as const;
    expect(loanRules({ ...asked, drawnOn: "2026-03-10", dueOn: "2027-03-10", groupFen: 30_000_000 }, today)).toEqual(
      [],
    );
  });

  it("has a rate of 0 to 24 percent", () => {
    const accepts = (rate: number) => loan.fields.annualRate.schema.safeParse(rate).success;
    expect([0, 43_500, 240_000, 240_001, -1, 4.35].map(accepts)).toEqual([true, true, true, false, false, false]);
  });

  it("is of whole fen, at most 10^12", () => {
    const accepts = (fen: number) => loan.fields.principalFen.schema.safeParse(fen).success;
    expect([0, 1, 1e12, 1e12 + 1, -1, 0.5].map(accepts)).toEqual([true, true, true, false, false, false]);
  });
});

describe("a line of the lender's schedule", () => {
  const line = { ...row, loanId: other, no: 1, dueOn: "2025-04-05", principalFen: 1, interestFen: 0 };
  const facts = { drawnOn: "2025-03-05", numberTwice: 0 };

  it("falls due in the loan's time and bears its own number", () => {
    expect(instalmentRules({ ...line, ...facts })).toEqual([]);
    expect(instalmentRules({ ...line, ...facts, numberTwice: 1 })).toEqual(["instalment-number-twice"]);
    expect(instalmentRules({ ...line, ...facts, dueOn: "2025-03-04" })).toEqual(["instalment-before-loan"]);
  });
});

describe("a repayment", () => {
  const paid = { ...row, loanId: other, paidOn: today, amountFen: 1, paidBy: "borrower", channel: "counter" } as const;

  it("is of an amount, on a day of the loan that has come", () => {
    const broken = (change: object) => repaymentRules({ ...paid, drawnOn: "2025-03-05", ...change }, today);
    expect(broken({})).toEqual([]);
    expect(broken({ amountFen: 0 })).toEqual(["repayment-of-nothing"]);
    expect(broken({ paidOn: "2025-03-04" })).toEqual(["repayment-before-loan"]);
    expect(broken({ paidOn: "2026-03-02" })).toEqual(["repayment-in-future"]);
  });
});
