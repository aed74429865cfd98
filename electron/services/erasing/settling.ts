import type { Settlement } from "../../../shared/erasing/contract.ts";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { findHousehold, membershipsOf } from "../../database/households.ts";
import { findMember, membersOf } from "../../database/members.ts";
import { phoneConsents } from "../../database/phones.ts";
import type { Session } from "../../database/session.ts";
import { termsOfMember } from "../../database/units.ts";
import type { ErasedRow } from "../../database/exchange/erasing.ts";
import { restingOn } from "../../database/exchange/resting.ts";

/** Terms that run or begin later: a unit must not lose its convenor unseen. */
function openTerms({ client, clock }: Session, people: readonly string[]): Settlement[] {
  const today = dayOf(clock.now());
  const units = people.flatMap((uid) => termsOfMember(client, uid)).filter(({ dateTo }) => dateTo >= today);
  return [...new Map(units.map(({ unitId, unitNo }) => [unitId, unitNo]))].map(([uid, no]) => ({
    why: "convenor",
    uid,
    no,
  }));
}

/** What the household of an erased person stands on: its head, its number's consent, its unit's consent. */
function leaning({ client }: Session, uid: string, rows: ReadonlySet<string>): Settlement[] {
  const person = findMember(client, uid);
  const home = person && findHousehold(client, person.householdId, null);
  if (!person || !home || home.endedOn !== null) return [];
  const { uid: household, householdNo: no } = home;
  const found: Settlement[] = [];
  const others = membersOf(client, household, null).filter((one) => one.uid !== uid);
  if (person.state === "listed" && others.length === 0) found.push({ why: "only", uid: household, no });
  else if (home.headMemberId === uid) found.push({ why: "head", uid: household, no });
  const under = phoneConsents(client, household);
  if (home.phone !== null && under.length > 0 && under.every((consent) => rows.has(consent.uid)))
    found.push({ why: "phone", uid: household, no });
  const memberships = membershipsOf(client, household).filter(({ leftOn }) => leftOn === null);
  if (memberships.some((membership) => rows.has(membership.uid))) found.push({ why: "unit", uid: household, no });
  return found;
}

/** What life events must settle before an erasure, so that what stays is a sound register. */
export function toSettle(
  session: Session,
  { record, uid }: { readonly record: "household" | "member"; readonly uid: string },
  village: string,
  rows: readonly ErasedRow[],
): Settlement[] {
  const people = rows.filter((row) => row.record === "member").map((row) => row.uid);
  const uids = rows.map((row) => row.uid);
  const later = [...openTerms(session, people), ...restingOn(session.client, village, uids)];
  return record === "household" ? later : [...leaning(session, uid, new Set(uids)), ...later];
}
