import type { RecordName } from "../records/all.ts";
import type { Violation } from "../records/violation.ts";

/** An ended period of the dated history. */
export interface PeriodState {
  readonly uid: string;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
}

/** Where the open period, which follows all ended ones, begins; null when there is none or it is not known. */
type OpenFrom = string | null;

/**
 * Rules of one row's history (stays of a member, heads of a household): each period in order, none on top of
 * the next, and none running into the open one. Ends are the first day outside.
 */
export function historyViolations(
  record: RecordName,
  periods: readonly PeriodState[],
  openFrom: OpenFrom,
  params: Violation["params"],
): Violation[] {
  const ordered = periods.toSorted((a, b) => (a.dateTo ?? "").localeCompare(b.dateTo ?? ""));
  return ordered.flatMap((period, i) => {
    const [from, to] = [period.dateFrom ?? "", period.dateTo ?? ""];
    const next = ordered[i + 1]?.dateFrom ?? (i === ordered.length - 1 ? openFrom : null);
    const broken: [string, boolean][] = [
      ["history-ends-before-start", to < from],
      ["history-overlaps", next !== null && to > next],
    ];
    return broken.filter(([, is]) => is).map(([rule]): Violation => ({ rule, record, uid: period.uid, params }));
  });
}
