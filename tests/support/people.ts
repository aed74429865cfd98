import { change } from "../../electron/database/journal/door.ts";
import type { Session } from "../../electron/database/session.ts";
import { agreeToPhones } from "../../electron/services/paperConsents.ts";
import { household } from "../../shared/households/record.ts";
import { member } from "../../shared/members/record.ts";
import { unit } from "../../shared/units/record.ts";
import { village } from "../../shared/villages/record.ts";

let serial = 0;

/** A village with an invented name; division codes of samples begin with 99. */
export function addVillage(session: Session, nameZh = "青石村"): string {
  serial += 1;
  const villageCode = `990102${200 + Math.floor(serial / 100)}${200 + (serial % 100)}`;
  return change(session, { kind: "new", params: {} }, (write) =>
    write.insert(village, "", { villageCode, nameZh, kind: "village" }),
  ).value;
}

/** A village's division code, by which the office's own books know it. */
export const villageCodeOf = ({ client }: Session, uid: string): string =>
  client.prepare("SELECT village_code FROM villages WHERE uid = ?").pluck().get(uid) as string;

export interface NewHousehold {
  readonly household: string;
  readonly members: readonly string[];
}

/** A household whose first person is the head. */
export function addHousehold(
  session: Session,
  villageUid: string,
  householdNo: string,
  names: readonly string[],
): NewHousehold {
  return change(session, { kind: "new", params: { householdNo } }, (write) => {
    const uid = write.insert(household, villageUid, {
      householdNo,
      personCount: Math.max(1, names.length),
      listedFrom: "2020-01-01",
    });
    const members = names.map((nameZh, i) =>
      write.insert(member, villageUid, {
        householdId: uid,
        householdFrom: "2020-01-01",
        nameZh,
        sex: "9",
        relation: i === 0 ? "0" : "8",
        state: "listed",
      }),
    );
    if (members[0]) write.patch(household, uid, { headMemberId: members[0], headFrom: "2020-01-01" });
    return { household: uid, members };
  }).value;
}

/** Keeps a household's number, on its head's consent. */
export function keepPhone(session: Session, uid: string, phone: string, givenOn = "2026-01-10"): void {
  change(session, { kind: "edit", params: {} }, (write) => {
    write.patch(household, uid, { phone });
    agreeToPhones(write, [uid], { givenOn, paperRef: null });
  });
}

export function addUnit(session: Session, villageUid: string, unitNo: string): string {
  return change(session, { kind: "form-unit", params: { unitNo } }, (write) =>
    write.insert(unit, villageUid, {
      unitNo,
      areaKind: "rural",
      nominalSize: "10",
      activities: "labour",
      setUpOn: "2020-01-01",
    }),
  ).value;
}
