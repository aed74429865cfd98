import type { Cell } from "./fields.ts";

/** A rule's name (a key of `rules` in the catalogue), and whether it is broken. */
export type Broken = readonly [rule: string, is: boolean];

/** Names of the broken ones. */
export const namesOf = (rules: readonly Broken[]): string[] => rules.filter(([, is]) => is).map(([rule]) => rule);

/** An answer of SQL, which has no booleans: 1 is yes, 0 and nothing are no. */
export const isYes = (fact: Cell): boolean => fact === 1;
