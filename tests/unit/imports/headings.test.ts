import { describe, expect, it } from "vitest";
import { meaningOf } from "../../../shared/imports/headings.ts";

const target = (...parts: string[]) => {
  const meaning = meaningOf(parts);
  return "target" in meaning ? meaning.target : meaning.leftOut.why;
};

describe("headings", () => {
  it.each([
    "民族",
    "身份证号",
    "公民身份号码",
    "政治面貌",
    "宗教信仰",
    "备注",
    "照片",
    "银行卡号",
    "家庭年收入",
    "文化程度",
    "婚姻状况",
    "ID No.",
    "Ethnic group",
    "མི་རིགས",
  ])("leave %s out for good", (heading) => {
    expect(target(heading)).toBe("never");
  });

  it("know a field by its label, its other names, brackets, spaces and marks", () => {
    expect(target("姓 名")).toBe("member.nameZh");
    expect(target("姓名（汉字）")).toBe("member.nameZh");
    expect(target("姓名（藏文）")).toBe("member.nameBo");
    expect(target("*联系电话：")).toBe("household.phone");
    expect(target("出生年月\n(公历)")).toBe("member.birth");
    expect(target("Date of birth")).toBe("member.birth");
  });

  it("read a heading under the name of its group", () => {
    expect(target("家庭成员情况", "姓 名")).toBe("member.nameZh");
    expect(target("户主信息", "姓名")).toBe("household.head");
    expect(target("户长", "姓名")).toBe("unit.convenor");
    expect(target("证件", "号码")).toBe("never");
  });

  it("do not guess at what they do not know", () => {
    expect(target("其他情况甲乙")).not.toContain(".");
    expect(target("年龄")).toBe("derived");
    expect(target("序号")).toBe("serial");
  });
});
