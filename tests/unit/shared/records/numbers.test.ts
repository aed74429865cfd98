import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberOf, numberText, placesOf } from "../../../../shared/records/numbers.ts";

const yuan = { kind: "fen" } as const;
const rate = { kind: "decimal", places: 4 } as const;

describe("numbers that are stored as whole ones", () => {
  it("are shown without rounding: amounts with both places or none, others without zeros at the end", () => {
    expect([5, 5000, 123450, -150].map((fen) => numberText(fen, yuan))).toEqual(["0.05", "50", "1234.50", "-1.50"]);
    expect([43500, 5, 240000].map((stored) => numberText(stored, rate))).toEqual(["4.35", "0.0005", "24"]);
    expect(numberText(7, { kind: "int" })).toBe("7");
  });

  it("are read only where every digit is kept", () => {
    expect(numberOf("4.35", rate)).toBe(43500);
    expect(numberOf("4.3500000", rate)).toBe(43500);
    expect(numberOf("4.35001", rate)).toBeNull();
    expect(numberOf("0.005", yuan)).toBeNull();
    expect([".5", "1.", "1e3", "一", ""].map((text) => numberOf(text, yuan))).toEqual([null, null, null, null, null]);
  });

  it("come back as they were, whatever their places", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }), (stored, places) => {
        const numeric = { kind: "decimal", places } as const;
        expect(numberOf(numberText(stored, numeric), numeric)).toBe(stored);
      }),
    );
  });

  it("have no places where they are no numbers", () => {
    expect([placesOf(yuan), placesOf(rate), placesOf({ kind: "int" }), placesOf({ kind: "date" })]).toEqual([
      2,
      4,
      0,
      null,
    ]);
  });
});
