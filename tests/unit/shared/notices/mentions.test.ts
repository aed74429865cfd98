import { describe, expect, it } from "vitest";
import { sentenceNaming } from "../../../../shared/notices/mentions.ts";

const people = ["洛桑次仁", "达瓦", "张 伟", "བསྟན་འཛིན་", "李"];
const things = ["达瓦村", "达瓦种植专业合作社"];
const naming = (text: string) => sentenceNaming(text, people, things);

describe("a text for everybody", () => {
  it("gives the sentence that names somebody", () => {
    expect(naming("本周检查用电。洛桑次仁家先查。请大家配合。")).toBe("洛桑次仁家先查。");
    expect(naming("请张伟到村委会")).toBe("请张伟到村委会");
    expect(naming("请张  伟到村委会")).toBe("请张  伟到村委会");
    expect(naming("第一行\n达瓦同志负责")).toBe("达瓦同志负责");
    expect(naming("བསྟན་འཛིན་ ལགས།")).not.toBeNull();
  });

  it("gives the sentence that holds an identity number", () => {
    expect(naming("编号 990102199001011234 请核对")).toContain("990102199001011234");
    expect(naming("电话 0990-123456")).toBeNull();
  });

  it("lets things have names that people have too, and greetings be greetings", () => {
    expect(naming("达瓦村定于周五开会。")).toBeNull();
    expect(naming("达瓦种植专业合作社分红。")).toBeNull();
    expect(sentenceNaming("祝大家扎西德勒。", ["扎西"], [])).toBeNull();
    expect(sentenceNaming("请扎西到会。", ["扎西"], [])).toBe("请扎西到会。");
  });

  it("takes no single sign for a name", () => {
    expect(naming("请各户管好桃李果树。")).toBeNull();
  });

  it("does not let a thing with exactly a person's name hide the person", () => {
    expect(sentenceNaming("请达瓦到会。", ["达瓦"], ["达瓦"])).toBe("请达瓦到会。");
  });
});
