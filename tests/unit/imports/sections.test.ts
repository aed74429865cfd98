import { describe, expect, it } from "vitest";
import { sectionOf } from "../../../shared/imports/sections.ts";

describe("lines over a block of rows", () => {
  it.each([
    [["第3互助小组"], { "unit.unitNo": "003" }],
    [["", "双联户第二组：", ""], { "unit.unitNo": "双联户第二组" }],
    [["户长", "扎 西", "联系电话", "13900000001"], { "unit.convenor": "扎西", "unit.convenorPhone": "13900000001" }],
    [["联户长：卓嘎"], { "unit.convenor": "卓嘎" }],
  ])("%j states its facts", (row, facts) => {
    expect(sectionOf(row)).toEqual(facts);
  });

  it.each([
    [["001", "扎西", "男", "1980", "户主", "上院"]],
    [["户长", "成员户", "电话"]],
    [["幸福乡互助小组一览表"]],
    [["第二村民小组"]],
    [[]],
  ])("%j is none", (row) => {
    expect(sectionOf(row)).toBe(null);
  });
});
