import { describe, expect, it } from "vitest";
import { peopleOf, readRows, rowsOf } from "../../support/rawSheets.ts";

const read = (text: string) => readRows(rowsOf(text));
const numbersOf = (text: string) => read(text).incoming.households.map(({ householdNo }) => householdNo);

describe("an office beside a name", () => {
  it.each(["村主任", "村支书", "负责人", "村主任（兼）", "负责人：村委会"])(
    "%s leaves its bearer and the family in place",
    (office) => {
      const { incoming } = read(
        `户编号|姓名|与户主关系|职务|备注\n001|扎西|户主|${office}|\n|卓嘎|妻||${office}\n002|达瓦|户主||${office}`,
      );
      expect(incoming.households.map(peopleOf)).toEqual([["扎西", "卓嘎"], ["达瓦"]]);
    },
  );

  it("stands first in a list of officers", () => {
    const { incoming } = read("职务|户主姓名|联系电话\n村主任|扎西|13910000001\n负责人|达瓦|13910000002");
    expect(incoming.households.flatMap(peopleOf)).toEqual(["扎西", "达瓦"]);
  });

  it.each([
    "填表人：扎西|||审核人：达瓦",
    "填表人|扎西||审核人|达瓦",
    "单位：幸福乡|||负责人|扎西",
    "村委会|负责人：||填表人：",
    "（盖章）|||负责人：",
    "||填 表 人：扎西|",
  ])("is a signature in %s", (line) => {
    const { incoming, body } = read(`户编号|户主姓名|人口数|住址|备注\n001|巴桑|2|一组|\n${line}`);
    expect(incoming.households.flatMap(peopleOf)).toEqual(["巴桑"]);
    expect(body!.skipped.notes).toBe(1);
  });
});

describe("lines that are printed on a sheet", () => {
  it.each(["甲|乙|1|2|3", "1|2|3|4|5", "（1）|（2）|（3）|（4）|（5）", "①|②|③|④|⑤", "A|B|C|D|E"])(
    "%s counts the columns of the heading",
    (line) => {
      const text = `户编号|户主姓名|姓名|与户主关系|人口数\n${line}\n1|扎西|扎西|户主|1\n2|达瓦|达瓦|户主|1\n户编号|户主姓名|姓名|与户主关系|人口数\n${line}\n3|巴桑|巴桑|户主|1`;
      expect(numbersOf(text)).toEqual(["1", "2", "3"]);
      expect(read(text).body!.skipped.heads).toBe(3);
    },
  );

  it.each(["全村共10户31人", "共10户", "全村10户31人", "全乡总户数：10", "本页共2户"])("%s is a sum", (line) => {
    const text = `户主姓名|人口数\n扎西|1\n${line}|`;
    expect(read(text).incoming.households).toHaveLength(1);
    expect(read(text).body!.skipped.totals).toBe(1);
  });

  it.each(["— 2 —", "-2-", "––3––", "第 2 页", "Page 2"])("%s marks a page", (line) => {
    expect(numbersOf(`户编号|姓名|与户主关系\n001|扎西|户主\n${line}||\n|卓嘎|妻\n002|达瓦|户主`)).toEqual([
      "001",
      "002",
    ]);
  });

  it("a number without anybody is no household, with its village, unit and a sum of nobody beside it", () => {
    const text = `户编号|姓名|与户主关系|联户单位|行政村|人口数\n001|扎西|户主|1|上坝村|1\n002|||1|上坝村|0\n003||||上坝村|`;
    expect(numbersOf(text)).toEqual(["001"]);
    expect(read(text).body!.skipped.notes).toBe(2);
  });

  it("a number on a line of its own, over its people, stays", () => {
    const { incoming } = read("户编号|姓名|与户主关系\n001||\n|扎西|户主\n|卓嘎|妻\n002||\n|达瓦|户主\n003||\n");
    expect(incoming.households.map((each) => [each.householdNo, ...peopleOf(each)])).toEqual([
      ["001", "扎西", "卓嘎"],
      ["002", "达瓦"],
    ]);
  });

  it("a household whose head is not written keeps what is told of it", () => {
    expect(numbersOf("户编号|户主姓名|人口数\n001|扎西|1\n002||3")).toEqual(["001", "002"]);
  });
});
