import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Counts, released, type SurveyOption, tallyRules } from "../../../../shared/surveys/rules.ts";

const options: readonly SurveyOption[] = ["satisfied", "fair", "dissatisfied", "unknown"];
const counted = (...counts: number[]): Counts => Object.fromEntries(counts.map((count, i) => [options[i], count]));
const shown = (counts: Counts) => released(counts).groups.map(({ options: of, count }) => [of.length, count]);

describe("what is shown of a question", () => {
  it("is nothing under twenty answers", () => {
    expect(released(counted(10, 5, 4))).toEqual({ answers: null, groups: [], satisfied: null });
    expect(released(counted(10, 5, 5)).answers).toBe(20);
  });

  it("is every answer where each has five or more, with the satisfied of all (V1)", () => {
    expect(shown(counted(60, 20, 15, 5))).toEqual([
      [1, 60],
      [1, 20],
      [1, 15],
      [1, 5],
    ]);
    expect(released(counted(60, 20, 15, 5)).satisfied).toBe(6000);
  });

  it("joins an answer under five with its smaller neighbour, and then states no ratio", () => {
    expect(shown(counted(60, 20, 4, 16))).toEqual([
      [1, 60],
      [1, 20],
      [2, 20],
    ]);
    expect(released(counted(60, 20, 4, 16)).satisfied).toBeNull();
    expect(shown(counted(90, 9, 1))).toEqual([
      [1, 90],
      [2, 10],
    ]);
    expect(shown(counted(98, 2, 0))).toEqual([[3, 100]]);
  });

  it("leaves out an answer that was not on the ballot", () => {
    expect(released({ satisfied: 15, dissatisfied: 5 }).groups.map(({ options: of }) => of)).toEqual([
      ["satisfied"],
      ["dissatisfied"],
    ]);
  });

  it("breaks tally-twice where an answer was counted on two PCs", () => {
    expect(tallyRules({ countedTwice: 1 })).toEqual(["tally-twice"]);
    expect(tallyRules({ countedTwice: 0 })).toEqual([]);
  });
});

const anyCounts = fc
  .array(fc.oneof(fc.nat(8), fc.nat(60)), { minLength: 2, maxLength: 4 })
  .map((counts) => counted(...counts));

/** Every way to count a question that gives the same picture: what somebody who subtracts is left with. */
function likely(counts: Counts): Counts[] {
  const picture = JSON.stringify(released(counts));
  const groups = released(counts).groups;
  const ways = groups.reduce<Counts[]>(
    (before, group) => before.flatMap((one) => splits(group.options, group.count).map((part) => ({ ...one, ...part }))),
    [{}],
  );
  return ways.filter((way) => JSON.stringify(released(way)) === picture);
}

function splits(of: readonly SurveyOption[], count: number): Counts[] {
  const [first, ...rest] = of;
  if (first === undefined) return count === 0 ? [{}] : [];
  const parts = rest.length === 0 ? [count] : Array.from({ length: count + 1 }, (_, i) => i);
  return parts.flatMap((part) => splits(rest, count - part).map((more) => ({ [first]: part, ...more })));
}

describe("differencing", () => {
  it("no group is under five, the groups add up to all answers, and nothing is shown under twenty", () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
        const { answers, groups } = released(counts);
        expect(answers).toBe(all < 20 ? null : all);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(answers ?? 0);
        for (const { count } of groups) expect(count).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  it("no count that was joined can be had by subtracting what is shown, not even by who knows how it is joined", () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const { answers, groups } = released(counts);
        if (answers === null || answers > 90) return;
        const ways = likely(counts);
        for (const option of groups.filter(({ options: of }) => of.length > 1).flatMap(({ options: of }) => of))
          expect(new Set(ways.map((way) => way[option])).size).toBeGreaterThan(1);
      }),
      { numRuns: 60 },
    );
  });
});
