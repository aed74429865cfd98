import type { Cell } from "../records/fields.ts";
import { isYes, namesOf } from "../records/rules.ts";
import type { RowOf } from "../records/record.ts";
import type { posting } from "./record.ts";

/** Rules of a posting (records.md 1.3): its dates are in order. */
export function postingRules({ dateFrom, dateTo }: RowOf<typeof posting>): string[] {
  return namesOf([["posting-ends-before-start", dateTo !== null && dateTo < dateFrom]]);
}

interface PostingFacts {
  /** Another posting of the officer shares a day with it. */
  readonly overlaps: Cell;
  /** A village or a township of the register has the place's code. */
  readonly placeKnown: Cell;
}

/** What a clerk should look at in a posting; it may stand (records.md 1.3: overlapping postings warned). */
export function postingWarnings({ overlaps, placeKnown }: PostingFacts): string[] {
  return namesOf([
    ["postings-overlap", isYes(overlaps)],
    ["posting-place-unknown", !isYes(placeKnown)],
  ]);
}
