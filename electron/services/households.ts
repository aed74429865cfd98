import { dayOf } from "../../shared/dates/calendarDate.ts";
import { type households, unitColumns } from "../../shared/households/contract.ts";
import { household } from "../../shared/households/record.ts";
import { member } from "../../shared/members/record.ts";
import type { Listing, Match } from "../../shared/records/listing.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { findHousehold, headTermsOf, listHouseholds, membershipsOf } from "../database/households.ts";
import { change } from "../database/journal/door.ts";
import { formerMembersOf, membersOf, staysIn } from "../database/members.ts";
import { phoneConsents } from "../database/phones.ts";
import { timelineOf } from "../database/timeline.ts";
import type { Context } from "../worker/context.ts";

type Service = Handlers<typeof households, Context>;

/** Whether a match asks for given units, so that no household without one can meet it. */
function namesUnits(match: Match): boolean {
  if ("all" in match) return match.all.every(namesUnits);
  if ("any" in match) return match.any.every(namesUnits);
  if ("contains" in match || "starts" in match || "ends" in match || "says" in match) return true;
  if ("equals" in match) return match.equals !== null && match.equals !== "";
  return "oneOf" in match && !match.oneOf.includes(null) && !match.oneOf.includes("");
}

/** Refuses what would make a list of households without a unit (mission N11). */
function refuseUnjoined({ filter, sort }: Listing): void {
  const narrowed = unitColumns.filter((field) => filter[field] !== undefined);
  for (const field of narrowed) if (!namesUnits(filter[field]!)) throw new AppError("invalid-input", { field });
  const sorted = sort.find(({ field }) => unitColumns.includes(field));
  if (sorted && narrowed.length === 0) throw new AppError("invalid-input", { field: sorted.field });
}

export const list: Service["list"] = ({ session }, listing) => {
  refuseUnjoined(listing);
  return listHouseholds(session.client, listing);
};

export const get: Service["get"] = ({ session: { client } }, { uid, asOf }) => {
  const found = findHousehold(client, uid, asOf);
  if (!found) throw new AppError("not-found", { uid });
  return {
    household: found,
    members: membersOf(client, uid, asOf),
    formerMembers: formerMembersOf(client, uid),
    memberships: membershipsOf(client, uid),
    headTerms: headTermsOf(client, uid),
    stays: staysIn(client, uid),
    phoneAgreedOn: phoneConsents(client, uid)[0]?.givenOn ?? null,
  };
};

export const timeline: Service["timeline"] = ({ session }, { uid, limit }) => timelineOf(session.client, uid, limit);

export const add: Service["add"] = (context, { village, on, household: values, head }) => {
  const { session } = context;
  const day = on ?? dayOf(session.clock.now());
  const done = change(session, { kind: "new", params: { record: "household", no: values.householdNo } }, (write) => {
    const uid = write.insert(household, village, { ...values, listedFrom: day });
    const headUid = write.insert(member, village, {
      ...head,
      householdId: uid,
      householdFrom: day,
      relation: "0",
      state: "listed",
    });
    write.patch(household, uid, { headMemberId: headUid, headFrom: day });
    return { uid, head: headUid };
  });
  context.changed(done.features);
  return { ...done.value, step: done.step };
};
