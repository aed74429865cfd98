import { describe, expect, it } from "vitest";
import { display } from "../../../../renderer/grid/values/display.ts";
import { readCell } from "../../../../renderer/grid/values/readCell.ts";
import { column } from "./columns.ts";

const read = (field: string, text: string) => {
  const reading = readCell(column(field), text);
  return reading.ok ? reading.cell : `! ${reading.why}`;
};

describe("readCell", () => {
  it.each([
    ["nameZh", " 张　三 ", "张三"],
    ["nameZh", "丹 增", "丹增"],
    ["nameZh", "A B", "A B"],
    ["nameZh", "", null],
    ["nameZh", "名\n字", "名字"],
    ["sex", "男", "1"],
    ["sex", "Female", "2"],
    ["sex", "１", "1"],
    ["sex", "男人", "! notInList"],
    ["relation", "儿媳", "3"],
    ["birth", "19560312", "1956-03-12"],
    ["birth", "1956.3", "1956-03"],
    ["birth", "１９５６年３月", "1956-03"],
    ["birth", "1956", "1956"],
    ["birth", "不详", null],
    ["birth", "1956-13", "! notADate"],
    ["idCheckedOn", "2026.3.5", "2026-03-05"],
    ["idCheckedOn", "2026.3", "! notADate"],
    ["aliases", "才让，泽仁", "才让、泽仁"],
    ["amount", "1,234.5元", 123450],
    ["amount", "¥ ０.05", 5],
    ["amount", "1.234", "! notANumber"],
    ["amount", "0.29", 29],
    ["helped", "是", 1],
    ["helped", "也许", "! notYesNo"],
    ["doings", "照料、互助劳动", "care labour"],
    ["doings", "labour care care", "care labour"],
    ["doings", "照料、聚餐", "! notInList"],
    ["nameBo", "བཀྲ་ཤིས།  དོན་གྲུབ", "བཀྲ་ཤིས། དོན་གྲུབ"],
    ["nameBo", "扎西", "! notTibetan"],
    ["nameBo", "བཀྲ་ཤིས Tashi", "! notTibetan"],
    ["nameBo", "ཀ".repeat(81), "! notAllowed"],
    ["nameBo", "", null],
    ["nameTag", "一二三四五六七八九", "! notAllowed"],
  ])("reads %s %j as %j", (field, text, cell) => {
    expect(read(field, text)).toBe(cell);
  });

  it("asks for a value where the record needs one", () => {
    expect(readCell({ ...column("sex"), required: true }, " ")).toEqual({ ok: false, why: "required" });
  });
});

describe("display", () => {
  it("shows labels for codes and yuan for fen, and reads them back as the same cell", () => {
    for (const [field, cell] of [
      ["sex", "2"],
      ["doings", "care labour"],
      ["amount", 100_000_000_001],
      ["helped", 0],
      ["birth", "1956-03"],
    ] as const) {
      expect(read(field, display(column(field), cell, "zh"))).toBe(cell);
      expect(read(field, display(column(field), cell, "en"))).toBe(cell);
    }
    expect(display(column("doings"), "care labour", "zh")).toBe("照料、互助劳动");
    expect(display(column("doings"), "care labour", "en")).toBe("Care, Mutual labour");
  });
});
