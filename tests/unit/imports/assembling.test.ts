import { describe, expect, it } from "vitest";
import { namesIn, readLines, saidOf } from "../../support/rawSheets.ts";

const heading = "户编号,户主姓名,姓名,与户主关系,出生日期,住址,联系电话,联户编码";
const cellsOf = ({ households }: ReturnType<typeof readLines>) =>
  households.map(({ unitNo, cells }) => [cells["addressLine"], cells["phone"], unitNo]);

describe("a household's own facts", () => {
  it("are taken from a later row of it where the first leaves them empty; the first of two counts", () => {
    const incoming = readLines(
      heading,
      "001,扎西,扎西,户主,1960,,,",
      ",,卓嘎,妻,1962,上院,,3",
      ",,丹增,子,1985,下院,13900000001,4",
      "002,多吉,多吉,户主,1970,,,",
    );
    expect(cellsOf(incoming)).toEqual([
      ["上院", "13900000001", "3"],
      [null, null, null],
    ]);
    expect(incoming.remarks).toEqual([]);
  });

  it("are asked about once where each row repeats what cannot be read, and again where it says something else", () => {
    const incoming = readLines(
      heading,
      "001,扎西,扎西,户主,1960,,有,",
      "001,扎西,卓嘎,妻,1962,,有,",
      "001,扎西,丹增,子,1985,,坏了,",
    );
    expect(saidOf(incoming)).toEqual(["2 cell-unread", "4 cell-unread"]);
  });
});

describe("people who have died", () => {
  it.each(["央金（故）", "央金(亡)", "央金（已故）", "央金【故】", "（故）央金"])("are not taken in as %s", (name) => {
    const incoming = readLines("户编号,姓名,与户主关系,出生日期", "001,扎西,户主,1960", `001,${name},母亲,1935`);
    expect(namesIn(incoming)).toEqual([["001", "扎西"]]);
    expect(saidOf(incoming)).toEqual(["3 bad-dead"]);
    expect(incoming.remarks[0]?.name).toBe(name);
  });

  it("are not taken in as a household's head, by whatever column", () => {
    const persons = readLines(
      heading,
      "001,扎西（故）,扎西（故）,户主,1940,,,",
      "001,扎西（故）,卓嘎,妻,1942,,,",
      "002,多吉（亡）,多吉（亡）,户主,1941,,,",
    );
    expect(namesIn(persons)).toEqual([["001", "卓嘎"]]);
    expect(saidOf(persons)).toEqual(["2 bad-dead", "4 bad-dead", "3 head-taken"]);
    const households = readLines(
      "户号,户主姓名,人口数,家庭成员",
      "1,扎西（故）,2,卓嘎（妻）、丹增（子，已故）",
      "2,多吉,1,",
    );
    expect(namesIn(households)).toEqual([
      ["1", "卓嘎"],
      ["2", "多吉"],
    ]);
    const units = readLines("联户编号,户长,成员户", "01,王强,李军（故）、张军、12");
    expect(namesIn(units).map(([, head]) => head)).toEqual(["王强", "张军"]);
    expect(saidOf(units)).toEqual(["2 cell-unread", "2 bad-dead"]);
  });
});

describe("names", () => {
  it.each([
    ["普布卓嘎*", "普布卓嘎"],
    ["▲普布卓嘎", "普布卓嘎"],
    ["普布卓嘎 ※", "普布卓嘎"],
    ["普布卓嘎（续）", "普布卓嘎"],
    ["普布**", "普布**"],
    ["王*", "王*"],
  ])("%s is kept as %s", (written, name) => {
    expect(namesIn(readLines("户编号,姓名,性别", `1,${written},女`))).toEqual([["1", name]]);
  });

  it("are never a number: a column of counts tells how many people a household has", () => {
    const counts = readLines(
      "户编号,户主,性别,出生年月,家庭成员",
      "001,扎西,男,1958-10-06,5",
      "002,多吉,男,1959-06-27,1人",
    );
    expect(namesIn(counts)).toEqual([
      ["001", "扎西"],
      ["002", "多吉"],
    ]);
    expect(counts.households.map(({ cells }) => cells["personCount"])).toEqual([5, 1]);
    expect(counts.households[0]!.members[0]!.cells).toMatchObject({ sex: "1", birth: "1958-10-06" });
    const one = readLines("户编号,姓名,性别,与户主关系", "001,扎西,男,户主", "001,12,女,妻");
    expect(namesIn(one)).toEqual([["001", "扎西"]]);
    expect(saidOf(one)).toContain("3 bad-name-missing");
  });
});

describe("namesakes below each other, without numbers and relations", () => {
  const rows = (phone: string) =>
    readLines(
      "户主姓名,家庭成员姓名,出生年月,联系电话",
      "巴桑,巴桑,1958-10-06,13900000001",
      "巴桑,卓嘎,1959-08-06,13900000001",
      `巴桑,巴桑,1959-09-05,${phone}`,
      `巴桑,丹增,1984-09-05,${phone}`,
    );

  it("are heads of two households where these have another telephone", () => {
    expect(namesIn(rows("13900000002"))).toEqual([
      ["001", "巴桑", "卓嘎"],
      ["002", "巴桑", "丹增"],
    ]);
  });

  it("are people of one household where all else is the same", () => {
    expect(namesIn(rows("13900000001"))).toEqual([["001", "巴桑", "卓嘎", "巴桑", "丹增"]]);
  });
});
