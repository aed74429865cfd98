import { consent } from "../../../shared/consents/record.ts";
import type { EventOf } from "../../../shared/events/contract.ts";
import { household } from "../../../shared/households/record.ts";
import { phoneConsents } from "../../database/phones.ts";
import type { Writer } from "../../database/journal/writer.ts";
import { clientOf, type Happening, type HouseholdValues, refuse } from "./happening.ts";

/** A household takes back its consent to keeping its number: the number goes the same moment. */
export function withdrawPhone(at: Happening, { household: uid }: EventOf<"withdraw-phone">): void {
  const standing = phoneConsents(clientOf(at), uid);
  const householdNo = at.write.get(household, uid)?.householdNo ?? "";
  if (standing.length === 0) refuse("no-phone-consent", "household", uid, { householdNo });
  for (const { uid: consentId } of standing) at.write.patch(consent, consentId, { withdrawnOn: at.on });
  at.write.patch(household, uid, { phone: null });
}

/** A number goes along to another village with the consent under it, where whoever gave it goes along too. */
export function movePhone(
  { write }: Happening,
  home: HouseholdValues,
  to: string,
  copies: ReadonlyMap<string, string>,
): void {
  const given = phoneConsents(write.session.client, home.uid).find(({ memberId }) => copies.has(memberId));
  const held = given && write.get(consent, given.uid);
  const memberId = given && copies.get(given.memberId);
  const moved = write.get(household, to);
  if (home.phone === null || !held || !memberId || !moved) return;
  const { purpose, items, givenOn, formVersion, language, paperRef } = held;
  write.insert(consent, moved.village, { memberId, purpose, items, givenOn, formVersion, language, paperRef });
  write.patch(household, to, { phone: home.phone });
}

/** Somebody who came and left within one day takes the consent along: no stay tells that it was this household's. */
export function dropPhoneWithoutConsent(write: Writer, uid: string): void {
  if (write.get(household, uid)?.phone === null) return;
  if (phoneConsents(write.session.client, uid).length === 0) write.patch(household, uid, { phone: null });
}
