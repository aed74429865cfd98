import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAfterKey, grouped, weeksOf } from "../../../../../renderer/pages/home/dues/days.ts";
import type { DueRow } from "../../../../../shared/dues/contract.ts";
import { addDays } from "../../../../../shared/dates/calendarDate.ts";

const due = (day: string | null): DueRow => ({
  kind: "helpRequest",
  record: "helpRequest",
  uid: "x".repeat(22),
  village: null,
  villageName: null,
  day,
  about: "1",
  person: null,
});

describe("what needs doing", () => {
  it("is overdue, within seven days, later or without a day", () => {
    const days = ["2026-11-01", "2026-11-02", "2026-11-08", "2026-11-09", null];
    const found = grouped(days.map(due), "2026-11-02").map(([group, rows]) => [group, rows.map(({ day }) => day)]);
    expect(found).toEqual([
      ["overdue", ["2026-11-01"]],
      ["thisWeek", ["2026-11-02", "2026-11-08"]],
      ["later", ["2026-11-09"]],
      ["noDay", [null]],
    ]);
  });
});

describe("a month's calendar", () => {
  it("shows whole weeks from Monday, with every day of the month once", () => {
    const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays("1950-01-01", days));
    fc.assert(
      fc.property(day, (one) => {
        const weeks = weeksOf(one);
        const days = weeks.flat();
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        expect(new Date(`${days[0]}T00:00:00Z`).getUTCDay()).toBe(1);
        expect(days.filter((each) => each === one)).toHaveLength(1);
        expect(days).toEqual(days.map((_, i) => addDays(days[0]!, i)));
        expect(weeks[0]!.concat(weeks.at(-1)!).some((each) => each.slice(0, 7) === one.slice(0, 7))).toBe(true);
      }),
    );
  });

  it("is gone through by keys", () => {
    const keys = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown", "a"];
    expect(keys.map((key) => dayAfterKey("2026-03-31", key))).toEqual([
      "2026-03-30",
      "2026-04-01",
      "2026-03-24",
      "2026-04-07",
      "2026-03-30",
      "2026-04-05",
      "2026-02-28",
      "2026-04-30",
      null,
    ]);
  });
});
