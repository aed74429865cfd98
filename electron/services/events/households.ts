import type { EventOf } from "../../../shared/events/contract.ts";
import { household } from "../../../shared/households/record.ts";
import type { MemberRow } from "../../../shared/members/contract.ts";
import { member } from "../../../shared/members/record.ts";
import { moveCare } from "./care.ts";
import { type Happening, listedIn, refuse, setPeople, standingHousehold } from "./happening.ts";
import { setHead, settleRelations, succeed } from "./heads.ts";
import { endHousehold, transfer } from "./members.ts";
import { endTermsOfMember, openMembership } from "./memberships.ts";
import { movePhone } from "./phones.ts";
import { joinRequests, moveRequests } from "./requests.ts";

/** Some members of a household set up one of their own; it is in no unit until it consents to one. */
export function split(at: Happening, event: EventOf<"split-household">): void {
  const home = standingHousehold(at, event.household);
  const before = listedIn(at, home.uid);
  const chosen = new Set(event.members);
  const moving = before.filter(({ uid }) => chosen.has(uid));
  const { householdNo } = home;
  if (moving.length < chosen.size || !chosen.has(event.head))
    refuse("head-not-in-household", "household", home.uid, { householdNo });
  if (moving.length === before.length) refuse("split-without-rest", "household", home.uid, { householdNo });
  const uid = at.write.insert(household, home.village, {
    ...event.newHousehold,
    formLanguage: home.formLanguage,
    listedFrom: at.on,
  });
  const unit = openMembership(at, home.uid)?.unitId;
  for (const row of moving) {
    if (unit !== undefined) endTermsOfMember(at, row.uid, unit);
    transfer(at, row, uid, row.relation);
  }
  settleRelations(at, moving, event.head, event.relations);
  setHead(at, uid, event.head);
  succeed(at, home, before, event.nextHead);
  const left = before.length - moving.length;
  setPeople(at, home, Math.max(left, home.personCount - event.newHousehold.personCount));
}

/** One household goes into another and ends; the other keeps its head and its unit. */
export function merge(at: Happening, { from, into, relations }: EventOf<"merge-households">): void {
  const [ending, staying] = [standingHousehold(at, from), standingHousehold(at, into)];
  const params = { householdNo: staying.householdNo };
  if (from === into) refuse("same-household", "household", into, params);
  if (ending.village !== staying.village) refuse("household-in-other-village", "household", into, params);
  const moving = listedIn(at, from);
  const first = listedIn(at, into).length === 0;
  const head = first ? ending.headMemberId : null;
  const settled = new Map(relations.map(({ uid, relation }) => [uid, relation]));
  const unit = openMembership(at, from)?.unitId;
  const sameUnit = unit !== undefined && openMembership(at, into)?.unitId === unit;
  for (const row of moving) {
    if (unit !== undefined && !sameUnit) endTermsOfMember(at, row.uid, unit);
    transfer(at, row, into, row.uid === head ? "0" : first ? row.relation : (settled.get(row.uid) ?? "8"));
  }
  if (head !== null) setHead(at, into, head);
  joinRequests(at, from, into);
  endHousehold(at, ending);
  setPeople(at, staying, staying.personCount + ending.personCount);
}

/** Another member becomes the head; relations follow. */
export function changeHead(at: Happening, { household: uid, head, relations }: EventOf<"change-head">): void {
  const home = standingHousehold(at, uid);
  const people = listedIn(at, uid);
  const { householdNo } = home;
  if (!people.some((person) => person.uid === head)) refuse("head-not-in-household", "household", uid, { householdNo });
  if (home.headMemberId === head) refuse("same-head", "household", uid, { householdNo });
  setHead(at, uid, head);
  settleRelations(at, people, head, relations);
}

type Copied = Pick<
  MemberRow,
  "nameZh" | "nameBo" | "nameTag" | "aliases" | "sex" | "birth" | "relation" | "idCheckedOn"
>;

const copyOf = ({ nameZh, nameBo, nameTag, aliases, sex, birth, relation, idCheckedOn }: MemberRow): Copied => ({
  nameZh,
  nameBo,
  nameTag,
  aliases,
  sex,
  birth,
  relation,
  idCheckedOn,
});

/**
 * A household moves to another village: its rows there are new and name the ones here as their origin; the ones
 * here end, without a destination.
 */
export function moveToVillage(at: Happening, event: EventOf<"move-to-village">): void {
  const { write, on } = at;
  const home = standingHousehold(at, event.household);
  const { householdNo, personCount, houseName, formLanguage } = home;
  if (home.village === event.village) refuse("same-village", "household", home.uid, { householdNo });
  const people = listedIn(at, home.uid);
  const uid = write.insert(household, event.village, {
    householdNo: event.householdNo,
    addressLine: event.addressLine,
    personCount,
    houseName,
    formLanguage,
    listedFrom: on,
    origin: home.uid,
  });
  const copies = new Map<string, string>();
  for (const row of people) {
    const values = { ...copyOf(row), householdId: uid, householdFrom: on, state: "listed", origin: row.uid } as const;
    copies.set(row.uid, write.insert(member, event.village, values));
    endTermsOfMember(at, row.uid);
  }
  for (const { uid: was, guardianId } of people)
    write.patch(member, copies.get(was)!, { guardianId: copies.get(guardianId ?? "") ?? null });
  setHead(at, uid, copies.get(home.headMemberId ?? "") ?? null);
  movePhone(at, home, uid, copies);
  moveCare(at, event.village, copies);
  moveRequests(at, home.uid, { household: uid, village: event.village }, copies);
  endHousehold(at, home);
  for (const row of people) write.patch(member, row.uid, { state: "unlisted", stateOn: on });
}
