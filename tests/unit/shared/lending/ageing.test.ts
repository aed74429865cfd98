import { describe, expect, it } from "vitest";
import { ageingOf, daysOverdue } from "../../../../shared/lending/ageing.ts";
import { worstCase } from "../../../../shared/lending/worstCase.ts";

describe("ageing", () => {
  it("has the limits of lending.md: 0, 30, 60, 90, 270 and 360 days", () => {
    const days = [0, 1, 30, 31, 60, 61, 90, 91, 270, 271, 360, 361, 5000];
    expect(days.map(ageingOf)).toEqual([
      "current",
      "days30",
      "days30",
      "days60",
      "days60",
      "days90",
      "days90",
      "days270",
      "days270",
      "days360",
      "days360",
      "over360",
      "over360",
    ]);
  });

  it("counts from the day after the oldest unpaid amount fell due", () => {
    expect(daysOverdue(null, "2024-03-01")).toBe(0);
    expect(daysOverdue("2024-03-01", "2024-03-01")).toBe(0);
    expect(daysOverdue("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysOverdue("2024-03-05", "2024-03-01")).toBe(0);
  });
});

describe("the worst case of a guarantor", () => {
  it("is the largest debt, or all of them, but never more than the guarantor's maximum", () => {
    expect(worstCase(5_000_000, [3_000_000, 1_000_000])).toEqual({ oneFen: 3_000_000, allFen: 4_000_000 });
    expect(worstCase(2_000_000, [3_000_000, 1_000_000])).toEqual({ oneFen: 2_000_000, allFen: 2_000_000 });
    expect(worstCase(2_000_000, [])).toEqual({ oneFen: 0, allFen: 0 });
  });
});
