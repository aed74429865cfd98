import type { Current } from "./current.ts";
import type { Decisions } from "./decisions.ts";
import type { Incoming } from "./incoming.ts";
import type { Plan } from "./planned.ts";
import { Planner } from "./planner.ts";
import { planUnits } from "./planUnits.ts";

/** What an import would do: new, changed, same, possibly known, absent, and what is wrong. */
export function plan(incoming: Incoming, current: Current, decisions: Decisions): Plan {
  const work = new Planner(incoming, current, decisions);
  work.addAll(incoming.households);
  const units = planUnits(incoming, work);
  return {
    households: work.households,
    units,
    possible: work.possible,
    absent: work.absent(),
    remarks: work.remarks.toSorted((a, b) => a.at - b.at),
  };
}
