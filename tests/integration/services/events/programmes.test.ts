import { describe, expect, it } from "vitest";
import { change } from "../../../../electron/database/journal/door.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { member } from "../../../../shared/members/record.ts";
import { add } from "../../../../electron/services/requests.ts";
import { careScene, openCare } from "../../../support/care.ts";
import { foresee, happen } from "../../../support/events.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";
import { contextOf } from "../../../support/serviceContext.ts";

const on = "2026-10-15";
const rows = (session: Session, sql: string) => session.client.prepare(sql).all();

const cases = (session: Session) =>
  rows(
    session,
    `SELECT v.name_zh AS village, m.name_zh AS name, c.start_on AS startOn, c.end_on AS endOn, k.name_zh AS contact
     FROM care_cases c JOIN members m ON m.scope = c.scope AND m.uid = c.member_id JOIN villages v ON v.scope = c.scope
       LEFT JOIN members k ON k.scope = c.scope AND k.uid = c.contact_id WHERE c.removed IS NULL ORDER BY c.start_on`,
  );

const asked = (session: Session) =>
  rows(
    session,
    `SELECT v.name_zh AS village, h.household_no AS no, r.state, r.made_on AS madeOn FROM help_requests r
     JOIN households h ON h.scope = r.scope AND h.uid = r.household_id JOIN villages v ON v.scope = r.scope
     WHERE r.removed IS NULL`,
  );

function scene() {
  const { session } = newRegister();
  const { village, home } = careScene(session);
  const [grandmother, parent, child] = home.members as [string, string, string];
  openCare(session, grandmother, { contactId: parent });
  const request = {
    householdId: home.household,
    madeBy: "self",
    channel: "phone",
    category: "medicine",
    madeOn: "2026-10-01",
    dueOn: "2026-11-05",
    paperRef: null,
    consent: null,
  } as const;
  void add(contextOf(session), request);
  return { session, village, home, grandmother, parent, child };
}

const nextHead = (head: string) => ({ head, relations: [] });

describe("open care and requests in life events", () => {
  it("care ends on the day of a death, and the card shows it beforehand", () => {
    const { session, grandmother, parent } = scene();
    const event = { kind: "death", on, member: grandmother, nextHead: nextHead(parent) } as const;
    const shown = foresee(session, event).lines.filter(({ record }) => record === "careCase");
    expect(shown).toMatchObject([{ row: "卓玛", field: "endOn", before: null, after: on }]);
    happen(session, event);
    expect(cases(session)).toMatchObject([{ name: "卓玛", endOn: on }]);
  });

  it("care ends when somebody is no longer listed, who is no longer a contact either", () => {
    const { session, parent } = scene();
    happen(session, { kind: "unlist", on, member: parent, nextHead: null });
    expect(cases(session)).toMatchObject([{ name: "卓玛", endOn: null, contact: null }]);
  });

  it("requests go along when a household goes into another one", () => {
    const { session, village, home } = scene();
    const other = addHousehold(session, village, "020", ["次仁"]);
    happen(session, { kind: "merge-households", on, from: home.household, into: other.household, relations: [] });
    expect(asked(session)).toMatchObject([{ no: "020", state: "open" }]);
    expect(cases(session)).toMatchObject([{ name: "卓玛", endOn: null }]);
  });

  it("care and requests go along to another village, under the consents that were given for them", () => {
    const { session, home } = scene();
    const to = addVillage(session, "白水村");
    const moved = { household: home.household, village: to, householdNo: "7", addressLine: null };
    happen(session, { kind: "move-to-village", on, ...moved });
    expect(cases(session)).toEqual([
      { village: "青石村", name: "卓玛", startOn: "2026-03-01", endOn: on, contact: "洛桑" },
      { village: "白水村", name: "卓玛", startOn: on, endOn: null, contact: "洛桑" },
    ]);
    expect(asked(session)).toEqual([{ village: "白水村", no: "7", state: "open", madeOn: "2026-10-01" }]);
  });

  it("somebody who moves away is no contact here any more", () => {
    const { session, village, home, parent } = scene();
    const cared = addHousehold(session, village, "022", ["扎西"]).members[0]!;
    openCare(session, cared, { contactId: parent });
    const moved = { household: home.household, village: addVillage(session, "白水村"), householdNo: "7" };
    happen(session, { kind: "move-to-village", on, ...moved, addressLine: null });
    const left = cases(session).map((row) => Object.values(row as object));
    expect(left.filter(([, name]) => name === "扎西")).toEqual([["青石村", "扎西", "2026-03-01", null, null]]);
  });

  it("a child's care waits for another guardian where the guardian's consent stays behind", () => {
    const { session, village, home, child } = scene();
    const aunt = addHousehold(session, village, "021", ["央金"]).members[0]!;
    change(session, { kind: "edit", params: {} }, (write) => write.patch(member, child, { guardianId: aunt }));
    openCare(session, child, { kinds: "leftBehind", needs: "tutoring" });
    const to = addVillage(session, "白水村");
    const moved = { household: home.household, village: to, householdNo: "7", addressLine: null };
    happen(session, { kind: "move-to-village", on, ...moved });
    const ended = cases(session).map((row) => Object.values(row as object).slice(0, 4));
    expect(ended.filter(([, name]) => name === "小达瓦")).toEqual([["青石村", "小达瓦", "2026-03-01", on]]);
  });
});
