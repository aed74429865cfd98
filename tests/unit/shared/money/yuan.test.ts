import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printedYuan, readYuan, yuanOf } from "../../../../shared/money/yuan.ts";

const fen = fc.integer({ min: 0, max: 1e12 });

describe("yuan", () => {
  it("prints two decimals and thousands apart", () => {
    expect([0, 5, 100, 277_257, 3_250_000, 1e12].map(printedYuan)).toEqual([
      "0.00",
      "0.05",
      "1.00",
      "2,772.57",
      "32,500.00",
      "10,000,000,000.00",
    ]);
    expect(printedYuan(-123_456)).toBe("-1,234.56");
  });

  it("reads amounts as clerks write them", () => {
    const texts = [
      "1234.5",
      "1,234.50",
      "¥50",
      "￥ 50.05",
      "50元",
      "５０．５",
      "3.25万元",
      "5万",
      "0",
      "0.01",
      "12.500",
    ];
    expect(texts.map(readYuan)).toEqual([123_450, 123_450, 5000, 5005, 5000, 5050, 3_250_000, 5_000_000, 0, 1, 1250]);
  });

  it("reads nothing that is no amount", () => {
    const texts = ["", "元", "-5", "1.005", "五十", "1.2.3", "1e5", "约50", "9999999999999"];
    expect(texts.map(readYuan)).toEqual(texts.map(() => undefined));
  });

  it("reads again what it shows and what it prints, to the fen", () => {
    fc.assert(
      fc.property(fen, (amount) => readYuan(printedYuan(amount)) === amount && readYuan(yuanOf(amount)) === amount),
    );
  });
});
