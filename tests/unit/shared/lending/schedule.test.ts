import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../../shared/dates/calendarDate.ts";
import { interestDays } from "../../../../shared/lending/interest.ts";
import { dueDays, extended, linesFrom, schedule } from "../../../../shared/lending/schedule.ts";
import { type Line, type Terms, totalsOf } from "../../../../shared/lending/terms.ts";
import { anyTerms } from "./loans.ts";

const terms = (more: Partial<Terms> = {}): Terms => ({
  principalFen: 1_200_000,
  annualRate: 60_000,
  drawnOn: "2023-01-10",
  dueOn: "2024-01-10",
  method: "instalment",
  dayCount: "actual/360",
  ...more,
});

const noneNegative = (lines: readonly Line[]): boolean =>
  lines.every(({ principalFen, interestFen }) => principalFen >= 0 && interestFen >= 0);

const inOrder = (days: readonly string[]): boolean => days.every((day, i) => i === 0 || days[i - 1]! < day);

describe("a schedule", () => {
  it("repays the loan exactly, with no line below nothing and nothing left at the end, for any loan", () => {
    fc.assert(
      fc.property(anyTerms, (loan) => {
        const lines = schedule(loan);
        expect(totalsOf(lines).principalFen).toBe(loan.principalFen);
        expect(noneNegative(lines)).toBe(true);
        expect(lines.at(-1)).toMatchObject({ dueOn: loan.dueOn, balanceFen: 0 });
        expect(inOrder(lines.map(({ dueOn }) => dueOn))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("gives the last line what rounding left: equal instalments differ by a few fen there only", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 1e12 }),
        fc.integer({ min: 1, max: 240_000 }),
        (principalFen, annualRate) => {
          const lines = schedule(terms({ principalFen, annualRate }));
          const [first, ...others] = lines.map((line) => line.principalFen + line.interestFen);
          expect(new Set([first, ...others.slice(0, -1)]).size).toBe(1);
          expect(Math.abs(others.at(-1)! - first!)).toBeLessThanOrEqual(12);
        },
      ),
    );
  });

  it("without interest repays in equal parts", () => {
    const lines = schedule(terms({ annualRate: 0, principalFen: 100 }));
    expect(lines.map(({ principalFen }) => principalFen)).toEqual([8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 12]);
    expect(totalsOf(lines).interestFen).toBe(0);
  });

  it("counts a last period that is no whole month by days", () => {
    const lines = schedule(terms({ method: "principal", dueOn: "2023-03-25" }));
    expect(lines.map(({ dueOn }) => dueOn)).toEqual(["2023-02-10", "2023-03-10", "2023-03-25"]);
    expect(lines.map(({ interestFen }) => interestFen)).toEqual([6000, 4000, 1000]);
  });

  it("settles interest through the 20th of March, June, September and December", () => {
    expect(dueDays(terms({ method: "quarterly", drawnOn: "2023-03-20", dueOn: "2023-12-21" }))).toEqual([
      "2023-03-21",
      "2023-06-21",
      "2023-09-21",
      "2023-12-21",
    ]);
    expect(dueDays(terms({ method: "quarterly", drawnOn: "2023-03-21", dueOn: "2023-06-20" }))).toEqual(["2023-06-20"]);
  });
});

describe("days of interest", () => {
  it("count every month as 30 days by 30/360, and real days else", () => {
    expect(interestDays("30/360", "2024-01-31", "2024-03-31")).toBe(60);
    expect(interestDays("30/360", "2014-01-15", "2015-01-15")).toBe(360);
    expect(interestDays("actual/365", "2024-01-31", "2024-03-31")).toBe(60);
    expect(interestDays("actual/360", "2024-02-01", "2024-03-01")).toBe(29);
  });

  it("of two periods in a row are those of the whole, by every basis", () => {
    const days = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(anyTerms, days, days, ({ drawnOn, dayCount }, one, two) => {
        const [middle, end] = [addDays(drawnOn, one), addDays(drawnOn, one + two)];
        const parts = interestDays(dayCount, drawnOn, middle) + interestDays(dayCount, middle, end);
        expect(parts).toBe(interestDays(dayCount, drawnOn, end));
      }),
    );
  });
});

describe("an extended loan", () => {
  it("keeps the lines that fell due and repays the rest up to the later day", () => {
    const loan = terms();
    const lines = extended(loan, schedule(loan), "2023-12-01", "2024-07-10");
    expect(lines.slice(0, 10)).toEqual(schedule(loan).slice(0, 10));
    expect(lines.slice(10).map(({ dueOn }) => dueOn)).toEqual(dueDays({ ...loan, dueOn: "2024-07-10" }).slice(10));
  });

  it("moves the last line of a loan that is repaid at the end, with interest for the longer time", () => {
    const loan = terms({ method: "bullet" });
    expect(extended(loan, schedule(loan), "2024-01-10", "2024-07-10")).toEqual([
      { no: 1, dueOn: "2024-07-10", principalFen: 1_200_000, interestFen: 109_400, balanceFen: 0 },
    ]);
  });

  it("still repays the loan exactly, extended on any day to any later one", () => {
    fc.assert(
      fc.property(
        anyTerms,
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 1, max: 700 }),
        (loan, after, more) => {
          fc.pre(loan.principalFen > 1000);
          const dueOn = addDays(loan.dueOn, more);
          const lines = extended(loan, schedule(loan), addDays(loan.drawnOn, after), dueOn);
          expect(totalsOf(lines).principalFen).toBe(loan.principalFen);
          expect(noneNegative(lines)).toBe(true);
          expect(lines.at(-1)).toMatchObject({ dueOn, balanceFen: 0 });
        },
      ),
    );
  });
});

describe("the rest of a loan", () => {
  it("is no line where nothing is left", () => {
    expect(linesFrom(terms(), 0, "2023-05-01")).toEqual([]);
  });

  it("from the middle of a month counts its first days by the basis, and whole months after that", () => {
    const lines = linesFrom(terms({ method: "principal" }), 600_000, "2023-10-25");
    expect(lines.map(({ dueOn }) => dueOn)).toEqual(["2023-11-10", "2023-12-10", "2024-01-10"]);
    expect(lines.map(({ interestFen }) => interestFen)).toEqual([1600, 2000, 1000]);
  });
});
