import type { EventOf } from "../../../shared/events/contract.ts";
import { household } from "../../../shared/households/record.ts";
import { householdStay, member } from "../../../shared/members/record.ts";
import {
  type Happening,
  type HouseholdValues,
  listedIn,
  listedMember,
  type MemberValues,
  refuse,
  setPeople,
  standingHousehold,
} from "./happening.ts";
import { endCareOf } from "./care.ts";
import { setHead, succeed } from "./heads.ts";
import { endTermsOfMember, leaveUnit, openMembership } from "./memberships.ts";
import { endPairingsOf } from "./pairings.ts";
import { dropPhoneWithoutConsent } from "./phones.ts";
import { endRequestsOf } from "./requests.ts";

/** A child is born, or somebody joins a household. */
export function birth(at: Happening, { household: uid, person, relation }: EventOf<"birth">): void {
  const home = standingHousehold(at, uid);
  const first = listedIn(at, uid).length === 0;
  const added = at.write.insert(member, home.village, {
    ...person,
    householdId: uid,
    householdFrom: at.on,
    relation: first ? "0" : relation,
    state: "listed",
  });
  if (first) setHead(at, uid, added);
  setPeople(at, home, (home.personCount ?? 0) + 1);
}

/** Closes a household: it leaves its unit, its pairings end, and it has no head from then on. */
export function endHousehold(at: Happening, { uid }: HouseholdValues): void {
  leaveUnit(at, uid);
  endRequestsOf(at, uid);
  endPairingsOf(at, uid);
  setHead(at, uid, null);
  at.write.patch(household, uid, { endedOn: at.on });
}

function leaveList(at: Happening, uid: string, state: "died" | "unlisted", next: EventOf<"death">["nextHead"]): void {
  const { householdId } = listedMember(at, uid);
  const home = standingHousehold(at, householdId);
  const before = listedIn(at, householdId);
  endTermsOfMember(at, uid);
  endCareOf(at, uid);
  at.write.patch(member, uid, { state, stateOn: at.on });
  if (before.length === 1 && home.personCount <= 1) return endHousehold(at, home);
  succeed(at, home, before, next);
  setPeople(at, home, home.personCount - 1);
}

/** Somebody dies. A head's death asks for the next head while others remain. */
export const death = (at: Happening, event: EventOf<"death">): void =>
  leaveList(at, event.member, "died", event.nextHead);

/** Somebody is no longer listed; no reason and no destination are kept. */
export const unlist = (at: Happening, event: EventOf<"unlist">): void =>
  leaveList(at, event.member, "unlisted", event.nextHead);

/** Moves a member's open stay; the one that ends stays in the history. */
export function transfer(
  { write, on }: Happening,
  { uid, village, householdId, householdFrom, relation: was }: MemberValues,
  to: string,
  relation: MemberValues["relation"],
): void {
  if (householdFrom !== on)
    write.insert(householdStay, village, {
      memberId: uid,
      householdId,
      relation: was,
      dateFrom: householdFrom,
      dateTo: on,
    });
  write.patch(member, uid, { householdId: to, householdFrom: on, relation });
  dropPhoneWithoutConsent(write, householdId);
}

/** A member moves to another household of the village, by marriage for instance. */
export function moveMember(
  at: Happening,
  { member: uid, household: to, relation, nextHead }: EventOf<"move-member">,
): void {
  const moving = listedMember(at, uid);
  const [from, into] = [standingHousehold(at, moving.householdId), standingHousehold(at, to)];
  if (from.uid === into.uid) refuse("same-household", "household", to, { householdNo: into.householdNo });
  if (from.village !== into.village)
    refuse("household-in-other-village", "household", to, { householdNo: into.householdNo });
  const before = listedIn(at, from.uid);
  const first = listedIn(at, to).length === 0;
  const unit = openMembership(at, from.uid)?.unitId;
  if (unit !== undefined && openMembership(at, to)?.unitId !== unit) endTermsOfMember(at, uid, unit);
  transfer(at, moving, to, first ? "0" : relation);
  if (first) setHead(at, to, uid);
  setPeople(at, into, into.personCount + 1);
  if (before.length === 1 && from.personCount <= 1) return endHousehold(at, from);
  succeed(at, from, before, nextHead);
  setPeople(at, from, from.personCount - 1);
}
