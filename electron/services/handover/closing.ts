import { consent } from "../../../shared/consents/record.ts";
import type { HandoverPreview, Moving, staying } from "../../../shared/handover/contract.ts";
import type { MovedHousehold } from "../../../shared/handover/sealed.ts";
import { household } from "../../../shared/households/record.ts";
import type { MemberRow } from "../../../shared/members/contract.ts";
import { member } from "../../../shared/members/record.ts";
import type { RecordName } from "../../../shared/records/all.ts";
import { helpRequest } from "../../../shared/requests/record.ts";
import { openRequestsOf } from "../../database/requests.ts";
import { erasedWith } from "../../database/exchange/erasing.ts";
import { phoneConsents } from "../../database/phones.ts";
import type { Session } from "../../database/session.ts";
import { endCareOf } from "../events/care.ts";
import { clientOf, type Happening, listedIn, refuse, standingHousehold } from "../events/happening.ts";
import { endHousehold } from "../events/members.ts";
import { endTermsOfMember } from "../events/memberships.ts";

const memberOf = (row: MemberRow, going: ReadonlySet<string>): MovedHousehold["members"][number] => {
  const { uid, nameZh, nameBo, nameTag, aliases, sex, birth, relation, idCheckedOn, guardianId } = row;
  const guardian = guardianId !== null && going.has(guardianId) ? guardianId : null;
  return { uid, nameZh, nameBo, nameTag, aliases, sex, birth, relation, idCheckedOn, guardian };
};

/**
 * What goes of a household that moves to another register: its listed people, and its number with the consent under it
 * where whoever gave that goes too; and the help requests that wait for an answer.
 * @throws AppError not-found, rule
 */
export function gather(at: Happening, uid: string): MovedHousehold {
  const home = standingHousehold(at, uid);
  const people = listedIn(at, uid);
  const { householdNo, houseName, personCount, formLanguage } = home;
  if (people.length === 0 || home.headMemberId === null)
    refuse("household-without-head", "household", uid, { householdNo });
  const going = new Set(people.map((row) => row.uid));
  const given =
    home.phone === null ? undefined : phoneConsents(clientOf(at), uid).find((one) => going.has(one.memberId));
  const held = given && at.write.get(consent, given.uid);
  return {
    format: 1,
    on: at.on,
    household: {
      uid,
      houseName,
      personCount,
      formLanguage,
      phone: held ? home.phone : null,
      head: home.headMemberId!,
    },
    members: people.map((row) => memberOf(row, going)),
    phoneConsent: held
      ? {
          member: held.memberId,
          items: held.items,
          givenOn: held.givenOn,
          formVersion: held.formVersion,
          language: held.language,
        }
      : null,
    requests: openRequestsOf(clientOf(at), uid).flatMap((request) => {
      const { madeBy, channel, category, madeOn, dueOn } = at.write.get(helpRequest, request)!;
      return madeBy === "entrusted" ? [] : [{ madeBy, channel, category, madeOn, dueOn }];
    }),
  };
}

/** Closes a household here: only that it ended is told, not where it went. Its number goes, with the consent under it. */
export function close(at: Happening, uid: string): void {
  const { write, on } = at;
  const home = standingHousehold(at, uid);
  const people = listedIn(at, uid);
  for (const row of people) {
    endTermsOfMember(at, row.uid);
    endCareOf(at, row.uid);
  }
  for (const { uid: given } of phoneConsents(clientOf(at), uid)) write.patch(consent, given, { withdrawnOn: on });
  write.patch(household, uid, { phone: null });
  endHousehold(at, home);
  for (const row of people) write.patch(member, row.uid, { state: "unlisted", stateOn: on });
}

/** A moved household as a page shows it. */
export function movingOf({ household: home, members, requests }: MovedHousehold): Moving {
  const { houseName, personCount, phone, head } = home;
  const people = members.map(({ uid, nameZh, nameBo, sex, birth, relation }) => ({
    name: nameZh ?? nameBo ?? "",
    isHead: uid === head,
    sex,
    birth,
    relation,
  }));
  const open = requests.map(({ category, madeOn, dueOn }) => ({ category, madeOn, dueOn }));
  return { houseName, personCount, phone, people, requests: open };
}

/** What hangs on the household here and does not go. */
export function staysOf({ client }: Session, village: string, moved: MovedHousehold): HandoverPreview["stays"] {
  const rows = erasedWith(client, village, [moved.household.uid]);
  const count = (...names: RecordName[]) => rows.filter(({ record }) => names.includes(record)).length;
  const counts: Record<(typeof staying)[number], number> = {
    unitMembership: count("unitMembership"),
    convenorTerm: count("convenorTerm"),
    consent: count("consent") - (moved.phoneConsent ? 1 : 0),
    headTerm: count("headTerm"),
    householdStay: count("householdStay"),
    former: count("member") - moved.members.length,
    help: count("pairing", "visit", "assistance", "distribution"),
    care: count("careCase", "careVisit"),
    request: count("helpRequest") - moved.requests.length,
    credit: count("jlgHousehold", "guarantorConsent", "loan", "instalment", "repayment"),
    volunteerCert: count("volunteerCert"),
  };
  const kinds = Object.entries(counts) as [(typeof staying)[number], number][];
  return kinds.filter(([, rest]) => rest > 0).map(([kind, rest]) => ({ kind, count: rest }));
}
