import type { NewConsent } from "../../../shared/events/contract.ts";
import { consent } from "../../../shared/consents/record.ts";
import { convenorTerm } from "../../../shared/convenors/record.ts";
import { addDays } from "../../../shared/dates/calendarDate.ts";
import type { MembershipRow } from "../../../shared/households/contract.ts";
import { unitMembership } from "../../../shared/units/record.ts";
import { membershipsOf } from "../../database/households.ts";
import { termsOf, termsOfMember } from "../../database/units.ts";
import { clientOf, type Happening, type HouseholdValues, listedIn, refuse, standingUnit } from "./happening.ts";

/** The membership that a household has now. */
export const openMembership = (at: Happening, householdId: string): MembershipRow | null =>
  membershipsOf(clientOf(at), householdId).find(({ leftOn }) => leftOn === null) ?? null;

/** Ends terms by their last day, and takes back those that would begin after it. */
function endTerms({ write, on }: Happening, terms: ReturnType<typeof termsOf>, last = on): void {
  for (const { uid, dateFrom, dateTo } of terms) {
    if (dateFrom > last) write.remove(convenorTerm, uid, "mistake");
    else if (dateTo > last) write.patch(convenorTerm, uid, { dateTo: last });
  }
}

/** Ends what a member does as convenor; in one unit, or in every unit. */
export function endTermsOfMember(at: Happening, memberId: string, unitId?: string): void {
  const terms = termsOfMember(clientOf(at), memberId);
  endTerms(at, unitId === undefined ? terms : terms.filter((term) => term.unitId === unitId));
}

/** Ends the terms of a unit; `last` is the last day of the running one. */
export const endTermsOfUnit = (at: Happening, unitId: string, last?: string): void =>
  endTerms(at, termsOf(clientOf(at), unitId), last);

/** The day before a new term begins, so that two terms never share a day. */
export const dayBefore = (day: string): string => addDays(day, -1);

/** Takes a household out of its unit, if it is in one; its convenor's term there ends too. */
export function leaveUnit(at: Happening, householdId: string): MembershipRow | null {
  const open = openMembership(at, householdId);
  if (!open) return null;
  at.write.patch(unitMembership, open.uid, { leftOn: at.on });
  for (const { uid } of listedIn(at, householdId)) endTermsOfMember(at, uid, open.unitId);
  return open;
}

/** Puts a household into a unit on a consent that is recorded with it. */
export function joinUnit(at: Happening, home: HouseholdValues, unitId: string, given: NewConsent): void {
  const { village, unitNo } = standingUnit(at, unitId);
  if (village !== home.village) refuse("unit-in-other-village", "unit", unitId, { unitNo });
  const consentId = at.write.insert(consent, home.village, {
    ...given,
    purpose: "membership",
    items: "membership",
  });
  at.write.insert(unitMembership, home.village, { unitId, householdId: home.uid, joinedOn: at.on, consentId });
}
