import { describe, expect, it } from "vitest";
import { villageIn } from "../../../shared/imports/villageTitle.ts";
import { readRows, rowsOf } from "../../support/rawSheets.ts";

const villagesOf = (text: string) =>
  readRows(rowsOf(text)).incoming.households.map(({ village, householdNo }) => `${village ?? ""} ${householdNo}`);

const head = "户编号|户主姓名|姓名|性别|与户主关系";
const first = "001|扎西|扎西|男|户主\n|| 卓嘎|女|妻";
const second = "001|达瓦|达瓦|男|户主\n|| 白玛|女|妻";

describe("tables of two villages in one sheet", () => {
  it.each([
    ["示范县幸福乡上坝村农牧户花名册", "示范县幸福乡下坝村农牧户花名册"],
    ["幸福乡上坝村2026年花名册|2026年3月", "幸福乡下坝村2026年花名册|2026年3月"],
    ["花名册（上坝村）", "花名册（下坝村）"],
  ])("are filed by their titles: %s", (one, other) => {
    expect(villagesOf(`${one}\n${head}\n${first}\n合计|1户\n\n${other}\n${head}\n${second}`)).toEqual([
      "上坝村 001",
      "下坝村 001",
    ]);
  });

  it.each([
    ["一、上坝村（10户）", "二、下坝村（7户）"],
    ["（一）上坝村", "（二）下坝村"],
    ["1.上坝村：10户31人", "2.下坝村：7户"],
    ["上坝村 共10户", "下坝村 共7户"],
  ])("are filed by the lines over them: %s", (one, other) => {
    expect(villagesOf(`幸福乡农牧户花名册\n${head}\n${one}\n${first}\n${other}\n${second}`)).toEqual([
      "上坝村 001",
      "下坝村 001",
    ]);
  });
});

it("a title that stands on each page of one village says nothing new, and closes no unit", () => {
  const { incoming } = readRows(
    rowsOf(
      `上坝村花名册\n户主姓名|姓名|与户主关系\n第1互助小组\n扎西|扎西|户主\n上坝村花名册\n户主姓名|姓名|与户主关系\n达瓦|达瓦|户主\n全村共2户`,
    ),
  );
  expect(incoming.households.map(({ village, unitNo }) => [village, unitNo])).toEqual([
    [null, "001"],
    [null, "001"],
  ]);
});

it.each([
  ["示范县幸福乡上坝村农牧户花名册", "上坝村"],
  ["2026年下坝村花名册", "下坝村"],
  ["上坝村村民委员会花名册", "上坝村"],
  ["上坝村委会", "上坝村"],
  ["上坝行政村花名册", "上坝村"],
  ["幸福社区居民委员会名册", "幸福社区"],
  ["农村住户名册", ""],
  ["全村花名册", ""],
  ["上坝村民小组名册", ""],
])("%s names %s", (text, name) => {
  expect(villageIn(text)).toBe(name);
});
