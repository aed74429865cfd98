import { describe, expect, it } from "vitest";
import { type DivisionState, divisionViolations } from "../../../../shared/divisions/rules.ts";

const division = (more: Partial<DivisionState> = {}): DivisionState => ({
  uid: "a",
  divisionCode: "990102200",
  level: "4",
  validFrom: "2020-01-01",
  validTo: null,
  outsideParents: false,
  ...more,
});
const rules = (...sameCode: DivisionState[]) => divisionViolations(sameCode).map(({ rule, uid }) => `${uid} ${rule}`);

describe("rules of a division", () => {
  it.each([
    ["1", "99"],
    ["2", "9901"],
    ["3", "990102"],
    ["4", "990102200"],
    ["5", "990102200201"],
  ])("level %s has a code as long as %s", (level, divisionCode) => {
    expect(rules(division({ level, divisionCode }))).toEqual([]);
    expect(rules(division({ level, divisionCode: `${divisionCode}0` }))).toEqual(["a division-code-length"]);
  });

  it("wants a division above whose code begins its own, where such are held", () => {
    expect(rules(division({ outsideParents: true }))).toEqual(["a division-outside-parent"]);
  });

  it("ends no earlier than it starts", () => {
    expect(rules(division({ validTo: "2020-01-01" }))).toEqual([]);
    expect(rules(division({ validTo: "2019-12-31" }))).toEqual(["a division-ends-before-start"]);
  });

  it("follows one of the same code, in whatever order they are read, and never overlaps it", () => {
    const later = division({ uid: "b", validFrom: "2024-01-01" });
    expect(rules(later, division({ validTo: "2024-01-01" }))).toEqual([]);
    expect(rules(later, division({ validTo: "2024-01-02" }))).toEqual(["b divisions-overlap"]);
    expect(rules(later, division())).toEqual(["b divisions-overlap"]);
  });
});
