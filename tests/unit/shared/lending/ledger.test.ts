import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../../shared/dates/calendarDate.ts";
import { allocate } from "../../../../shared/lending/allocation.ts";
import { type Ledger, ledger, payoff } from "../../../../shared/lending/ledger.ts";
import { schedule } from "../../../../shared/lending/schedule.ts";
import { type Terms, totalsOf } from "../../../../shared/lending/terms.ts";
import { anyLoan, anyTerms } from "./loans.ts";

const terms = (more: Partial<Terms> = {}): Terms => ({
  principalFen: 3_250_000,
  annualRate: 43_500,
  drawnOn: "2014-01-15",
  dueOn: "2015-01-15",
  method: "instalment",
  dayCount: "actual/360",
  ...more,
});

const paid = (paidOn: string, amountFen: number) => ({ paidOn, amountFen });
const paidIn = ({ lines }: Ledger): number =>
  lines.reduce((sum, line) => sum + line.paidInterestFen + line.paidPrincipalFen, 0);

describe("an amount that is paid", () => {
  it("goes to interest, then principal", () => {
    const due = { interestFen: 200, principalFen: 300 };
    const split = (amount: number) => Object.values(allocate(amount, due));
    expect([150, 350, 600].map(split)).toEqual([
      [150, 0, 0],
      [200, 150, 0],
      [200, 300, 100],
    ]);
  });

  it("pays the interest of every line that is due before any principal", () => {
    const after = ledger(terms(), [paid("2014-04-01", 30_000)], "2014-04-01");
    expect(after.dueInterestFen).toBe(0);
    expect(after.lines[0]).toMatchObject({ paidInterestFen: 11_781, paidPrincipalFen: 30_000 - 11_781 - 10_819 });
    expect(after.lines[1]).toMatchObject({ paidInterestFen: 10_819, paidPrincipalFen: 0 });
    expect(after.oldestUnpaid).toBe("2014-02-15");
  });

  it("waits for the next line where it is no more than that", () => {
    const payments = [paid("2014-02-10", 277_257)];
    expect(ledger(terms(), payments, "2014-02-14")).toMatchObject({ heldFen: 277_257, outstandingFen: 3_250_000 });
    const due = ledger(terms(), payments, "2014-02-15");
    expect(due).toMatchObject({ heldFen: 0, oldestUnpaid: null, outstandingFen: 3_250_000 - 265_476 });
  });

  it("does not count before its day", () => {
    expect(ledger(terms(), [paid("2014-03-01", 277_257)], "2014-02-20").duePrincipalFen).toBe(265_476);
  });
});

describe("a loan that is paid line by line", () => {
  it("is repaid on its last day by what the schedule says, for any loan", () => {
    fc.assert(
      fc.property(anyTerms, (loan) => {
        const payments = schedule(loan).map((line) => paid(line.dueOn, line.principalFen + line.interestFen));
        expect(ledger(loan, payments, loan.dueOn)).toMatchObject({ outstandingFen: 0, heldFen: 0, oldestUnpaid: null });
      }),
    );
  });
});

describe("an early repayment", () => {
  it("pays the interest up to its day, then principal, and computes the other lines anew over the same days", () => {
    const loan = terms({ method: "quarterly" });
    const after = ledger(loan, [paid("2014-03-21", 25_526), paid("2014-04-20", 1_000_000)], "2014-04-20");
    const accrued = 11_781;
    expect(after.lines[1]).toMatchObject({
      dueOn: "2014-04-20",
      interestFen: accrued,
      principalFen: 1_000_000 - accrued,
    });
    expect(after.outstandingFen).toBe(3_250_000 - 1_000_000 + accrued);
    expect(after.lines.slice(2).map(({ dueOn }) => dueOn)).toEqual([
      "2014-06-21",
      "2014-09-21",
      "2014-12-21",
      "2015-01-15",
    ]);
    expect(totalsOf(after.lines).principalFen).toBe(3_250_000);
  });

  it("of all that is owed ends the loan on that day", () => {
    const loan = terms({ method: "bullet" });
    const before = ledger(loan, [], "2014-07-15");
    const all = payoff(loan, before, "2014-07-15");
    expect(all).toBe(3_250_000 + 71_080);
    const after = ledger(loan, [paid("2014-07-15", all)], "2014-07-15");
    expect(after).toMatchObject({ outstandingFen: 0, heldFen: 0 });
    expect(after.lines).toHaveLength(1);
  });

  it("of all that is owed ends any loan on any day", () => {
    fc.assert(
      fc.property(anyLoan, fc.integer({ min: 0, max: 1600 }), ({ terms: loan, payments }, days) => {
        const on = addDays(loan.drawnOn, days);
        const until = payments.filter(({ paidOn }) => paidOn <= on);
        const all = payoff(loan, ledger(loan, until, on), on);
        const after = ledger(loan, [...until, paid(on, all)], on);
        const rest = payoff(loan, after, on);
        expect(rest).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it("of some principal is possible in every month of a loan that is repaid at the end", () => {
    const after = ledger(terms({ method: "bullet" }), [paid("2014-07-15", 1_000_000)], "2014-07-15");
    expect(after.lines.map(({ dueOn, interestFen }) => [dueOn, interestFen])).toEqual([
      ["2014-07-15", 71_080],
      ["2015-01-15", 51_605],
    ]);
    expect(after.outstandingFen).toBe(3_250_000 - 1_000_000 + 71_080);
  });

  it("is more than is owed where something is left over", () => {
    const after = ledger(terms({ method: "bullet" }), [paid("2014-01-15", 3_260_000)], "2014-06-01");
    expect(after).toMatchObject({ outstandingFen: 0, heldFen: 10_000 });
  });
});

describe("a loan with any payments, on any day", () => {
  it("has lines that add up to the loan, none below nothing, and nothing left after the last", () => {
    fc.assert(
      fc.property(anyLoan, fc.integer({ min: 0, max: 1700 }), ({ terms: loan, payments }, days) => {
        const { lines } = ledger(loan, payments, addDays(loan.drawnOn, days));
        expect(totalsOf(lines).principalFen).toBe(loan.principalFen);
        expect(lines.every((line) => line.principalFen >= 0 && line.interestFen >= 0 && line.balanceFen >= 0)).toBe(
          true,
        );
        expect(lines.at(-1)?.balanceFen).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it("accounts for every fen that was paid: in a line, or held", () => {
    fc.assert(
      fc.property(anyLoan, fc.integer({ min: 0, max: 1700 }), ({ terms: loan, payments }, days) => {
        const asOf = addDays(loan.drawnOn, days);
        const after = ledger(loan, payments, asOf);
        const received = payments.reduce((sum, { paidOn, amountFen }) => sum + (paidOn <= asOf ? amountFen : 0), 0);
        expect(paidIn(after) + after.heldFen).toBe(received);
        const repaid = after.repaid.reduce((sum, { principalFen }) => sum + principalFen, 0);
        expect(loan.principalFen - repaid).toBe(after.outstandingFen);
        expect(after.lines.every((line) => line.paidInterestFen <= line.interestFen)).toBe(true);
        expect(after.lines.every((line) => line.paidPrincipalFen <= line.principalFen)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("does not depend on the order in which payments were written down", () => {
    fc.assert(
      fc.property(anyLoan, ({ terms: loan, payments }) => {
        const days = new Set(payments.map(({ paidOn }) => paidOn));
        fc.pre(days.size === payments.length);
        expect(ledger(loan, payments.toReversed(), "2040-01-01")).toEqual(ledger(loan, payments, "2040-01-01"));
      }),
    );
  });
});

describe("the lender's own lines", () => {
  const lenders = [
    { dueOn: "2014-07-20", principalFen: 1_000_000, interestFen: 80_000 },
    { dueOn: "2015-01-15", principalFen: 2_250_000, interestFen: 50_000 },
  ];

  it("win over the computed ones, and early money pays them in their order", () => {
    const after = ledger(terms(), [paid("2014-03-01", 1_500_000)], "2014-03-01", { lenders });
    expect(after.lines.map(({ dueOn }) => dueOn)).toEqual(["2014-07-20", "2015-01-15"]);
    expect(after.lines[0]).toMatchObject({ paidInterestFen: 80_000, paidPrincipalFen: 1_000_000 });
    expect(after.lines[1]).toMatchObject({ paidInterestFen: 50_000, paidPrincipalFen: 370_000 });
    expect(after.outstandingFen).toBe(1_880_000);
  });

  it("are not changed by any payment", () => {
    fc.assert(
      fc.property(anyLoan, ({ terms: loan, payments }) => {
        const own = schedule(loan);
        expect(ledger(loan, payments, "2040-01-01", { lenders: own }).lines).toMatchObject(own);
      }),
    );
  });
});
