import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysBetween, isDate } from "../../../../shared/dates/calendarDate.ts";

const day = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays("1850-01-01", days));

describe("months later", () => {
  it("keeps to the month's end: 31 January, 29 February 2024, 31 March", () => {
    expect([0, 1, 2, 3, 12, 13].map((months) => addMonths("2024-01-31", months))).toEqual([
      "2024-01-31",
      "2024-02-29",
      "2024-03-31",
      "2024-04-30",
      "2025-01-31",
      "2025-02-28",
    ]);
    expect(addMonths("2024-03-31", -1)).toBe("2024-02-29");
  });

  it("is always a real day of the month that is meant", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -300, max: 300 }), (date, months) => {
        const later = addMonths(date, months);
        const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(isDate(later)).toBe(true);
        expect(monthOf(later) - monthOf(date)).toBe(months);
      }),
    );
  });
});

describe("days between", () => {
  it("are what is added to the one day to get the other", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -4000, max: 4000 }),
        (date, days) => daysBetween(date, addDays(date, days)) === days,
      ),
    );
  });
});
