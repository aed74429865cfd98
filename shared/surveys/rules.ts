import { codesOf } from "../records/codes.ts";
import type { Cell } from "../records/fields.ts";
import { isYes, namesOf } from "../records/rules.ts";
import { surveyOptions } from "./record.ts";

/** Fewest answers of a question that may be shown, and fewest in each group of them (figures.md, disclosure control). */
export const fewestAnswers = 20;
export const smallestCell = 5;

export type SurveyOption = keyof typeof surveyOptions;

/** @param row `countedTwice`: another row holds the same answer of the same question */
export const tallyRules = ({ countedTwice }: Readonly<Record<"countedTwice", Cell>>): string[] =>
  namesOf([["tally-twice", isYes(countedTwice)]]);

/** Marks counted for one option; an option that was not on the ballot has none. */
export type Counts = Readonly<Partial<Record<SurveyOption, number>>>;

/** Options whose marks are shown together. */
export interface Group {
  readonly options: readonly SurveyOption[];
  readonly count: number;
}

export interface Released {
  /** All answers; null where they are too few to be shown. */
  readonly answers: number | null;
  readonly groups: readonly Group[];
  /** Satisfied per ten thousand answers (V1); only where no group had to be joined. */
  readonly satisfied: number | null;
}

/** The smaller neighbour of a group, the one before where they are alike. */
function neighbourOf(groups: readonly Group[], at: number): number {
  const [before, after] = [groups[at - 1], groups[at + 1]];
  if (!before) return at + 1;
  if (!after) return at - 1;
  return after.count < before.count ? at + 1 : at - 1;
}

/** Joins the smallest group that is too small with its smaller neighbour until none is. */
function joined(groups: readonly Group[]): readonly Group[] {
  const small = groups.filter(({ count }) => count < smallestCell);
  if (small.length === 0 || groups.length === 1) return groups;
  const least = Math.min(...small.map(({ count }) => count));
  const at = groups.findIndex(({ count }) => count === least);
  const first = Math.min(at, neighbourOf(groups, at));
  const [a, b] = [groups[first]!, groups[first + 1]!];
  const both = { options: [...a.options, ...b.options], count: a.count + b.count };
  return joined([...groups.slice(0, first), both, ...groups.slice(first + 2)]);
}

/**
 * What of a question's counts may be shown to anybody: nothing under 20 answers, and no group under 5; answers that are
 * next to each other are shown together instead, so that no subtraction gives the hidden ones.
 */
export function released(counts: Counts): Released {
  const asked = codesOf(surveyOptions).flatMap(({ code }): Group[] => {
    const option = code as SurveyOption;
    return counts[option] === undefined ? [] : [{ options: [option], count: counts[option] }];
  });
  const answers = asked.reduce((sum, { count }) => sum + count, 0);
  if (answers < fewestAnswers) return { answers: null, groups: [], satisfied: null };
  const groups = joined(asked);
  const satisfied = groups.length === asked.length && counts.satisfied !== undefined ? counts.satisfied : null;
  return {
    answers,
    groups,
    satisfied: satisfied === null ? null : Math.round((satisfied * 10_000) / answers),
  };
}
