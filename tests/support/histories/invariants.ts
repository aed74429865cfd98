/** The thirteen invariants of exchange.md section 10, in its words and order. */
export const invariants = {
  1: "convergence: after all exchanged, all PCs are equal",
  2: "no lost update, and no stale value waits",
  3: "taking twice changes nothing",
  4: "the order of files does not matter",
  5: "the preview is the result, and writes nothing",
  6: "cut or altered input: an error, and nothing changed",
  7: "erased ids never reappear, in no table, history or index",
  8: "the vector is truthful: a gap is parked, never skipped",
  9: "clocks never change the result of edits that knew of each other",
  10: "restored or cloned PCs do no harm",
  11: "an older program hands on what it does not know",
  12: "fewer rows in a file never delete",
  13: "only enrolled PCs change a village, parked files apply once their cause is gone, last writers tell the whole",
} as const;
export type Invariant = keyof typeof invariants;

/** What a run of the suite did, printed at its end. */
export class Tally {
  histories = 0;
  writes = 0;
  imports = 0;
  conflicts = 0;
  decisions = 0;
  gaps = 0;
  damaged = 0;
  erased = 0;
  restored = 0;
  refused = 0;
  rolledBack = 0;
  announced = 0;
  /** Files that the program kept, and took once their cause was gone. */
  freed = 0;
  /** Files that still wait at the ends, for changes that nobody has any more. */
  waiting = 0;
  lost = 0;
  lostByLastWriter = 0;
  readonly checked = new Map<Invariant, number>();

  count(invariant: Invariant): void {
    this.checked.set(invariant, (this.checked.get(invariant) ?? 0) + 1);
  }

  /** One line of numbers. */
  line(name: string): string {
    const { checked, ...counts } = this;
    const checks = [...checked].toSorted(([a], [b]) => a - b).map(([no, times]) => `${no}: ${times}`);
    return `${name}: ${JSON.stringify(counts)}; checks ${checks.join(", ")}`;
  }
}

/** A history after which an invariant does not hold. */
export class Broken extends Error {
  constructor(invariant: Invariant, what: string) {
    super(`invariant ${invariant} (${invariants[invariant]}): ${what}`);
  }
}

export function hold(tally: Tally, invariant: Invariant, holds: boolean, what: () => string): void {
  tally.count(invariant);
  if (!holds) throw new Broken(invariant, what());
}
