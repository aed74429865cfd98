import { dayOf } from "../../../shared/dates/calendarDate.ts";
import type { RecordName } from "../../../shared/records/all.ts";
import { scopeIndex } from "../scopes.ts";
import type { Session } from "../session.ts";
import { rulings } from "./all.ts";

interface Placed {
  readonly uid: string;
  /** Uid of the scope that holds the row. */
  readonly village: string;
}

/** Names of what a clerk should look at in rows of one record, by uid; rows without any are left out. */
export function notedIn(
  { client, clock }: Session,
  record: RecordName,
  rows: readonly Placed[],
): Map<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const checks = rulings.filter((ruling) => ruling.record === record).flatMap(({ noted }) => noted ?? []);
  if (checks.length === 0) return found;
  const today = dayOf(clock.now());
  for (const [village, of] of Map.groupBy(rows, (row) => row.village)) {
    const looked = {
      client,
      scope: scopeIndex(client, village),
      uids: JSON.stringify(of.map(({ uid }) => uid)),
      today,
    };
    for (const { uid, rule } of checks.flatMap((check) => check(looked)))
      found.set(uid, [...(found.get(uid) ?? []), rule]);
  }
  return found;
}
