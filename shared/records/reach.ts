import { type RecordName, records } from "./all.ts";
import type { RecordDescription } from "./record.ts";

const descriptionOf = (name: string): RecordDescription | undefined => records[name as RecordName];

/** Records that a record leads to over any number of references, itself only where it leads back. */
export function reachOf(description: RecordDescription): ReadonlySet<string> {
  const reached = new Set<string>();
  const open: RecordDescription[] = [description];
  for (let next = open.pop(); next; next = open.pop())
    for (const { target } of Object.values(next.fields)) {
      if (target === undefined || reached.has(target)) continue;
      reached.add(target);
      const found = descriptionOf(target);
      if (found) open.push(found);
    }
  return reached;
}

/** Records that are a person or the people of a home. */
export const people: readonly RecordName[] = ["household", "member", "postedOfficer"];

/** Whether a record's rows tell something of a person or household, by however many references. */
export function tellsOfPeople(description: RecordDescription): boolean {
  const reached = reachOf(description);
  return people.some((name) => reached.has(name));
}
