import { describe, expect, test } from "vitest";
import { readingsOf } from "../../../electron/database/search/readings.ts";
import { nameKey, tibetanKey } from "../../../shared/names/normalise.ts";
import { beginsAsTyped, initialSequences, initialsOf } from "../../../shared/names/pinyinMatch.ts";
import { variantsOf } from "../../../shared/names/variants.ts";

const begins = (typed: string, name: string) => beginsAsTyped(typed, name, readingsOf);

describe("typed letters", () => {
  test.each(["zhaxi", "zx", "zhax", "zxi", "扎x", "扎xi", "z西", "扎", "z", "zha", "zaxi"])(
    "%s begins 扎西顿珠",
    (typed) => expect(begins(typed, "扎西顿珠")).toBe(true),
  );
  test.each(["zhaxixi", "xz", "扎d", "zhaxidunzhub", "西x"])("%s does not begin 扎西顿珠", (typed) =>
    expect(begins(typed, "扎西顿珠")).toBe(false),
  );
  test.each([
    ["gazang", "尕藏"],
    ["gacang", "尕藏"],
    ["gama", "呷玛"],
    ["renzeng", "仁曾"],
    ["danzeng", "单增"],
    ["shanzeng", "单增"],
    ["oudeng", "区登"],
    ["qudeng", "区登"],
    ["pubu", "朴布"],
    ["changdu", "昌都"],
    ["xiangba", "降巴"],
    ["lv", "绿"],
    ...["jue 觉", "jiao 觉", "ka 卡", "qia 卡", "cha 查", "zha 查", "zhe 折", "she 折"].map((each) => each.split(" ")),
    ...["du 都", "dou 都", "se 色", "shai 色", "na 那", "nuo 那", "zeng 曾", "ceng 曾"].map((each) => each.split(" ")),
  ])("%s finds %s by one of its readings", (typed, name) => expect(begins(typed!, name!)).toBe(true));
});

test("letters are cut into the first letters they may stand for", () => {
  expect(initialSequences("zhaxi")[0]).toBe("zx");
  expect(initialSequences("zx")).toEqual(["zx"]);
  expect(new Set(initialSequences("xian"))).toContain("x");
  expect(new Set(initialSequences("xian"))).toContain("xa");
  expect(initialSequences("iii")).toEqual([]);
});

test("a name has the first letters of every reading", () => {
  expect(initialsOf("尕藏", readingsOf).sort()).toEqual(["gc", "gz"]);
});

test("Tibetan names are one with or without tsheg and shad, in any normal form", () => {
  expect(tibetanKey("བཀྲ་ཤིས།")).toBe(tibetanKey("བཀྲ༌ཤིས་"));
  expect(tibetanKey("\u0f43")).toBe(tibetanKey("\u0f42\u0fb7"));
});

test("spaces, dots, width and case of typing do not matter", () => {
  expect(nameKey(" ＺＸ ")).toBe("zx");
  expect(nameKey("丹 增·卓玛")).toBe("丹增卓玛");
});

test("other spellings of a name are offered, and 央吉 is not one of 央金", () => {
  expect(variantsOf("次仁多吉")).toEqual(["泽仁多吉", "才让多吉", "次仁多杰"]);
  expect(variantsOf("央金")).toEqual([]);
});
