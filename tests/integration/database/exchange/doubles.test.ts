import { expect, it } from "vitest";
import { change } from "../../../../electron/database/journal/door.ts";
import { rulings } from "../../../../electron/database/rulings/all.ts";
import { officeScope } from "../../../../electron/database/scopes.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { consent } from "../../../../shared/consents/record.ts";
import { jlgHousehold } from "../../../../shared/lending/record.ts";
import { member } from "../../../../shared/members/record.ts";
import { placeCheckItem } from "../../../../shared/places/record.ts";
import { itemsOf } from "../../../../shared/places/checklists.ts";
import { type RecordName, records } from "../../../../shared/records/all.ts";
import type { Cell } from "../../../../shared/records/fields.ts";
import type { NewOf, RecordDescription } from "../../../../shared/records/record.ts";
import { fillEveryBook } from "../../../support/everyBook.ts";
import { addHousehold } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";
import { bring } from "../../../support/replicas.ts";
import { type Twin, type TwinScene, twins } from "../../../support/twins.ts";

const step = { kind: "new", params: {} } as const;

/** A village with every book on two PCs, and two more people who may be cared for. */
function twoPcs(): { a: Session; b: Session; scene: TwinScene } {
  const [a, b] = [newRegister().session, newRegister().session];
  const made = fillEveryBook(a);
  const { village, group } = made;
  const { household, members } = addHousehold(a, village, "900", ["益西", "顿珠"]);
  const idle = change(a, step, (write) => {
    write.insert(jlgHousehold, village, { jlgId: group, householdId: household, joinedOn: "2025-03-01" });
    return members.map((memberId) => {
      write.patch(member, memberId, { birth: "1950" });
      const agreed = { memberId, purpose: "care", items: "care", givenOn: "2025-03-01", formVersion: "1" } as const;
      return { member: memberId, consent: write.insert(consent, village, { ...agreed, language: "zh" }) };
    });
  }).value;
  for (const scope of [village, officeScope(a.client)]) bring(a, b, scope);
  const first = (record: RecordName) =>
    a.client.prepare(`SELECT uid FROM ${records[record].table} ORDER BY rowid`).pluck().get() as string;
  return { a, b, scene: { ...made, idle, first } };
}

const scopeOf = (session: Session, record: RecordName, village: string) =>
  records[record].scope === "village" ? village : officeScope(session.client);

function enter(session: Session, { village }: TwinScene, record: RecordName, cells: Readonly<Record<string, Cell>>) {
  change(session, step, (write) => {
    const scope = scopeOf(session, record, village);
    const uid = write.insert(records[record] as RecordDescription, scope, cells as NewOf<RecordDescription>);
    if (record !== "placeCheck") return;
    for (const item of itemsOf("hall", "fire"))
      write.insert(placeCheckItem, village, { checkId: uid, item, result: "pass" });
  });
}

const liveRows = ({ client }: Session, record: RecordName) =>
  client.prepare(`SELECT count(*) FROM ${records[record].table} WHERE removed IS NULL`).pluck().get() as number;

/** Records of which the other PC is shown two rows as perhaps one. */
const shownTwice = (a: Session, b: Session, scope: string) =>
  (bring(a, b, scope)?.lines ?? []).filter(({ kind }) => kind === "duplicates").map(({ record }) => record);

it("every record of which two PCs may enter one thing is among those that are tried here", () => {
  const told = rulings.filter(({ doubles }) => doubles !== undefined).map(({ record }) => record);
  expect(twins.map(({ record }) => record).toSorted()).toEqual(told.toSorted());
});

it.each(twins)(
  "one $record entered on two PCs is shown as perhaps one; both rows stay, another is told apart",
  (twin: Twin) => {
    const { a, b, scene } = twoPcs();
    const { record } = twin;
    const scope = scopeOf(a, record, scene.village);
    enter(b, scene, record, twin.cells(scene));
    const before = liveRows(b, record);
    enter(a, scene, record, { ...twin.cells(scene), ...twin.else(scene) });
    expect(shownTwice(a, b, scope)).toEqual([]);
    enter(a, scene, record, twin.cells(scene));
    expect(shownTwice(a, b, scope)).toEqual([record]);
    expect(liveRows(b, record)).toBe(before + 2);
  },
);
