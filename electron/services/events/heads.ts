import type { NextHead, Relations } from "../../../shared/events/contract.ts";
import { likelyRelations } from "../../../shared/events/relations.ts";
import { headTerm, household } from "../../../shared/households/record.ts";
import { member } from "../../../shared/members/record.ts";
import type { MemberRow } from "../../../shared/members/contract.ts";
import { type Happening, type HouseholdValues, listedIn, refuse } from "./happening.ts";

/** Closes the head's term and opens the next one's; null leaves the household without a head. */
export function setHead({ write, on }: Happening, uid: string, head: string | null): void {
  const before = write.get(household, uid)!;
  if (before.headMemberId === head) return;
  if (before.headMemberId !== null && before.headFrom !== on)
    write.insert(headTerm, before.village, {
      householdId: uid,
      memberId: before.headMemberId,
      dateFrom: before.headFrom,
      dateTo: on,
    });
  write.patch(household, uid, { headMemberId: head, headFrom: head === null ? null : on });
}

/** Writes everybody's relation to a head: the clerk's choice, or the likely one from the relations before. */
export function settleRelations(
  { write }: Happening,
  people: readonly MemberRow[],
  head: string,
  chosen: Relations,
): void {
  const likely = likelyRelations(people, head);
  const settled = new Map(chosen.map(({ uid, relation }) => [uid, relation]));
  for (const { uid } of people) {
    const relation = uid === head ? "0" : (settled.get(uid) ?? likely.get(uid)!);
    write.patch(member, uid, { relation: relation as MemberRow["relation"] });
  }
}

/**
 * Puts a new head over a household after its head has left; without one, the rule on heads speaks.
 * @param before its listed members before the event, whose relations tell the likely new ones
 */
export function succeed(at: Happening, home: HouseholdValues, before: readonly MemberRow[], next: NextHead): void {
  const left = new Set(listedIn(at, home.uid).map(({ uid }) => uid));
  if (home.headMemberId !== null && left.has(home.headMemberId)) return;
  if (next && !left.has(next.head))
    refuse("head-not-in-household", "household", home.uid, { householdNo: home.householdNo });
  setHead(at, home.uid, next?.head ?? null);
  if (!next) return;
  const staying = before.filter(({ uid }) => left.has(uid));
  settleRelations(at, staying, next.head, next.relations);
}
