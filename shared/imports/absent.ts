import type { Register } from "./matchHouseholds.ts";
import type { Absent, PlannedHousehold } from "./planned.ts";

/**
 * Rows of the villages in the file that the file does not name.
 * @param seen households and people of the register that stand in the file
 */
export function absentOf(
  households: readonly PlannedHousehold[],
  register: Register,
  seen: ReadonlySet<string>,
): Absent[] {
  const villages = new Set(households.map(({ village }) => village));
  const whole = households.some(({ members }) => members.length > 1);
  const found: Absent[] = [];
  for (const row of register.current.households) {
    if (!villages.has(row.village)) continue;
    const householdNo = String(row.cells["householdNo"]);
    if (!seen.has(row.uid)) {
      found.push({ what: "household", uid: row.uid, householdNo, name: "" });
      continue;
    }
    for (const member of whole ? register.membersOf(row.uid) : [])
      if (!seen.has(member.uid))
        found.push({ what: "member", uid: member.uid, householdNo, name: register.candidate(member).name });
  }
  return found;
}
