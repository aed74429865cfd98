import { describe, expect, it } from "vitest";
import { emptyValues, eventOf, wholeDay } from "../../../../../renderer/pages/events/values.ts";

const [home, other, one, two] = ["h", "k", "a", "b"].map((letter) => letter.repeat(22)) as [
  string,
  string,
  string,
  string,
];
const on = "2026-06-01";

describe("what the fields of a life event say", () => {
  it("is an event also where relations were shown and left to the program", () => {
    const relations = { [one]: undefined, [two]: "" };
    expect(eventOf("merge-households", home, { ...emptyValues(), on, household: other, relations })).toEqual({
      kind: "merge-households",
      on,
      from: home,
      into: other,
      relations: [],
    });
  });

  it("keeps the relations that the clerk chose, without the head's own", () => {
    const relations = { [one]: "1", [two]: "2" };
    expect(eventOf("change-head", home, { ...emptyValues(), on, head: one, relations })).toMatchObject({
      relations: [{ uid: two, relation: "2" }],
    });
  });

  it("is none while a day, a number or a person is missing", () => {
    const values = { ...emptyValues(), on, members: [one], head: one, householdNo: "004" };
    expect(eventOf("split-household", home, values)).not.toBeNull();
    expect(eventOf("split-household", home, { ...values, on: "2026-06" })).toBeNull();
    expect(eventOf("split-household", home, { ...values, householdNo: " " })).toBeNull();
    expect(eventOf("split-household", home, { ...values, head: "" })).toBeNull();
  });

  it("counts no fewer people than move", () => {
    const values = { ...emptyValues(), on, members: [one, two], head: one, householdNo: "004", personCount: 1 };
    expect(eventOf("split-household", home, values)).toMatchObject({ newHousehold: { personCount: 2 } });
  });

  it("reads a day as clerks write it, and only a whole one", () => {
    expect(["20260312", "2026.3.12", "2026年3月12日", "2026-3", "不详", ""].map(wholeDay)).toEqual([
      "2026-03-12",
      "2026-03-12",
      "2026-03-12",
      "",
      "",
      "",
    ]);
  });
});
