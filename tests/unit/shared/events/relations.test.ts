import { describe, expect, it } from "vitest";
import { likelyRelations } from "../../../../shared/events/relations.ts";

/** 户主 甲, 配偶 乙, 子 丙, 女 丁, 孙 戊, 父 己, 兄弟 庚, and 辛 whose relation is not known. */
const family = [
  { uid: "甲", relation: "0", sex: "1" },
  { uid: "乙", relation: "1", sex: "2" },
  { uid: "丙", relation: "2", sex: "1" },
  { uid: "丁", relation: "3", sex: "2" },
  { uid: "戊", relation: "4", sex: "1" },
  { uid: "己", relation: "5", sex: "1" },
  { uid: "庚", relation: "7", sex: "1" },
  { uid: "辛", relation: null, sex: null },
];
const seenFrom = (head: string) =>
  [...likelyRelations(family, head)].map(([uid, relation]) => `${uid}${relation}`).join(" ");

describe("likely relations to a new head", () => {
  it("who was the spouse keep the children as theirs", () => {
    expect(seenFrom("乙")).toBe("甲1 乙0 丙2 丁3 戊4 己8 庚8 辛8");
  });

  it("who was a child: the former head and spouse are parents, the other children siblings", () => {
    expect(seenFrom("丙")).toBe("甲5 乙5 丙0 丁7 戊8 己6 庚8 辛8");
    expect(seenFrom("丁")).toBe("甲5 乙5 丙7 丁0 戊8 己6 庚8 辛8");
  });

  it("who was a grandchild: the former head and spouse are grandparents", () => {
    expect(seenFrom("戊")).toBe("甲6 乙6 丙8 丁8 戊0 己8 庚8 辛8");
  });

  it("who was a parent: the former head and spouse are children by sex (GB/T 4761: 38 is a son's wife)", () => {
    expect(seenFrom("己")).toBe("甲2 乙3 丙4 丁4 戊8 己0 庚2 辛8");
  });

  it("who was a sibling: the former head is a sibling, parents stay parents", () => {
    expect(seenFrom("庚")).toBe("甲7 乙8 丙8 丁8 戊8 己5 庚0 辛8");
  });

  it("have exactly one head whoever it is, also somebody of another household", () => {
    for (const { uid } of family)
      expect([...likelyRelations(family, uid).values()].filter((relation) => relation === "0")).toHaveLength(1);
    expect([...likelyRelations(family, "外").values()]).not.toContain("0");
  });

  it("of a former head whose sex is not known are settled by nobody but the clerk", () => {
    const two = [
      { uid: "甲", relation: "0", sex: "9" },
      { uid: "己", relation: "5", sex: "1" },
    ];
    expect(likelyRelations(two, "己").get("甲")).toBe("8");
  });
});
