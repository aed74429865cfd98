import type { Violation } from "../records/violation.ts";

export interface DivisionState {
  readonly uid: string;
  readonly divisionCode: string | null;
  readonly level: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Divisions of the level above are held, and none of their codes begins this one. */
  readonly outsideParents: boolean;
}

const lengths: Readonly<Record<string, number>> = { "1": 2, "2": 4, "3": 6, "4": 9, "5": 12 };

/** Rules of one code's divisions (records.md 1.1): length by level, the parent's code at its start, dates in order, never two at once. */
export function divisionViolations(sameCode: readonly DivisionState[]): Violation[] {
  const ordered = sameCode.toSorted((a, b) => (a.validFrom ?? "").localeCompare(b.validFrom ?? ""));
  return ordered.flatMap((division, i) => {
    const code = division.divisionCode ?? "";
    const before = ordered[i - 1];
    const broken: [string, boolean][] = [
      ["division-code-length", code.length !== lengths[division.level ?? ""]],
      ["division-outside-parent", division.outsideParents],
      ["division-ends-before-start", (division.validTo ?? "9999") < (division.validFrom ?? "")],
      ["divisions-overlap", before !== undefined && (before.validTo ?? "9999") > (division.validFrom ?? "")],
    ];
    return broken
      .filter(([, is]) => is)
      .map(([rule]): Violation => ({ rule, record: "division", uid: division.uid, params: { code } }));
  });
}
