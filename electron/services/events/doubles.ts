import type { Difference } from "../../../shared/events/card.ts";
import type { EventOf } from "../../../shared/events/contract.ts";
import { householdStay, member } from "../../../shared/members/record.ts";
import type { PatchOf } from "../../../shared/records/record.ts";
import { countedApart, staysOf } from "../../database/members.ts";
import type { Writer } from "../../database/journal/writer.ts";
import { pointingTo } from "../../database/pointing.ts";
import {
  clientOf,
  type Happening,
  type HouseholdValues,
  listedIn,
  listedMember,
  type MemberValues,
  nameOf,
  refuse,
  setPeople,
  standingHousehold,
} from "./happening.ts";
import { setHead } from "./heads.ts";
import { endHousehold } from "./members.ts";
import { endTermsOfMember, openMembership } from "./memberships.ts";
import { dropPhoneWithoutConsent } from "./phones.ts";
import { joinRequests } from "./requests.ts";

type Merging = EventOf<"merge-members">;

/** What a person is by, whichever household they were entered in. */
const ownFields = ["nameZh", "nameBo", "nameTag", "sex", "birth", "idCheckedOn", "paperRef"] as const;
/** What is said of a person within their household. */
const homeFields = ["relation", "householdFrom"] as const;

/** Cells in which both entries say something and not the same; the kept one's stand. */
export function differencesOf(write: Writer, { member: uid, double }: Merging): Difference[] {
  const [kept, other] = [write.get(member, uid), write.get(member, double)];
  if (!kept || !other) return [];
  const fields = kept.householdId === other.householdId ? [...ownFields, ...homeFields] : ownFields;
  return fields.flatMap((field) => {
    const [stays, goes] = [kept[field], other[field]];
    // Whoever stays becomes the head in the other entry's place.
    if (stays === null || goes === null || stays === goes || (field === "relation" && goes === "0")) return [];
    return [{ record: "member", field, stays, goes }];
  });
}

/** The kept entry's other spellings, with the other's names where they differ and there is room. */
function aliasesOf(kept: MemberValues, other: MemberValues, names: readonly unknown[]): string | null {
  let aliases = (kept.aliases ?? other.aliases)?.split("、") ?? [];
  for (const name of [other.nameZh, other.nameBo]) {
    if (name === null || names.includes(name) || aliases.includes(name)) continue;
    const more = [...aliases, name];
    if (member.fields.aliases.schema.safeParse(more.join("、")).success) aliases = more;
  }
  return aliases.length === 0 ? null : aliases.join("、");
}

/** Somebody else whom either entry names; never one of the two, who are one. */
function another(field: "guardianId" | "origin", kept: MemberValues, other: MemberValues): string | null {
  const named = [kept[field], other[field]];
  return named.find((uid) => uid !== null && uid !== kept.uid && uid !== other.uid) ?? null;
}

/** The kept entry with its blanks filled from the other; what it says itself is never written over. */
function filled(kept: MemberValues, other: MemberValues): PatchOf<typeof member> {
  const fields = kept.householdId === other.householdId ? [...ownFields, ...homeFields] : ownFields;
  const values: PatchOf<typeof member> = Object.fromEntries(
    fields.map((field) => [field, kept[field] ?? other[field]]),
  );
  return {
    ...values,
    aliases: aliasesOf(kept, other, [values.nameZh, values.nameBo]),
    guardianId: another("guardianId", kept, other),
    origin: another("origin", kept, other),
  };
}

/** Two listed entries of one village; a head leaves a household with other people in it in the clerk's words only. */
function check(at: Happening, kept: MemberValues, other: MemberValues, home: HouseholdValues): void {
  const params = { name: nameOf(other) };
  if (kept.uid === other.uid) refuse("double-is-itself", "member", kept.uid, params);
  if (kept.village !== other.village) refuse("double-in-other-village", "member", other.uid, params);
  if (home.uid === kept.householdId || home.headMemberId !== other.uid) return;
  const { householdNo } = home;
  if (listedIn(at, home.uid).length > 1)
    refuse("double-heads-household", "member", other.uid, { ...params, householdNo });
}

/** Nobody lived in two households on one day: stays of the other entry that lie upon the kept one's go. */
function dropSharedStays(at: Happening, kept: MemberValues, other: MemberValues): void {
  const client = clientOf(at);
  const ended = staysOf(client, kept.uid).map(({ dateFrom, dateTo }) => ({ from: dateFrom ?? "", to: dateTo }));
  const own = [...ended, { from: kept.householdFrom ?? "", to: "9999" }];
  for (const { uid, dateFrom, dateTo } of staysOf(client, other.uid))
    if (own.some(({ from, to }) => (dateFrom ?? "") < to && from < dateTo))
      at.write.remove(householdStay, uid, "duplicate");
}

/**
 * What a household has on this person's consent rests on their having been listed there: a stay tells it, of the days
 * on which the kept entry says nothing, and of no day where there are none.
 */
function keepStay({ write, on }: Happening, kept: MemberValues, other: MemberValues): void {
  const dateTo = kept.householdFrom ?? on;
  const settled = staysOf(write.session.client, kept.uid).map((stay) => stay.dateTo);
  const from = kept.householdFrom === null ? null : other.householdFrom;
  const free = from !== null && from < dateTo && settled.every((day) => day <= from);
  write.insert(householdStay, kept.village, {
    memberId: kept.uid,
    householdId: other.householdId,
    relation: other.relation,
    dateFrom: free ? from : dateTo,
    dateTo,
  });
}

/** Whatever pointed to the other entry points to the kept one. */
function repoint(at: Happening, kept: MemberValues, other: string): void {
  for (const { description, uid, field } of pointingTo(clientOf(at), kept.village, member, other))
    if (uid !== other) at.write.patch(description, uid, { [field]: kept.uid });
}

/** Two PCs that each counted somebody new, not seeing the other's number, counted such a person once. */
const countedOnce = (at: Happening, kept: MemberValues, other: MemberValues): boolean =>
  kept.householdId === other.householdId && countedApart(clientOf(at), kept, [kept.uid, other.uid]);

/** The household that the other entry was in has one person fewer; it ends when that was its last. */
function leaveHome(at: Happening, home: HouseholdValues, kept: MemberValues, other: MemberValues): void {
  const left = listedIn(at, home.uid).length;
  if (home.uid !== kept.householdId) {
    dropPhoneWithoutConsent(at.write, home.uid);
    if (left === 0 && home.personCount <= 1) {
      joinRequests(at, home.uid, kept.householdId);
      return endHousehold(at, home);
    }
    if (left === 0) setHead(at, home.uid, null);
  }
  setPeople(at, home, Math.max(left, home.personCount - (countedOnce(at, kept, other) ? 0 : 1)));
}

/** Two entries of one person become one: the clerk says which stays, names never do. */
export function mergeMembers(at: Happening, { member: uid, double }: Merging): void {
  const { write } = at;
  const [kept, other] = [listedMember(at, uid), listedMember(at, double)];
  const home = standingHousehold(at, other.householdId);
  check(at, kept, other, home);
  const unit = openMembership(at, home.uid)?.unitId;
  if (unit !== undefined && openMembership(at, kept.householdId)?.unitId !== unit) endTermsOfMember(at, double, unit);
  write.patch(member, uid, filled(kept, other));
  dropSharedStays(at, write.get(member, uid)!, other);
  repoint(at, kept, double);
  if (home.uid !== kept.householdId) keepStay(at, kept, other);
  if (home.uid === kept.householdId && home.headMemberId === double) write.patch(member, uid, { relation: "0" });
  // Whoever is erased later is erased with the second entry.
  write.patch(member, double, { origin: uid });
  write.remove(member, double, "duplicate");
  leaveHome(at, home, kept, other);
}
