import { consent } from "../../../shared/consents/record.ts";
import type { EventOf } from "../../../shared/events/contract.ts";
import { pairing } from "../../../shared/pairings/record.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { pairingsOf } from "../../database/pairings.ts";
import { clientOf, type Happening, listedIn, refuse, standingHousehold } from "./happening.ts";

/** An official and a household that agreed: the consent and the pairing are one step; without the one there is no other. */
export function pair(at: Happening, { household: uid, official, consent: given }: EventOf<"pair-household">): void {
  const { village, householdNo } = standingHousehold(at, uid);
  if (!listedIn(at, uid).some((person) => person.uid === given.memberId))
    refuse("consent-of-other-household", "household", uid, { householdNo });
  const consentId = at.write.insert(consent, village, { ...given, purpose: "pairing", items: "pairing" });
  at.write.insert(pairing, village, { ...official, householdId: uid, dateFrom: at.on, consentId });
}

/** A pairing ends, on any day and without a reason; taking back the consent is the same day. */
export function endPairing(at: Happening, { pairing: uid, withdrawn }: EventOf<"end-pairing">): void {
  const found = at.write.get(pairing, uid);
  if (!found) throw new AppError("not-found", { record: "pairing", uid });
  if (found.dateTo !== null) {
    const name = standingHousehold(at, found.householdId).householdNo;
    refuse("pairing-ended", "pairing", uid, { name });
  }
  at.write.patch(pairing, uid, { dateTo: at.on });
  if (withdrawn) at.write.patch(consent, found.consentId, { withdrawnOn: at.on });
}

/** Ends the pairings of a household that ends; one that was to begin later is taken back. */
export function endPairingsOf(at: Happening, householdId: string): void {
  for (const { uid, dateFrom, dateTo } of pairingsOf(clientOf(at), householdId)) {
    if (dateFrom > at.on) at.write.remove(pairing, uid, "mistake");
    else if ((dateTo ?? "9999") > at.on) at.write.patch(pairing, uid, { dateTo: at.on });
  }
}
