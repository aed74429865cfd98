import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { receiptAfter } from "../../../../shared/assistance/rules.ts";

describe("receipt numbers", () => {
  it("count up the digits at the end and keep their width", () => {
    expect(receiptAfter("2026-0099", 1)).toBe("2026-0100");
    expect(receiptAfter("年货9", 1)).toBe("年货10");
    expect(receiptAfter("007", 0)).toBe("007");
  });

  it("end where they do not fit, or where there are no digits to count", () => {
    expect(receiptAfter("年货", 0)).toBe("年货");
    expect(receiptAfter("年货", 1)).toBeNull();
    expect(receiptAfter(`${"A".repeat(19)}9`, 1)).toBeNull();
  });

  it("are all different, in order and never longer than twenty characters", () => {
    const head = fc.stringMatching(/^[A-Z一-龥-]{0,8}$/);
    fc.assert(
      fc.property(
        head,
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 1, max: 60 }),
        (before, from, count) => {
          const first = `${before}${from}`;
          const all = Array.from({ length: count }, (_, place) => receiptAfter(first, place));
          expect(all[0]).toBe(first);
          expect(new Set(all).size).toBe(count);
          for (const [place, one] of all.entries()) {
            expect(one!.length).toBeLessThanOrEqual(20);
            expect(Number(one!.slice(before.length))).toBe(from + place);
          }
        },
      ),
    );
  });
});
