import { expect, it } from "vitest";
import { assemble } from "../../../shared/imports/assemble.ts";
import { readSheets } from "../../../shared/imports/reading.ts";
import { rawSheet, rowsOf } from "../../support/rawSheets.ts";

const register = [
  { uid: "a", nameZh: "上坝村", villageCode: "990102200201" },
  { uid: "b", nameZh: "下坝村", villageCode: "990102200202" },
];
const head = "户编号|户主姓名|姓名|与户主关系";
const one = rowsOf(`${head}\n001|扎西|扎西|户主\n002|巴桑|巴桑|户主`);
const two = rowsOf(`${head}\n001|达瓦|达瓦|户主\n002|白玛|白玛|户主`);

const filed = (names: readonly [string, string], villages: typeof register) => {
  const sheets = [rawSheet(one, names[0]), rawSheet(two, names[1])];
  const { body } = readSheets("xlsx", sheets, null, villages);
  return assemble(body!, "2026-11-02").households.map(({ village, householdNo }) => [village, householdNo]);
};

it.each([
  ["上坝", "下坝"],
  ["上坝村", "下坝村"],
  ["上坝", "下坝村"],
])("sheets called %s and %s are filed under their villages, with the numbers they have there", (...names) => {
  expect(filed(names, register)).toEqual([
    ["上坝村", "001"],
    ["上坝村", "002"],
    ["下坝村", "001"],
    ["下坝村", "002"],
  ]);
});

it("a sheet beside a village's own bears a village's name too, for the clerk to say which", () => {
  expect(filed(["上坝", "东山"], register).map(([village]) => village)).toEqual(["上坝村", "上坝村", "东山", "东山"]);
});

it.each([
  [["一组", "二组"], register],
  [["上坝", "下坝"], []],
] as const)("sheets with other names stay in one village: %j", (names, villages) => {
  expect(filed(names, [...villages])).toEqual([
    [null, "1-001"],
    [null, "1-002"],
    [null, "2-001"],
    [null, "2-002"],
  ]);
});
