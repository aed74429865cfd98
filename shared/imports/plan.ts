import type { Current } from "./current.ts";
import type { Decisions } from "./decisions.ts";
import type { Incoming } from "./incoming.ts";
import type { Plan } from "./planned.ts";
import { Planner } from "./planner.ts";
import { planUnits } from "./planUnits.ts";

/** Villages that stand in the file and not in the register, in the order of the file. */
function unknownIn({ households, units }: Incoming, work: Planner): Plan["unknownVillages"] {
  const counts = new Map<string, number>();
  const see = (village: string | null, more: number) => {
    if (village !== null && work.village(village) === null) counts.set(village, (counts.get(village) ?? 0) + more);
  };
  for (const { village } of households) see(village, 1);
  for (const { village } of units) see(village, 0);
  return [...counts].map(([name, rows]) => ({ name, rows }));
}

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
    unknownVillages: unknownIn(incoming, work),
    remarks: work.remarks.toSorted((a, b) => a.at - b.at),
  };
}
