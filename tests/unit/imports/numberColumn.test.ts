import { describe, expect, it } from "vitest";
import { meanings, peopleOf, readRows, rowsOf } from "../../support/rawSheets.ts";

const read = (text: string) => readRows(rowsOf(text));
const families = (text: string) => read(text).incoming.households.map(peopleOf);
const two = [
  ["扎西", "卓嘎"],
  ["达瓦", "白玛"],
];

describe("a number that runs on from person to person", () => {
  it.each([
    ["编号|户主姓名|姓名|与户主关系\n1|扎西|扎西|户主\n2||卓嘎|妻\n3|达瓦|达瓦|户主\n4||白玛|妻"],
    ["户编号|户主姓名|姓名|与户主关系\n1|扎西|扎西|户主\n2|扎西|卓嘎|妻\n3|达瓦|达瓦|户主\n4|达瓦|白玛|妻"],
    ["编号|姓名|与户主关系\n1|扎西|户主\n2|卓嘎|妻\n1|达瓦|户主\n2|白玛|妻"],
  ])("splits no family: %s", (text) => {
    expect(families(text)).toEqual(two);
    expect(Object.values(meanings(read(text)))).toContain("serial");
  });

  it("is the household's where the clerk said so", () => {
    const text = "编号|姓名|与户主关系\n1|扎西|户主\n2|卓嘎|妻\n3|达瓦|户主";
    const { incoming } = readRows(rowsOf(text), { 0: "household.householdNo" });
    expect(incoming.households.map(({ householdNo }) => householdNo)).toEqual(["1", "2", "3"]);
  });

  it("gives way to the household's own number", () => {
    const { incoming } = read("编号|户号|姓名|与户主关系\n1|7|扎西|户主\n2|7|卓嘎|妻\n3|9|达瓦|户主\n4|9|白玛|妻");
    expect(incoming.households.map((each) => [each.householdNo, ...peopleOf(each)])).toEqual([
      ["7", "扎西", "卓嘎"],
      ["9", "达瓦", "白玛"],
    ]);
  });
});

it.each([
  [
    "编号|户主姓名|姓名|与户主关系\n1|扎西|扎西|户主\n2|达瓦|达瓦|户主\n3|巴桑|巴桑|户主\n4|巴桑|巴桑|户主\n5|平措|平措|户主\n6|仓决|仓决|户主",
  ],
  ["编号|姓名|与户主关系\n1|扎西|户主\n2|达瓦|户主\n3|巴桑|户主\n4|平措|户主"],
  ["编号|户主姓名|姓名\n1|扎西|卓嘎\n2|达瓦|白玛\n3|巴桑|德吉\n4|平措|仓决"],
])("a number of households with one person each stays theirs: %s", (text) => {
  const { length } = read(text).body!.rows;
  const own = Array.from({ length }, (_, i) => String(i + 1));
  expect(read(text).incoming.households.map(({ householdNo }) => householdNo)).toEqual(own);
});

describe("a column for the number with nothing in it", () => {
  const text = "户号|户主姓名|姓名|与户主关系\n|扎西|扎西|户主\n||卓嘎|妻\n-|达瓦|达瓦|户主\n||白玛|妻\n合计|2户";

  it("refuses nobody, and says that it is empty", () => {
    expect(families(text)).toEqual(two);
    expect(read(text).incoming.remarks.filter(({ code }) => code.startsWith("bad"))).toEqual([]);
    expect(meanings(read(text))["户号"]).toBe("blank");
  });

  it("is asked for again in rows that were given back for want of it", () => {
    const { incoming } = read("户号|姓名|与户主关系|原行号|原因\n|扎西|户主|5|没有户编号");
    expect(incoming.households).toEqual([]);
  });

  it("leaves the place to the number of the row where that stands once a household", () => {
    const { incoming } = read("序号|户号|姓名|与户主关系\n5||扎西|户主\n||卓嘎|妻\n6||达瓦|户主\n||白玛|妻");
    expect(incoming.households.map(({ householdNo }) => householdNo)).toEqual(["5", "6"]);
  });
});
