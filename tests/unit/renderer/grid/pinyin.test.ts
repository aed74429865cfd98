import { describe, expect, it } from "vitest";
import { findCodes } from "../../../../renderer/grid/values/pinyin.ts";
import { choicesOf } from "../../../../renderer/grid/values/readCell.ts";
import { column } from "./columns.ts";

const found = (field: string, typed: string) => findCodes(choicesOf(column(field)), typed).map((code) => code.zh);

describe("findCodes", () => {
  it("finds a label by initials, full pinyin, character, code and spelling, the likeliest first", () => {
    expect(found("relation", "fm")).toContain("父母");
    expect(found("relation", "peiou")[0]).toBe("配偶");
    expect(found("relation", "po")[0]).toBe("配偶");
    expect(found("relation", "1")[0]).toBe("配偶");
    expect(found("relation", "儿媳")[0]).toBe("女");
    expect(found("doings", "zl")[0]).toBe("照料");
    expect(found("sex", "female")[0]).toBe("女");
    expect(found("sex", "nv")[0]).toBe("女");
  });

  it("shows all codes in their order for empty text, and none where nothing fits", () => {
    expect(found("sex", " ")).toEqual(["未知", "男", "女", "未说明"]);
    expect(found("sex", "qqq")).toEqual([]);
  });
});
