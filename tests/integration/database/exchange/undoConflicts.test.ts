import { describe, expect, it } from "vitest";
import { countConflicts, openConflicts } from "../../../../electron/database/exchange/conflicts.ts";
import { eraseRows } from "../../../../electron/database/exchange/erasing.ts";
import { change } from "../../../../electron/database/journal/door.ts";
import { nextRedo, nextUndo, revert } from "../../../../electron/database/journal/revert.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { household } from "../../../../shared/households/record.ts";
import { member } from "../../../../shared/members/record.ts";
import { addHousehold } from "../../../support/people.ts";
import { newRegister } from "../../../support/register.ts";
import { bring, cellOf, edit, stateOf, twoPcs } from "../../../support/replicas.ts";

const decide = (session: Session, uid: string, value: string | null, field = "houseName"): number =>
  change(session, { kind: "decide", params: {} }, (write) => write.decide(household, uid, field, value)).step;

/** Values of the cells that wait, the shown one first. */
const waiting = ({ client }: Session) =>
  openConflicts(client, { offset: 0, limit: 10 }).map(({ field, sides }) => [
    field,
    ...sides.map(({ value }) => value),
  ]);

const remembered = ({ client }: Session): unknown =>
  client.prepare("SELECT count(*) FROM history_siblings").pluck().get();

/** Two PCs that wrote one cell without knowing of each other; the second one holds both values. */
function parted() {
  const pcs = twoPcs(newRegister().session, newRegister("2026-11-02T09:10:00").session);
  const { a, b, village, uid } = pcs;
  edit(a, uid, { houseName: "甲" });
  edit(b, uid, { houseName: "乙" });
  bring(a, b, village);
  return pcs;
}

describe("undoing a decision", () => {
  it("opens the conflict again on every PC, with the same value shown", () => {
    const { a, b, village, uid } = parted();
    decide(b, uid, "甲");
    bring(b, a, village);
    expect([countConflicts(a.client), countConflicts(b.client)]).toEqual([0, 0]);
    revert(b, nextUndo(b)!);
    expect(waiting(b)).toEqual([["houseName", "乙", "甲"]]);
    bring(b, a, village);
    expect(waiting(a)).toEqual(waiting(b));
    expect(stateOf(a, village)).toEqual(stateOf(b, village));
  });

  it("does so where the decision kept the shown value", () => {
    const { b, uid } = parted();
    decide(b, uid, "乙");
    revert(b, nextUndo(b)!);
    expect(waiting(b)).toEqual([["houseName", "乙", "甲"]]);
  });

  it("can be taken back too, and again", () => {
    const { a, b, village, uid } = parted();
    decide(b, uid, "丙");
    revert(b, nextUndo(b)!);
    revert(b, nextRedo(b)!);
    expect([cellOf(b, uid), countConflicts(b.client)]).toEqual(["丙", 0]);
    revert(b, nextUndo(b)!);
    expect(waiting(b)).toEqual([["houseName", "乙", "甲"]]);
    bring(b, a, village);
    expect(stateOf(a, village)).toEqual(stateOf(b, village));
  });

  it("keeps three values apart, and a cell between two others plain", () => {
    const { a, b, village, uid } = parted();
    const c = newRegister("2026-11-02T08:00:00").session;
    bring(a, c, village);
    edit(c, uid, { addressLine: "东组", houseName: "丁" });
    edit(a, uid, { houseName: "戊" });
    for (const from of [a, c]) bring(from, b, village, [a, b, c]);
    expect(new Set(waiting(b)[0])).toEqual(new Set(["houseName", "乙", "丁", "戊"]));
    const before = waiting(b);
    change(b, { kind: "decide", params: {} }, (write) => {
      write.decide(household, uid, "houseName", "丁");
      write.decide(household, uid, "addressLine", "西组");
    });
    revert(b, nextUndo(b)!);
    expect(waiting(b)).toEqual(before);
    expect(cellOf(b, uid, "address_line")).toBe("东组");
    for (const to of [a, c]) bring(b, to, village, [a, b, c]);
    for (const other of [a, c]) expect(stateOf(other, village)).toEqual(stateOf(b, village));
  });

  it("keeps a value that came after the decision waiting", () => {
    const { a, b, village, uid } = parted();
    const step = decide(b, uid, "乙");
    edit(a, uid, { houseName: "己" });
    bring(a, b, village);
    expect(waiting(b)).toEqual([["houseName", "乙", "己"]]);
    revert(b, step);
    expect(new Set(waiting(b)[0])).toEqual(new Set(["houseName", "乙", "甲", "己"]));
  });

  it("opens the conflict about a row that was removed here and edited there", () => {
    const { a, b, village, uid } = twoPcs(newRegister().session, newRegister().session);
    change(b, { kind: "remove", params: {} }, (write) => write.remove(household, uid, "mistake"));
    edit(a, uid, { houseName: "甲" });
    bring(a, b, village);
    expect(waiting(b)).toEqual([["removed", null, "mistake"]]);
    decide(b, uid, null, "removed");
    revert(b, nextUndo(b)!);
    expect(waiting(b)).toEqual([["removed", null, "mistake"]]);
    bring(b, a, village);
    expect(waiting(a)).toEqual(waiting(b));
    expect(stateOf(a, village)).toEqual(stateOf(b, village));
  });
});

describe("undoing a taking", () => {
  it("leaves a conflict that stood before as it was", () => {
    const { a, b, village, uid } = parted();
    edit(a, uid, { houseName: "丙" });
    const { step } = bring(a, b, village)!;
    expect(new Set(waiting(b)[0])).toEqual(new Set(["houseName", "乙", "丙"]));
    revert(b, step);
    expect(waiting(b)).toEqual([["houseName", "乙", "甲"]]);
  });

  it("opens a conflict again that the other PC had decided", () => {
    const { a, b, village, uid } = parted();
    bring(b, a, village);
    decide(a, uid, "丙");
    const { step } = bring(a, b, village)!;
    expect(countConflicts(b.client)).toBe(0);
    revert(b, step);
    expect(waiting(b)).toEqual([["houseName", "乙", "甲"]]);
    bring(b, a, village);
    expect(stateOf(a, village)).toEqual(stateOf(b, village));
  });
});

describe("what waited beside a cell", () => {
  it("is not kept where nothing waited", () => {
    const { b, uid } = twoPcs(newRegister().session, newRegister().session);
    edit(b, uid, { houseName: "甲" });
    revert(b, nextUndo(b)!);
    expect(remembered(b)).toBe(0);
  });

  it("goes when its row is erased", () => {
    const { b, village, uid } = parted();
    decide(b, uid, "甲");
    expect(remembered(b)).toBe(1);
    eraseRows(b, village, [uid], "request");
    expect(remembered(b)).toBe(0);
  });

  it("goes when it leads to an erased row", () => {
    const { a, b, village, members } = parted();
    const [ward, ...guardians] = [...members, ...addHousehold(a, village, "2", ["央金"]).members];
    bring(a, b, village);
    for (const [i, session] of [a, b].entries())
      change(session, { kind: "edit", params: {} }, (write) =>
        write.patch(member, ward!, { guardianId: guardians[i]! }),
      );
    bring(a, b, village);
    change(b, { kind: "decide", params: {} }, (write) => write.decide(member, ward!, "guardianId", guardians[1]!));
    const ids = () => b.client.prepare("SELECT value FROM history_siblings WHERE field = 'guardianId'").pluck().all();
    const [kept] = ids() as string[];
    expect(guardians).toContain(kept);
    eraseRows(b, village, [kept!], "request");
    expect(ids()).toEqual([]);
  });
});
