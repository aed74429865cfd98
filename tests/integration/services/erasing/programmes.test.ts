import { describe, expect, it } from "vitest";
import { eraseRows, erasedWith } from "../../../../electron/database/exchange/erasing.ts";
import { change } from "../../../../electron/database/journal/door.ts";
import type { Session } from "../../../../electron/database/session.ts";
import * as care from "../../../../electron/services/care.ts";
import { toSettle } from "../../../../electron/services/erasing/settling.ts";
import * as requests from "../../../../electron/services/requests.ts";
import { consent } from "../../../../shared/consents/record.ts";
import { loan } from "../../../../shared/lending/record.ts";
import { member } from "../../../../shared/members/record.ts";
import { pairing } from "../../../../shared/pairings/record.ts";
import { type RecordName, records } from "../../../../shared/records/all.ts";
import type { RecordDescription } from "../../../../shared/records/record.ts";
import { columnName } from "../../../../shared/records/record.ts";
import { careScene, openCare } from "../../../support/care.ts";
import { addGroup, addLoan } from "../../../support/lending.ts";
import { addHousehold } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";
import { contextOf } from "../../../support/serviceContext.ts";

const paper = { formVersion: "paper", language: "zh" } as const;
const settled = (session: Session, village: string, record: "household" | "member", uid: string) =>
  toSettle(session, { record, uid }, village, erasedWith(session.client, village, [uid])).map(({ why, no }) => [
    why,
    no,
  ]);

/** References of live rows to rows that are not there. */
function dangling({ client }: Session): string[] {
  return Object.values<RecordDescription>(records).flatMap(({ table, fields }) =>
    Object.entries(fields).flatMap(([name, { target }]) => {
      if (target === undefined) return [];
      const sql = `SELECT count(*) FROM ${table} t WHERE t.removed IS NULL AND t.${columnName(name)} IS NOT NULL AND NOT
        EXISTS (SELECT 1 FROM ${records[target as RecordName].table} o WHERE o.uid = t.${columnName(name)})`;
      return (client.prepare(sql).pluck().get() as number) > 0 ? [`${table}.${name}`] : [];
    }),
  );
}

function scene() {
  const { session } = newRegister();
  const { village, home } = careScene(session);
  const [grandmother, parent, child] = home.members as [string, string, string];
  const aunt = addHousehold(session, village, "021", ["央金", "扎西"]).members[0]!;
  change(session, { kind: "edit", params: {} }, (write) => write.patch(member, child, { guardianId: aunt }));
  return { session, context: contextOf(session), village, home, grandmother, parent, child, aunt };
}

describe("before somebody is erased", () => {
  it("the care of a child that rests on the guardian's consent is settled, and a contact's name goes", () => {
    const { session, context, village, grandmother, child, aunt } = scene();
    const uid = openCare(session, child, { kinds: "leftBehind", needs: "tutoring" });
    openCare(session, grandmother, { contactId: aunt });
    expect(settled(session, village, "member", aunt)).toContainEqual(["care", "012"]);
    void care.end(context, { uid, on: "2026-10-01", withdrawn: false });
    expect(settled(session, village, "member", aunt)).not.toContainEqual(["care", "012"]);
    eraseRows(session, village, [aunt], "request");
    expect(dangling(session)).toEqual([]);
    const left = session.client.prepare("SELECT member_id AS who, contact_id AS contact FROM care_cases").all();
    expect(left).toEqual([{ who: grandmother, contact: null }]);
  });

  it("the pairing and the entrusted request that rest on the person's consent are settled", () => {
    const { session, context, village, home, parent } = scene();
    change(session, { kind: "new", params: {} }, (write) => {
      const given = {
        memberId: parent,
        purpose: "pairing",
        items: "pairing",
        givenOn: "2026-02-01",
        ...paper,
      } as const;
      const consentId = write.insert(consent, village, given);
      const official = { officialName: "周海燕", officialOrg: "县水利局", level: "county" } as const;
      const paired = { householdId: home.household, dateFrom: "2026-02-01", consentId };
      write.insert(pairing, village, { ...official, ...paired });
    });
    const asked = { householdId: home.household, madeBy: "entrusted", channel: "phone", category: "medicine" } as const;
    const days = { madeOn: "2026-10-01", dueOn: "2026-11-05", paperRef: null };
    const entrusting = { memberId: parent, givenOn: "2026-10-01", language: "zh", paperRef: null } as const;
    void requests.add(context, { ...asked, ...days, consent: entrusting });
    expect(settled(session, village, "member", parent)).toEqual([
      ["pairing", "012"],
      ["request", "012"],
    ]);
    expect(settled(session, village, "household", home.household)).toEqual([]);
    eraseRows(session, village, [home.household], "request");
    expect(dangling(session)).toEqual([]);
  });

  it("what is owed is repaid: a household's own loan, and one that the person guarantees", () => {
    const { session } = newRegister();
    const made = addGroup(session);
    const { village, households } = made;
    const uid = addLoan(session, made);
    const [borrower, guarantor] = [households[0]!, households[1]!];
    expect(settled(session, village, "household", borrower.household)).toContainEqual(["loan", "2025-0117"]);
    expect(settled(session, village, "household", guarantor.household)).toEqual([["guarantee", "L1"]]);
    change(session, { kind: "edit", params: {} }, (write) => write.patch(loan, uid, { state: "settled" }));
    expect(settled(session, village, "household", borrower.household)).toEqual([]);
    expect(settled(session, village, "household", guarantor.household)).toEqual([]);
    eraseRows(session, village, [borrower.household], "request");
    expect(dangling(session)).toEqual([]);
  });
});
