import { describe, expect, it } from "vitest";
import { meaningOf } from "../../../shared/imports/headings.ts";
import { meanings, readRows, rowsOf } from "../../support/rawSheets.ts";

const read = (text: string) => readRows(rowsOf(text));

describe("a line of labels over the heading", () => {
  it.each([
    "乡镇：|幸福乡|村：|上坝村|户长：|扎西",
    "乡镇|幸福乡|村|上坝村|户长|扎西",
    "单位：|幸福乡|村名：|上坝村||",
    "填表人：||村：|上坝村|审核人：|",
  ])("%s is none of it, and tells the village", (line) => {
    const found = read(
      `双联户信息表|||||\n${line}\n联户单位|户主姓名|家庭人口|家庭住址|联系电话|备注\n1|巴桑|2|一组|13910000001|无`,
    );
    expect(Object.keys(meanings(found))).toEqual(["联户单位", "户主姓名", "家庭人口", "家庭住址", "联系电话", "备注"]);
    expect(found.incoming.households[0]!.cells["phone"]).toBe("13910000001");
    expect(found.villageHint).toBe("上坝村");
  });

  it("tells the convenor of a table that has no units of its own", () => {
    const { incoming } = read("乡镇：|幸福乡|联户编号：|3\n户主姓名|家庭人口|联系电话|住址\n巴桑|2|13910000001|一组");
    expect(incoming.households.map(({ unitNo }) => unitNo)).toEqual(["3"]);
  });

  it("a heading of two rows keeps its groups", () => {
    const found = read("乡镇|村|户长||备注\n||姓名|电话|\n幸福乡|上坝村|扎西|13910000001|");
    expect(meanings(found)).toMatchObject({ "户长 / 姓名": "unit.convenor" });
  });
});

describe("a villagers' group", () => {
  const families = "第1联户单位|达瓦|一组|扎西|扎西|户主|一组3号";

  it.each(["组别", "小组", "组号"])("%s beside the unit is no unit", (heading) => {
    const found = read(`联户单位|联户长|${heading}|户主姓名|姓名|与户主关系|家庭住址\n${families}`);
    expect(meanings(found)).toMatchObject({ 联户单位: "unit.unitNo", [heading]: "double" });
    const other = read(`${heading}|互助小组|户主姓名|姓名|与户主关系\n一组|1|扎西|扎西|户主`);
    expect(meanings(other)).toMatchObject({ 互助小组: "unit.unitNo", [heading]: "household.addressLine" });
  });

  it("alone is where somebody lives", () => {
    const found = read("组别|户号|户主姓名|姓名|与户主关系\n一组|1|扎西|扎西|户主");
    expect(meanings(found)["组别"]).toBe("household.addressLine");
    expect(found.incoming.units).toEqual([]);
  });

  it.each([
    ["上坝村互助小组花名册\n组别|户主姓名|人口数\n1|扎西|3"],
    ["组别|户主姓名|人口数\n第1联户|扎西|3"],
    ["组别|联户长|户主姓名|人口数\n1|扎西|扎西|3"],
    ["组别|组长|成员户\n1|扎西|达瓦、巴桑"],
  ])("is a unit where the sheet says so: %s", (text) => {
    expect(meanings(read(text))["组别"]).toBe("unit.unitNo");
  });
});

it.each([
  ["村民小组|家庭住址|户主姓名|人口数\n一组|一组3号|扎西|2", "一组3号"],
  ["家庭住址|村民小组|户主姓名|人口数\n一组3号|一组|扎西|2", "一组3号"],
  ["村民小组|家庭住址|户主姓名|人口数\n一组||扎西|2", "一组"],
])("of a group and an address the address is kept: %s", (text, kept) => {
  expect(read(text).incoming.households[0]!.cells["addressLine"]).toBe(kept);
});

it("a column of family members that holds how many they are names nobody", () => {
  const found = read("户编号|户主|性别|出生年月|家庭成员\n1|扎西|男|1980-01-01|5\n2|达瓦|女|1981-01-01|3人");
  expect(found.incoming.households.map(({ cells, members }) => [cells["personCount"], members.length])).toEqual([
    [5, 1],
    [3, 1],
  ]);
});

it.each([
  ["联户单元", "unit.unitNo"],
  ["联户单元编号", "unit.unitNo"],
  ["所属联户单元", "unit.unitNo"],
  ["联户长手机", "unit.convenorPhone"],
  ["双联户长联系方式", "unit.convenorPhone"],
  ["双联户长", "unit.convenor"],
  ["联户代表", "unit.convenor"],
  ["联户代表姓名", "unit.convenor"],
  ["户主联系方式", "household.phone"],
  ["户主手机号码", "household.phone"],
  ["家庭地址", "household.addressLine"],
  ["现住址", "household.addressLine"],
  ["村民组", "household.addressLine"],
  ["家庭总人口", "household.personCount"],
  ["家庭户编号", "household.householdNo"],
  ["本人与户主关系", "member.relation"],
])("%s is known", (heading, target) => {
  expect(meaningOf([heading])).toEqual({ target });
});
