import type { EventOf } from "../../../shared/events/contract.ts";
import { member } from "../../../shared/members/record.ts";
import { mayBeUnderAge } from "../../../shared/members/rules.ts";
import { type Happening, listedMember, type MemberValues, nameOf, refuse } from "./happening.ts";

/** Somebody who may speak for a member: another adult who is listed in the same village. */
function checkGuardian(at: Happening, ward: MemberValues, uid: string): void {
  const params = { name: nameOf(ward) };
  if (uid === ward.uid) refuse("guardian-is-oneself", "member", ward.uid, params);
  const guardian = listedMember(at, uid);
  if (guardian.village !== ward.village) refuse("guardian-unknown", "member", ward.uid, params);
  if (mayBeUnderAge(guardian.birth, at.on)) refuse("guardian-not-adult", "member", uid, { name: nameOf(guardian) });
}

/** A member's guardian is listed, replaced or taken off the list. Consents that were given before stay as given. */
export function setGuardian(at: Happening, { member: uid, guardian }: EventOf<"set-guardian">): void {
  const ward = listedMember(at, uid);
  if (ward.guardianId === guardian) refuse("guardian-unchanged", "member", uid, { name: nameOf(ward) });
  if (guardian !== null) checkGuardian(at, ward, guardian);
  at.write.patch(member, uid, { guardianId: guardian });
}
