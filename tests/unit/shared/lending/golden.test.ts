import { describe, expect, it } from "vitest";
import { daysBetween } from "../../../../shared/dates/calendarDate.ts";
import { penaltyInterest } from "../../../../shared/lending/penalty.ts";
import { schedule } from "../../../../shared/lending/schedule.ts";
import { type Line, type Method, type Terms, totalsOf } from "../../../../shared/lending/terms.ts";

/** The loan of lending.md: 32,500.00 yuan at 4.35 % for 12 months. */
const loan = (method: Method, more: Partial<Terms> = {}): Terms => ({
  principalFen: 3_250_000,
  annualRate: 43_500,
  drawnOn: "2014-01-15",
  dueOn: "2015-01-15",
  method,
  dayCount: "actual/360",
  ...more,
});

const paid = ({ principalFen, interestFen }: Line): number => principalFen + interestFen;
const elevenOf = <T>(value: T): T[] => Array.from({ length: 11 }, () => value);

describe("golden values of lending.md", () => {
  it("等额本息: 2,772.57 eleven times, last 2,772.58; first interest 117.81; total interest 770.85", () => {
    const lines = schedule(loan("instalment"));
    expect(lines.map(paid)).toEqual([...elevenOf(277_257), 277_258]);
    expect(lines[0]?.interestFen).toBe(11_781);
    expect(totalsOf(lines)).toEqual({ principalFen: 3_250_000, interestFen: 77_085 });
  });

  it("等额本金: principal 2,708.33 eleven times, last 2,708.37; first 2,826.14, last 2,718.19; interest 765.78", () => {
    const lines = schedule(loan("principal"));
    expect(lines.map(({ principalFen }) => principalFen)).toEqual([...elevenOf(270_833), 270_837]);
    expect([paid(lines[0]!), paid(lines[11]!)]).toEqual([282_614, 271_819]);
    expect(totalsOf(lines)).toEqual({ principalFen: 3_250_000, interestFen: 76_578 });
  });

  it("按季付息到期还本: 255.26 361.29 361.29 357.36 98.18, one by one rounded, come to 1,433.38", () => {
    const lines = schedule(loan("quarterly"));
    expect(lines.map(({ interestFen }) => interestFen)).toEqual([25_526, 36_129, 36_129, 35_736, 9818]);
    expect(lines.map(({ principalFen }) => principalFen)).toEqual([0, 0, 0, 0, 3_250_000]);
    expect(lines.map(({ dueOn }) => dueOn)).toEqual([
      "2014-03-21",
      "2014-06-21",
      "2014-09-21",
      "2014-12-21",
      "2015-01-15",
    ]);
    expect(totalsOf(lines).interestFen).toBe(143_338);
  });

  it.each([
    ["actual/360", 143_339],
    ["actual/365", 141_375],
    ["30/360", 141_375],
  ] as const)("到期一次还本付息 by %s: %i fen of interest in one line", (dayCount, interestFen) => {
    expect(schedule(loan("bullet", { dayCount }))).toEqual([
      { no: 1, dueOn: "2015-01-15", principalFen: 3_250_000, interestFen, balanceFen: 0 },
    ]);
  });

  it("逾期罚息: 45 days on the whole loan, 229.73 to 265.08, for information", () => {
    const days = daysBetween("2015-01-15", "2015-03-01");
    expect(days).toBe(45);
    expect(penaltyInterest([{ principalFen: 3_250_000, days }], 43_500, "actual/360")).toEqual({
      leastFen: 22_973,
      mostFen: 26_508,
    });
  });

  it("anchors at the month's end: 31 January, 29 February 2024, 31 March", () => {
    const lines = schedule(loan("instalment", { drawnOn: "2024-01-31", dueOn: "2024-05-31" }));
    expect(lines.map(({ dueOn }) => dueOn)).toEqual(["2024-02-29", "2024-03-31", "2024-04-30", "2024-05-31"]);
  });

  it("never rounds instalments up to whole yuan: twelve months stay twelve months", () => {
    const small = loan("instalment", { principalFen: 1000_00 });
    expect(schedule(small)).toHaveLength(12);
    expect(schedule(small)[0]).toMatchObject({ principalFen: 8168, interestFen: 363 });
  });
});
