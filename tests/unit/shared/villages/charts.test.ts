import { describe, expect, it } from "vitest";
import { ageBands } from "../../../../shared/villages/charts.ts";

const day = "2026-07-01";

/** The one band that a birth falls into. */
function bandOf(birth: string, sex: string | null = "1") {
  const { bands, withoutBirth } = ageBands([{ birth, sex, people: 1 }], day);
  expect(withoutBirth).toBe(0);
  return bands.find(({ male, female, notStated }) => male + female + notStated > 0);
}

describe("people by five years of age", () => {
  it("has every band from 0 to 100 and older, filled or not", () => {
    const { bands } = ageBands([], day);
    expect(bands.map(({ from }) => from)).toEqual(Array.from({ length: 21 }, (_, i) => i * 5));
  });

  it("changes on the birthday itself", () => {
    expect(bandOf("2021-07-01")?.from).toBe(5);
    expect(bandOf("2021-07-02")?.from).toBe(0);
    expect(bandOf("1926-07-01")?.from).toBe(100);
    expect(bandOf("1926-07-02")?.from).toBe(95);
    expect(bandOf("1900")?.from).toBe(100);
  });

  it("takes the middle of what a year or month alone can mean", () => {
    expect(bandOf("2021")?.from).toBe(0);
    expect(bandOf("2020")?.from).toBe(5);
    expect(bandOf("2021-06")?.from).toBe(5);
    expect(bandOf("2021-07")?.from).toBe(0);
  });

  it("counts this year's children as 0, also where the year is not over", () => {
    expect(bandOf("2026")?.from).toBe(0);
    expect(bandOf("2026-07-01")?.from).toBe(0);
  });

  it("keeps those of no stated sex apart, and those of no known birth out of the bands", () => {
    const counted = [
      { birth: "1980", sex: "1", people: 3 },
      { birth: "1980", sex: "2", people: 2 },
      { birth: "1980", sex: "9", people: 4 },
      { birth: "1980", sex: null, people: 1 },
      { birth: null, sex: "1", people: 7 },
    ];
    const { bands, withoutBirth } = ageBands(counted, day);
    expect(bands.find(({ from }) => from === 45)).toEqual({ from: 45, male: 3, female: 2, notStated: 5 });
    expect(withoutBirth).toBe(7);
  });
});
