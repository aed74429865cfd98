import { describe, expect, it } from "vitest";
import { countConflicts } from "../../../../electron/database/exchange/conflicts.ts";
import { newTake, takeSection } from "../../../../electron/database/exchange/incoming.ts";
import { acknowledge, acknowledged } from "../../../../electron/database/exchange/peers.ts";
import { isSettled, repair } from "../../../../electron/database/exchange/repairing.ts";
import { vectorOf } from "../../../../electron/database/exchange/vectors.ts";
import { nextUndo, revert } from "../../../../electron/database/journal/revert.ts";
import { ownDevice, type Session } from "../../../../electron/database/session.ts";
import { Machine } from "../../../support/machine.ts";
import { addHousehold } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";
import { bring, cellOf, edit, give, stateOf, trusting, twoPcs } from "../../../support/replicas.ts";

const why = (code: string) =>
  expect.objectContaining({ code: "package", details: expect.objectContaining({ why: code }) });

/** Takes everything that the other has of a village. */
const takeAll = (from: Session, to: Session, village: string, ...others: Session[]) =>
  takeSection(to, newTake(), give(from, village)!.raw, trusting(from, to, ...others));

/**
 * A PC `b` that gave two edits away, went back to before them while it ran, and made others under their numbers.
 * `a` holds the first ones; `b` the second ones.
 */
function rolledBack() {
  const a = newRegister().session;
  const machine = new Machine("2026-11-02T09:10:00");
  const { village, uid } = twoPcs(a, machine.session);
  edit(machine.session, uid, { houseName: "初" });
  const image = machine.image();
  edit(machine.session, uid, { houseName: "甲" });
  const lost = addHousehold(machine.session, village, "2", ["央金"]).household;
  bring(machine.session, a, village);
  machine.rollBack(image);
  const b = machine.session;
  edit(b, uid, { houseName: "乙" });
  edit(b, uid, { addressLine: "东组" });
  const made = addHousehold(b, village, "3", ["次仁"]).household;
  return { a, b, machine, village, uid, lost, made };
}

/** The writer whose numbers were used twice. */
const writerOf = ({ client }: Session): string =>
  client.prepare("SELECT id FROM segment WHERE device = ? ORDER BY idx").pluck().get(ownDevice(client)) as string;

const has = ({ client }: Session, uid: string): boolean =>
  client.prepare("SELECT 1 FROM households WHERE uid = ?").get(uid) !== undefined;

describe("the repair after a running machine was put back to an earlier moment", () => {
  it("keeps what was made before and after, on both PCs", () => {
    const { a, b, village, uid, lost, made } = rolledBack();
    const raw = give(a, village)!.raw;
    expect(() => takeSection(b, newTake(), raw, trusting(a, b))).toThrow(why("writer-twice"));
    expect(() => takeAll(b, a, village)).toThrow(why("writer-twice"));
    const shown = [cellOf(b, uid), cellOf(b, uid, "address_line")];
    expect(repair(b, raw)).toBe("done");
    expect([cellOf(b, uid), cellOf(b, uid, "address_line")]).toEqual(shown);
    takeSection(b, newTake(), raw, trusting(a, b));
    takeAll(b, a, village);
    expect(stateOf(a, village)).toEqual(stateOf(b, village));
    for (const pc of [a, b]) {
      expect([has(pc, lost), has(pc, made), cellOf(pc, uid, "address_line")]).toEqual([true, true, "东组"]);
      expect(countConflicts(pc.client)).toBe(1);
    }
  });

  it("writes on under another writer, whose commits nobody has", () => {
    const { a, b, village, uid } = rolledBack();
    const before = vectorOf(b.client, village);
    repair(b, give(a, village)!.raw);
    expect(repair(b, give(a, village)!.raw)).toBe("nothing");
    const writers = Object.keys(vectorOf(b.client, village));
    edit(b, uid, { houseName: "丙" });
    const added = Object.keys(vectorOf(b.client, village)).filter((id) => !writers.includes(id));
    expect([writers.length - Object.keys(before).length, added.length]).toEqual([1, 1]);
    takeAll(a, b, village);
    bring(b, a, village);
    expect(stateOf(a, village)).toEqual(stateOf(b, village));
  });

  it("makes the next file to everybody a full one", () => {
    const { a, b, village } = rolledBack();
    acknowledge(b.client, ownDevice(a.client), village, vectorOf(a.client, village));
    repair(b, give(a, village)!.raw);
    expect(acknowledged(b.client, ownDevice(a.client), village)).toBe(null);
  });

  it("leaves the steps to be undone", () => {
    const { a, b, village, uid, made } = rolledBack();
    repair(b, give(a, village)!.raw);
    for (let n = 0; n < 3; n++) revert(b, nextUndo(b)!);
    expect([cellOf(b, uid), cellOf(b, uid, "address_line")]).toEqual(["初", null]);
    expect(b.client.prepare("SELECT removed FROM households WHERE uid = ?").pluck().get(made)).toBe("undone");
    takeAll(a, b, village);
    takeAll(b, a, village);
    expect(stateOf(a, village)).toEqual(stateOf(b, village));
  });

  it("needs a full file where the section does not show where the two parted", () => {
    const { a, b, village } = rolledBack();
    const raw = give(a, village, { ...vectorOf(a.client, village), [writerOf(b)]: 2 })!.raw;
    const before = stateOf(b, village);
    expect(repair(b, raw)).toBe("needs-full");
    expect(stateOf(b, village)).toEqual(before);
  });

  it("can be done on another PC that holds the later commits, and comes to the same writer", () => {
    const { a, b, village, uid } = rolledBack();
    const c = newRegister().session;
    takeAll(b, c, village, a);
    edit(b, uid, { houseName: "丁" });
    edit(c, uid, { addressLine: "南组" });
    repair(b, give(a, village)!.raw);
    takeAll(a, b, village, c);
    expect(() => takeAll(b, c, village, a)).toThrow(why("writer-twice"));
    expect(repair(c, give(b, village)!.raw)).toBe("done");
    takeAll(b, c, village, a);
    for (const [from, to] of [
      [c, b],
      [b, a],
      [b, c],
    ] as const)
      takeAll(from, to, village, a, b, c);
    for (const pc of [a, c]) expect(stateOf(pc, village)).toEqual(stateOf(b, village));
    expect(cellOf(b, uid, "address_line")).toBe("南组");
  });

  it("is refused where the sender is the one to repair, and its waiting part may go", () => {
    const { a, b, village } = rolledBack();
    const c = newRegister().session;
    takeAll(b, c, village, a);
    repair(b, give(a, village)!.raw);
    takeAll(a, b, village, c);
    const raw = give(c, village)!.raw;
    expect(() => takeSection(b, newTake(), raw, trusting(c, a, b))).toThrow(why("writer-twice"));
    expect([repair(b, raw), isSettled(b.client, raw)]).toEqual(["elsewhere", true]);
  });

  it("does not take a delta whose sender does not show which of the two it means", () => {
    const { a, b, village, uid } = rolledBack();
    const c = newRegister().session;
    takeAll(b, c, village, a);
    repair(b, give(a, village)!.raw);
    takeAll(a, b, village, c);
    edit(c, uid, { addressLine: "北组" });
    const claimed = Object.fromEntries(
      Object.entries(vectorOf(c.client, village)).filter(([id]) => id in vectorOf(b.client, village)),
    );
    const delta = give(c, village, claimed)!;
    expect(() => takeSection(b, newTake(), delta.raw, trusting(c, a, b))).toThrow(why("gap"));
    repair(c, give(b, village)!.raw);
    takeAll(b, c, village, a);
    bring(c, b, village, [a]);
    bring(b, c, village, [a]);
    expect(stateOf(c, village)).toEqual(stateOf(b, village));
    edit(b, uid, { addressLine: "中组" });
    bring(b, c, village, [a]);
    expect(cellOf(c, uid, "address_line")).toBe("中组");
  });
});
