import { consent } from "../../../shared/consents/record.ts";
import { convenorTerm } from "../../../shared/convenors/record.ts";
import type { EventOf } from "../../../shared/events/contract.ts";
import { unit, unitMembership } from "../../../shared/units/record.ts";
import { membershipsIn } from "../../database/households.ts";
import {
  clientOf,
  type Happening,
  listedMember,
  nameOf,
  refuse,
  standingHousehold,
  standingUnit,
} from "./happening.ts";
import { dayBefore, endTermsOfUnit, joinUnit, leaveUnit, openMembership } from "./memberships.ts";

/** A unit is formed; households join it one by one, each on its own consent. */
export function form({ write, on }: Happening, { village, unit: values }: EventOf<"form-unit">): void {
  write.insert(unit, village, { ...values, setUpOn: on });
}

const openIn = (at: Happening, unitId: string) =>
  membershipsIn(clientOf(at), unitId).filter(({ leftOn }) => leftOn === null);

/** A unit ends: every membership and the convenor's term end with it. */
export function dissolve(at: Happening, { unit: uid, reason }: EventOf<"dissolve-unit">): void {
  standingUnit(at, uid);
  for (const open of openIn(at, uid)) at.write.patch(unitMembership, open.uid, { leftOn: at.on });
  endTermsOfUnit(at, uid);
  at.write.patch(unit, uid, { endedOn: at.on, endReason: reason });
}

/** A unit becomes several: their households go on under the consents that they gave. */
export function divide(at: Happening, { unit: uid, into }: EventOf<"divide-unit">): void {
  const { village, unitNo, areaKind, nominalSize, activities } = standingUnit(at, uid);
  const open = new Map(openIn(at, uid).map((membership) => [membership.householdId, membership]));
  const placed = into.flatMap(({ households }) => households);
  if (new Set(placed).size < placed.length || placed.some((one) => !open.has(one)))
    refuse("household-not-in-unit", "unit", uid, { unitNo });
  dissolve(at, { kind: "dissolve-unit", on: at.on, unit: uid, reason: "divided" });
  for (const part of into) {
    const values = { unitNo: part.unitNo, areaKind, nominalSize, activities, setUpOn: at.on };
    const unitId = at.write.insert(unit, village, values);
    for (const householdId of part.households) {
      const { consentId } = open.get(householdId)!;
      at.write.insert(unitMembership, village, { unitId, householdId, joinedOn: at.on, consentId });
    }
  }
}

/** A unit gets its convenor; the term that runs ends the day before. */
export function replaceConvenor(at: Happening, event: EventOf<"convenor-replaced">): void {
  const { village, uid: unitId, unitNo } = standingUnit(at, event.unit);
  const convenor = listedMember(at, event.member);
  if (convenor.village !== village)
    refuse("convenor-of-other-village", "unit", unitId, { unitNo, name: nameOf(convenor) });
  endTermsOfUnit(at, unitId, dayBefore(at.on));
  const { to: dateTo, method, phonePublicConsent } = event;
  at.write.insert(convenorTerm, village, {
    unitId,
    memberId: event.member,
    dateFrom: at.on,
    dateTo,
    method,
    phonePublicConsent,
  });
}

/** A household joins a unit on a recorded consent. */
export const join = (at: Happening, event: EventOf<"join-unit">): void =>
  joinUnit(at, standingHousehold(at, event.household), event.unit, event.consent);

/** A household goes to another unit: it leaves the one and joins the other the same day. */
export function moveToUnit(at: Happening, event: EventOf<"move-to-unit">): void {
  const home = standingHousehold(at, event.household);
  const left = leaveUnit(at, home.uid);
  if (left?.unitId === event.unit) refuse("same-unit", "household", home.uid, { householdNo: home.householdNo });
  joinUnit(at, home, event.unit, event.consent);
}

/** A household leaves its unit; withdrawing the consent is the same day. Why is never asked. */
export function leave(at: Happening, { household, withdrawn }: EventOf<"leave-unit">): void {
  const { householdNo } = standingHousehold(at, household);
  const open = openMembership(at, household);
  if (!open) refuse("household-in-no-unit", "household", household, { householdNo });
  leaveUnit(at, household);
  if (withdrawn) at.write.patch(consent, open.consentId, { withdrawnOn: at.on });
}
