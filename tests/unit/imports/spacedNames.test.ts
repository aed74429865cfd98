import { describe, expect, it } from "vitest";
import { splitNames } from "../../../shared/imports/people.ts";
import { namesIn, readLines, saidOf } from "../../support/rawSheets.ts";

describe("names that spaces align", () => {
  it.each([
    ["王  敏", ["王敏"]],
    ["王　　敏", ["王敏"]],
    ["王  敏、李  军", ["王敏", "李军"]],
    ["1.王  敏；2.扎西顿珠", ["王敏", "扎西顿珠"]],
    ["王  小  敏", ["王小敏"]],
    ["欧阳  敏", ["欧阳 敏"]],
    ["扎西顿珠  王  敏  卓嘎", ["扎西顿珠", "王敏", "卓嘎"]],
    ["王 敏  李 军", ["王敏", "李军"]],
    ["王　敏　　李　军", ["王敏", "李军"]],
    ["卓嘎  （妻）", ["卓嘎(妻)"]],
    ["扎西  卓嘎", ["扎西", "卓嘎"]],
    ["扎西　卓嘎", ["扎西", "卓嘎"]],
    ["Tashi  Dorje", ["Tashi", "Dorje"]],
  ])("%s is %j", (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });

  it("are one person's in a row of each person", () => {
    const incoming = readLines(
      "户号,户主姓名,姓名,性别,出生年月,与户主关系",
      "001,王  敏,王  敏,男,1959.05,户主",
      "001,王  敏,李  军,女,1958.12,妻",
      "002,张  勇,张  勇,男,1956.11,户主",
    );
    expect(namesIn(incoming)).toEqual([
      ["001", "王敏", "李军"],
      ["002", "张勇"],
    ]);
    expect(incoming.remarks).toEqual([]);
  });

  it("are one household's in a row of a unit, and asked about where they cannot be told apart", () => {
    const incoming = readLines(
      "联户编号,户长,成员户,成员户",
      "01,王  强,李  军,张  军",
      "02,王  伟,赵  军  刘  洋,陈  洋",
    );
    expect(namesIn(incoming).map(([, head]) => head)).toEqual(["王强", "李军", "张军", "王伟", "陈洋"]);
    expect(saidOf(incoming)).toEqual(["3 cell-unread"]);
  });

  it("are one member's beside a word of kin, in a row of a household", () => {
    const incoming = readLines(
      "户号,户主姓名,人口数,家庭成员1,家庭成员2",
      "1,王  敏,3,妻  卓嘎,子  丹增",
      "2,张  勇,4,李  军  赵  芳,",
    );
    expect(namesIn(incoming)).toEqual([
      ["1", "王敏", "卓嘎", "丹增"],
      ["2", "张勇"],
    ]);
    expect(incoming.households[0]!.members.map(({ cells }) => cells["relation"])).toEqual(["0", "1", "2"]);
    expect(saidOf(incoming)).toContain("3 cell-unread");
  });
});
