import { describe, expect, it } from "vitest";
import { namesIn, readLines, saidOf } from "../../support/rawSheets.ts";

const grouped = (...rows: readonly string[]) => readLines("村民小组,户号,姓名,与户主关系,出生日期", ...rows);

describe("household numbers that come back", () => {
  it("are led by their group's number where they begin anew in each group", () => {
    const incoming = grouped(
      "一组,1,扎西,户主,1960",
      "一组,1,卓嘎,妻,1962",
      "一组,2,丹增,户主,1970",
      "第二村民小组,1,央金,妻,1971",
      "第二村民小组,1,多吉,户主,1970",
      ",2,白玛,户主,1980",
    );
    expect(namesIn(incoming)).toEqual([
      ["1-1", "扎西", "卓嘎"],
      ["1-2", "丹增"],
      ["2-1", "央金", "多吉"],
      ["2-2", "白玛"],
    ]);
    expect(incoming.remarks).toEqual([]);
  });

  it("are told apart in groups of one household each, and beside a column of heads", () => {
    expect(namesIn(grouped("一组,1,扎西,户主,1960", "二组,1,多吉,户主,1970"))).toEqual([
      ["1-1", "扎西"],
      ["2-1", "多吉"],
    ]);
    const heads = readLines(
      "组别,户号,户主姓名,人口数",
      "1组,1,扎西,3",
      "1组,2,丹增,2",
      "2组,1,多吉,4",
      "2组,2,白玛,1",
    );
    expect(namesIn(heads)).toEqual([
      ["1-1", "扎西"],
      ["1-2", "丹增"],
      ["2-1", "多吉"],
      ["2-2", "白玛"],
    ]);
  });

  it("tell two heads of one name apart by their births", () => {
    expect(namesIn(grouped("一组,1,巴桑,户主,1960", "二组,1,巴桑,户主,1970"))).toEqual([
      ["1-1", "巴桑"],
      ["2-1", "巴桑"],
    ]);
  });

  it("are given back where no group tells them apart, with all rows of the second household", () => {
    const incoming = readLines(
      "户号,姓名,与户主关系,出生日期",
      "1,扎西,户主,1960",
      "1,卓嘎,妻,1962",
      "2,丹增,户主,1970",
      "1,央金,妻,1971",
      "1,多吉,户主,1970",
      "2,白玛,户主,1980",
    );
    expect(namesIn(incoming)).toEqual([
      ["1", "扎西", "卓嘎"],
      ["2", "丹增"],
    ]);
    expect(saidOf(incoming)).toEqual(["5 bad-number-twice", "6 bad-household-left-out", "7 bad-number-twice"]);
  });

  it("stay as they are where one of them was mistyped in a village that counts through", () => {
    const incoming = grouped(
      "一组,1,扎西,户主,1960",
      "一组,2,丹增,户主,1970",
      "一组,3,格桑,户主,1971",
      "二组,4,多吉,户主,1970",
      "二组,2,白玛,户主,1980",
      "二组,6,央金,户主,1981",
    );
    expect(namesIn(incoming).map(([no]) => no)).toEqual(["1", "2", "3", "4", "6"]);
    expect(saidOf(incoming)).toEqual(["6 bad-number-twice"]);
  });

  it("are one household's where its people stand apart, whether or not its head is named again", () => {
    const incoming = grouped(
      "一组,1,扎西,户主,1960",
      "一组,2,丹增,户主,1970-05-01",
      "二组,1,卓嘎,妻,1962",
      "一组,2,丹增,户主,1970-05-01",
      "一组,2,白玛,妻,1980",
    );
    expect(namesIn(incoming)).toEqual([
      ["1", "扎西", "卓嘎"],
      ["2", "丹增", "白玛"],
    ]);
  });
});

describe("files without numbers", () => {
  it.each(["户主本人", "本人或户主", "本人（户主）", "本户户主", "户主/本人", "是"])(
    "begin a household at each person called %s",
    (word) => {
      const incoming = readLines(
        "姓名,与户主关系",
        `扎西,${word}`,
        "卓嘎,妻",
        `多吉,${word}`,
        "央金,其它",
        "白玛,家属",
      );
      expect(namesIn(incoming)).toEqual([
        ["001", "扎西", "卓嘎"],
        ["002", "多吉", "央金", "白玛"],
      ]);
      expect(incoming.households[1]!.members.map(({ cells }) => cells["relation"])).toEqual(["0", "8", null]);
      expect(saidOf(incoming).filter((said) => !said.includes("birth"))).toEqual(["6 cell-unread"]);
    },
  );
});
