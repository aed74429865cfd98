import { describe, expect, it } from "vitest";
import { villageViolations } from "../../../../shared/villages/rules.ts";

const village = { uid: "v", villageCode: "990102200201", nameZh: "青石村", kind: "village", sameCode: 0 };
const broken = (more: Partial<typeof village>) => villageViolations({ ...village, ...more }).map(({ rule }) => rule);
const coded = (digit7: number, digit10: number) => `990102${digit7}00${digit10}01`;

describe("a village's code", () => {
  it("tells by its seventh digit what the township is: 0 to 5, and nothing else", () => {
    for (const digit of [0, 1, 2, 3, 4, 5]) expect(broken({ villageCode: coded(digit, 2) }), `${digit}`).toEqual([]);
    for (const digit of [6, 7, 8, 9])
      expect(broken({ villageCode: coded(digit, 2) }), `${digit}`).toEqual(["village-code-class"]);
  });

  it("tells by its tenth digit which kind of committee it has, and nothing from 4 on", () => {
    for (const digit of [0, 1]) {
      expect(broken({ villageCode: coded(2, digit) })).toEqual(["village-kind-against-code"]);
      expect(broken({ villageCode: coded(2, digit), kind: "residents" })).toEqual([]);
    }
    for (const digit of [2, 3]) {
      expect(broken({ villageCode: coded(2, digit) })).toEqual([]);
      expect(broken({ villageCode: coded(2, digit), kind: "residents" })).toEqual(["village-kind-against-code"]);
    }
    for (const kind of ["village", "residents"]) expect(broken({ villageCode: coded(2, 4), kind })).toEqual([]);
  });
});
