import { describe, expect, it } from "vitest";
import { sectionOf } from "../../../shared/imports/sections.ts";
import { closedNames } from "../../../shared/imports/spacedNames.ts";
import { meanings, peopleOf, readRows, rowsOf } from "../../support/rawSheets.ts";

const read = (text: string) => readRows(rowsOf(text));
const numbers = (text: string) => read(text).incoming.households.map(({ householdNo }) => householdNo);
const families = (text: string) => read(text).incoming.households.map(peopleOf);
const codes = (text: string) => read(text).incoming.remarks.map(({ at, code }) => [at + 1, code]);

/** Ordinary rosters that the rules for unusual ones must leave alone. */
describe("an ordinary roster", () => {
  it("with two rows of heading keeps its places: 行政村 beside 自然村 is no village's name", () => {
    const { incoming } = read(
      "户号|行政村|自然村|户主信息||家庭成员||\n|||姓名|性别|姓名|与户主关系|出生年月\n1|上坝村|一社|扎西|男|扎西|户主|1970-01\n1|上坝村|一社|扎西|男|卓玛|妻|1972-01",
    );
    expect(incoming.households.map((each) => [each.village, ...peopleOf(each)])).toEqual([["上坝村", "扎西", "卓玛"]]);
  });

  it("keeps its numbers beside an empty 户主 column", () => {
    const text = "户编号|户主|姓名|与户主关系\n101||扎西|户主\n102||卓玛|户主\n105||达瓦|户主\n107||次仁|户主";
    expect(numbers(text)).toEqual(["101", "102", "105", "107"]);
  });

  it("of whoever came for each household keeps each household", () => {
    const text = "户编号|姓名|与户主关系\nH01|扎西|户主\nH02|卓玛|妻\nH03|达瓦|户主\nH05|次仁|子\nH06|央金|户主";
    expect(numbers(text)).toEqual(["H01", "H02", "H03", "H05", "H06"]);
  });

  it("with one mistyped number keeps the others", () => {
    const text =
      "组别|户号|姓名|与户主关系\n一组|1|扎西|户主\n一组|2|达瓦|户主\n一组|3|普布|户主\n一组|4|旺堆|户主\n二组|4|央金|户主";
    expect(numbers(text)).toEqual(["1", "2", "3", "4"]);
    expect(codes(text)).toContainEqual([6, "bad-number-twice"]);
  });
});

it("numbers that begin anew in groups called 1 and 2 are led by them", () => {
  const text = "组别|户号|姓名|与户主关系\n1|1|扎西|户主\n1|2|达瓦|户主\n2|1|普布|户主\n2|2|旺堆|户主";
  expect(numbers(text)).toEqual(["1-1", "1-2", "2-1", "2-2"]);
});

it("two heads below each other under one number: the second household is given back", () => {
  const text = "户号|户主|姓名\n4|扎西|扎西\n4|扎西|卓玛\n4|达瓦|达瓦\n4|达瓦|央金";
  expect(families(text)).toEqual([["扎西", "卓玛"]]);
  expect(codes(text)).toContainEqual([4, "bad-number-twice"]);
});

describe("a name with an identity number beside it", () => {
  const id = "990101198809255447";

  it.each([
    `户号|姓名|与户主关系\n1|扎西|户主\n2|达瓦${id}|户主\n3|次仁|户主`,
    `户号|户主\n1|扎西\n2|达瓦${id}\n3|次仁`,
  ])("gives its row back, with the reason: %s", (text) => {
    expect(numbers(text)).toEqual(["1", "3"]);
    expect(codes(text)).toContainEqual([3, "cell-identity-number"]);
    expect(codes(text)).toContainEqual([3, "bad-name-missing"]);
  });

  it("is not read from a line over the rows", () => {
    const { body, incoming } = read(`姓名|性别|出生年月\n户主：扎西${id}\n央金|女|1970-01`);
    expect(JSON.stringify([body, incoming])).not.toContain(id);
  });
});

it("cells as long as a spreadsheet allows are looked at once", () => {
  expect(sectionOf([`村${" ".repeat(32_000)}x`])).toBeNull();
  expect(closedNames(`  ${"甲".repeat(32_000)}`)).not.toBeNull();
  expect(closedNames(`甲${" ".repeat(32_000)}x`)).not.toBeNull();
  expect(meanings(read("户号|姓名\n1|扎西"))).toEqual({ 户号: "household.householdNo", 姓名: "member.nameZh" });
});
