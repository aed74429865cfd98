import { describe, expect, it } from "vitest";
import {
  erasedList,
  erasedWith,
  eraseRows,
  reapplyErased,
  waitingFor,
} from "../../../../electron/database/exchange/erasing.ts";
import { newTake, takeSection } from "../../../../electron/database/exchange/incoming.ts";
import { acknowledge } from "../../../../electron/database/exchange/peers.ts";
import { vectorOf } from "../../../../electron/database/exchange/vectors.ts";
import { change } from "../../../../electron/database/journal/door.ts";
import { revert } from "../../../../electron/database/journal/revert.ts";
import { findRows } from "../../../../electron/database/search/find.ts";
import { ownDevice, type Session } from "../../../../electron/database/session.ts";
import { consent } from "../../../../shared/consents/record.ts";
import { member } from "../../../../shared/members/record.ts";
import { addHousehold } from "../../../support/people.ts";
import { bytesOf, logSize } from "../../../support/pages.ts";
import { newRegister } from "../../../support/register.ts";
import { bring, cellOf, edit, give, stateOf, trusting, twoPcs } from "../../../support/replicas.ts";

const marker = "马甲乙丙丁戊";

/** Every table of a register as text. */
const everything = ({ client }: Session): string =>
  (client.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[])
    .map((table) => JSON.stringify(client.prepare(`SELECT * FROM ${table}`).all()))
    .join("\n");

/** A household with a person called by the marker, who was renamed, consented, and is in conflict between two PCs. */
function marked() {
  const [first, second] = [newRegister(), newRegister()];
  const two = twoPcs(first.session, second.session);
  const { a, b, village } = two;
  const made = addHousehold(a, village, "77", [`${marker}一`, "央金"]);
  const [person, other] = made.members as [string, string];
  const call = (session: Session, nameZh: string) =>
    change(session, { kind: "edit", params: { householdNo: "77" } }, (write) =>
      write.patch(member, person, { nameZh }),
    );
  call(a, `${marker}二`);
  change(a, { kind: "new", params: {} }, (write) =>
    write.insert(consent, village, {
      memberId: person,
      purpose: "membership",
      items: "name",
      givenOn: "2026-01-01",
      formVersion: "1",
      language: "zh",
    }),
  );
  bring(a, b, village);
  call(a, `${marker}三`);
  call(b, `${marker}四`);
  bring(b, a, village);
  return { ...two, first, second, made, person, other };
}

describe("erasing", () => {
  it("takes a household and all that leans on it out of every table and out of the file's bytes", () => {
    const { a, village, first, made } = marked();
    expect(bytesOf(first.file, first.key).includes(marker) || logSize(first.file) > 0).toBe(true);
    expect(erasedWith(a.client, village, [made.household]).length).toBe(4);
    eraseRows(a, village, [made.household], "request");
    const text = everything(a);
    expect(text).not.toContain(marker);
    for (const uid of [made.household, ...made.members])
      expect(text.split(uid).length - 1, "only in the list of erased ids").toBe(1);
    expect(findRows(a.client, marker, 5)).toEqual([]);
    expect(logSize(first.file)).toBe(0);
    expect(bytesOf(first.file, first.key).includes(marker)).toBe(false);
  });

  it("finds the marker in the bytes before", () => {
    const { a, first } = marked();
    a.client.pragma("wal_checkpoint(TRUNCATE)");
    expect(bytesOf(first.file, first.key).includes(marker)).toBe(true);
  });

  it("takes the household's number out of the sentences of its steps", () => {
    const { a, village, made } = marked();
    eraseRows(a, village, [made.household], "request");
    const params = a.client.prepare("SELECT params FROM step").pluck().all() as string[];
    expect(params.join()).not.toContain("77");
  });

  it("erases on the other PC too, over an edit that did not know of it, and stays so", () => {
    const { a, b, village, second, made, person } = marked();
    const old = give(b, village)!;
    eraseRows(a, village, [made.household], "request");
    change(b, { kind: "edit", params: {} }, (write) =>
      write.patch(member, made.members[1]!, { nameZh: `${marker}五` }),
    );
    expect(bring(a, b, village)?.counts.erased).toBe(4);
    expect(everything(b)).not.toContain(marker);
    expect(logSize(second.file)).toBe(0);
    expect(bytesOf(second.file, second.key).includes(marker)).toBe(false);
    bring(b, a, village);
    takeSection(a, newTake(), old.raw, trusting(b, a));
    expect(everything(a)).not.toContain(marker);
    expect(everything(a).split(person).length - 1).toBe(1);
    expect(stateOf(a, village)).toEqual(stateOf(b, village));
  });

  it("lets nothing lead to an erased person, in whatever order it comes", () => {
    const { a, b, village, uid, members } = marked();
    eraseRows(a, village, [members[0]!], "request");
    edit(b, uid, { houseName: "乙" });
    bring(b, a, village);
    bring(a, b, village);
    expect([cellOf(a, uid, "head_member_id"), cellOf(b, uid, "head_member_id")]).toEqual([null, null]);
    expect(stateOf(a, village)).toEqual(stateOf(b, village));
  });

  it("cannot be taken back, nor can a step before it bring the row back", () => {
    const { a, village, made } = marked();
    const step = eraseRows(a, village, [made.household], "request");
    expect(() => revert(a, step)).toThrow(expect.objectContaining({ code: "nothing-to-undo" }));
    for (const id of a.client.prepare("SELECT id FROM step WHERE kind = 'new' ORDER BY id").pluck().all() as number[])
      try {
        revert(a, id);
      } catch {
        // Another step depends on it.
      }
    expect(everything(a)).not.toContain(marker);
  });

  it("waits for PCs that have not confirmed it", () => {
    const { a, b, village, made } = marked();
    eraseRows(a, village, [made.household], "request");
    const device = ownDevice(b.client);
    acknowledge(a.client, device, village, vectorOf(b.client, village));
    expect(waitingFor(a.client)).toEqual([{ device, scope: village, rows: 4 }]);
    bring(a, b, village);
    acknowledge(a.client, device, village, vectorOf(b.client, village));
    expect(waitingFor(a.client)).toEqual([]);
  });

  it("is done again in a restored backup, and goes from there to PCs that never heard of it", () => {
    const { a, b, village, made } = marked();
    bring(a, b, village);
    eraseRows(a, village, [made.household], "request");
    const kept = erasedList(a.client);
    expect(reapplyErased(b, kept)).toBeGreaterThan(0);
    expect(everything(b)).not.toContain(marker);
    expect(reapplyErased(b, kept)).toBe(0);
    bring(b, a, village);
    bring(a, b, village);
    expect(stateOf(a, village)).toEqual(stateOf(b, village));
  });
});
