import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capitals } from "../../../../shared/money/capitals.ts";

const digits = "零壹贰叁肆伍陆柒捌玖";
const worth: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };

/** Whole yuan that capitals below 10^12 stand for. */
function readWhole(words: string): number {
  let [all, group, digit] = [0, 0, 0];
  for (const sign of words) {
    if (sign === "万" || sign === "亿") {
      all += (group + digit) * (sign === "万" ? 10_000 : 100_000_000);
      [group, digit] = [0, 0];
    } else if (sign in worth) {
      group += digit * worth[sign]!;
      digit = 0;
    } else digit = digits.indexOf(sign);
  }
  return all + group + digit;
}

/** Fen that capitals stand for. */
function read(words: string): number {
  const [, whole = "", jiao = "零", fen = "零"] = /^(?:(.+)元)?零?(?:(.)角)?(?:(.)分)?整?$/.exec(words) ?? [];
  return readWhole(whole) * 100 + digits.indexOf(jiao) * 10 + digits.indexOf(fen);
}

describe("amounts in Chinese capitals", () => {
  it.each([
    [0, "零元整"],
    [1, "壹分"],
    [10, "壹角整"],
    [12, "壹角贰分"],
    [100, "壹元整"],
    [105, "壹元零伍分"],
    [150, "壹元伍角整"],
    [1000, "壹拾元整"],
    [32_504, "叁佰贰拾伍元零肆分"],
    [100_100, "壹仟零壹元整"],
    [168_032, "壹仟陆佰捌拾元叁角贰分"],
    [277_257, "贰仟柒佰柒拾贰元伍角柒分"],
    [600_714, "陆仟零柒元壹角肆分"],
    [1_001_000, "壹万零壹拾元整"],
    [1_050_000, "壹万零伍佰元整"],
    [1_640_902, "壹万陆仟肆佰零玖元零贰分"],
    [3_250_000, "叁万贰仟伍佰元整"],
    [10_000_000, "壹拾万元整"],
    [2_005_000_000, "贰仟零伍万元整"],
    [10_000_000_100, "壹亿零壹元整"],
    [100_001_000_000, "壹拾亿零壹万元整"],
    [100_010_001_000, "壹拾亿零壹拾万零壹拾元整"],
    [1e12, "壹佰亿元整"],
  ])("%i fen are %s", (fen, words) => {
    expect(capitals(fen)).toBe(words);
  });

  it("stand for the same amount again, with no 零 twice and none before 元", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), (fen) => {
        const words = capitals(fen);
        expect(read(words)).toBe(fen);
        expect(words).not.toMatch(/零零|零元|零[万亿拾佰仟角分]/);
      }),
    );
  });

  it("are no amount below 0, between fen, or beyond all records", () => {
    for (const fen of [-1, 0.5, 1e14, Number.NaN]) expect(() => capitals(fen)).toThrow(RangeError);
  });
});
