import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPartialDate } from "../../../shared/dates/partialDate.ts";
import * as values from "../../../shared/imports/values.ts";
import { relations } from "../../../shared/members/codes.ts";
import { codesOf } from "../../../shared/records/codes.ts";

const day = fc
  .date({ min: new Date("1928-01-01"), max: new Date("2050-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0));
const han = (n: number) => {
  const digits = "〇一二三四五六七八九";
  return n < 10 ? digits[n]! : `${n < 20 ? "" : digits[Math.floor(n / 10)]}十${n % 10 === 0 ? "" : digits[n % 10]}`;
};

describe("dates", () => {
  it("come out the same from every way of writing a day", () => {
    fc.assert(
      fc.property(day, (iso) => {
        const [y, m, d] = [iso.slice(0, 4), Number(iso.slice(5, 7)), Number(iso.slice(8))];
        const compact = iso.replaceAll("-", "");
        const serial = String((Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000);
        const year = [...y].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join("");
        const forms = [
          iso,
          compact,
          `${y}.${m}.${d}`,
          `${y}/${m}/${d}`,
          `${y}年${m}月${d}日`,
          `${y}-${m}-${d} 00:00:00`,
        ];
        for (const form of [
          ...forms,
          ...forms.map(wide),
          serial,
          `${year}年${han(m)}月${han(d)}日`,
          ` ${y} 年 ${m} 月 ${d} 日 `,
        ])
          expect(values.readDate(form), form).toBe(iso);
        expect(values.readDate(`${y}.${m}`)).toBe(iso.slice(0, 7));
        expect(values.readDate(`${y}年`)).toBe(y);
      }),
    );
  });

  it("are never made up: any text gives a real date, nothing, or no reading", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789./-年月日 一二十〇约abc") }), (text) => {
        const read = values.readDate(text);
        expect(read === null || read === undefined || isPartialDate(read)).toBe(true);
      }),
    );
  });

  it.each(["不详", "—", "无", "", "0000-00-00"])("know that %j says nothing", (text) => {
    expect(values.readDate(text)).toBe(null);
  });

  it.each(["1956.13", "80.5", "农历1980年5月", "1/2/1980", "户主"])("do not guess at %j", (text) => {
    expect(values.readDate(text)).toBe(undefined);
  });
});

describe("relations", () => {
  it("know every spelling of the code list, with spaces and 户主之 before them", () => {
    for (const { code, zh, matches } of codesOf(relations))
      for (const word of [zh, ...matches]) {
        expect(values.readRelation(word), word).toBe(code);
        expect(values.readRelation([...word].join(" ")), word).toBe(code);
      }
  });

  it.each([
    ["二儿子", "2"],
    ["小女儿", "3"],
    ["大儿媳", "3"],
    ["女儿之子", "4"],
    ["外孙女婿", "4"],
    ["岳母", "5"],
    ["奶奶", "6"],
    ["姐夫", "7"],
    ["表弟", "8"],
    ["姑父", "8"],
    ["老伴", "1"],
    ["户主之妻", "1"],
    ["28", "2"],
    ["wife", "1"],
  ])("read %s as %s", (word, code) => {
    expect(values.readRelation(word)).toBe(code);
  });

  it("give a code of the list or nothing for any text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = values.readRelation(text);
        expect(read === null || read === undefined || read in relations).toBe(true);
      }),
    );
  });
});

describe("names and numbers", () => {
  it("close the spaces that align Han names, and keep those of other scripts", () => {
    expect(values.readName("丹 增")).toMatchObject({ name: "丹增", tag: null });
    expect(values.readName("　白　玛 ")).toMatchObject({ name: "白玛", tag: null });
    expect(values.readName("Tashi Dorje").name).toBe("Tashi Dorje");
    expect(values.readName("扎西（大）")).toMatchObject({ name: "扎西", tag: "大" });
  });

  it("read telephone numbers in any width, and refuse damaged ones", () => {
    expect(values.readPhone("１３９ ５９８１ ９０１３")).toBe("13959819013");
    expect(values.readPhone("+86 13959819013")).toBe("13959819013");
    expect(values.readPhone("13959819013/13800001111")).toBe("13959819013");
    expect(values.readPhone("1.39598E+10")).toBe(undefined);
  });

  it("know one unit by its number in digits or words", () => {
    for (const text of ["第12互助小组", "第十二互助小组", "12组", "第１２小组", "第12联户单元"])
      expect(values.readUnitNo(text)).toBe("012");
    expect(values.readUnitNo("上坝联户")).toBe("上坝联户");
  });
});
