import { ageOn, span } from "../dates/partialDate.ts";
import type { AgeBand } from "./contract.ts";

interface Counted {
  readonly birth: string | null;
  readonly sex: string | null;
  readonly people: number;
}

const oldest = 100;

/** Age in whole years by the middle of what a partial date can mean; never below 0. */
function likelyAge(birth: string, day: string): number {
  const { first, last } = span(birth);
  if (first > day) return 0;
  const { least, most } = ageOn(birth, last < day ? day : last);
  return Math.max(0, Math.floor((least + most) / 2));
}

/** People in five-year bands by sex (GB/T 2261.1: 1 male, 2 female); `day` is the fixed day of all ages. */
export function ageBands(counted: readonly Counted[], day: string): { bands: AgeBand[]; withoutBirth: number } {
  const bands: AgeBand[] = [];
  for (let from = 0; from <= oldest; from += 5) bands.push({ from, male: 0, female: 0, notStated: 0 });
  let withoutBirth = 0;
  for (const { birth, sex, people } of counted) {
    if (birth === null) withoutBirth += people;
    else {
      const band = bands[Math.floor(Math.min(oldest, likelyAge(birth, day)) / 5)]!;
      band[sex === "1" ? "male" : sex === "2" ? "female" : "notStated"] += people;
    }
  }
  return { bands, withoutBirth };
}
