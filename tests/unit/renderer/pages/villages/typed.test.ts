import { describe, expect, test } from "vitest";
import { kindByCode } from "../../../../../renderer/pages/villages/typed.ts";

describe("the kind of a village", () => {
  test.each([
    ["990102200201", "village"],
    ["990102200001", "residents"],
    ["990102200400", null],
    ["9901022002", null],
    ["99010220020x", null],
  ])("follows the tenth digit of %s", (code, kind) => {
    expect(kindByCode(code)).toBe(kind);
  });
});
