import { describe, expect, test } from "vitest";
import { conflicts } from "../../../../shared/conflicts/contract.ts";
import { erasing } from "../../../../shared/erasing/contract.ts";
import { events } from "../../../../shared/events/contract.ts";
import { addressOf, twoPcs } from "../../../support/exchangeScenes.ts";
import { give, meet, type OfficePc, take } from "../../../support/offices.ts";
import { addHousehold } from "../../../support/people.ts";
import { edit } from "../../../support/rosterCalls.ts";

const openOn = async (pc: OfficePc) =>
  (await pc.conflicts.list({ step: null, village: null, offset: 0, limit: 50 })).rows;

describe("a PC whose clock is wrong", () => {
  test.each(["2000-01-01T09:00:00", "2099-06-01T09:00:00"])("works on (%s), and its changes say so", async (wrong) => {
    const { a, b, uid } = await twoPcs();
    b.clock.time = new Date(wrong);
    await edit(b, uid, "addressLine", null, "时钟不准");
    expect((await b.steps.list({ before: null, limit: 1 })).rows).toMatchObject([{ clockDoubtful: true }]);
    const taken = await take(a, await give(b, a));
    expect(taken).toMatchObject({ conflicts: 0, counts: { changed: 1 } });
    expect(await addressOf(a, uid)).toBe("时钟不准");
    // What was written later, knowing of it, stays the later one on both.
    await edit(a, uid, "addressLine", "时钟不准", "之后");
    await meet(a, b);
    expect([await addressOf(a, uid), await addressOf(b, uid)]).toEqual(["之后", "之后"]);
    expect((await a.steps.list({ before: null, limit: 1 })).rows).toMatchObject([{ clockDoubtful: false }]);
  });
});

describe("work on both sides", () => {
  test("in different fields of one household is joined and told", async () => {
    const { a, b, uid } = await twoPcs();
    await edit(a, uid, "addressLine", null, "一组");
    await edit(b, uid, "houseName", null, "上房");
    expect(await take(a, await give(b, a))).toMatchObject({ conflicts: 0, counts: { merged: 1 } });
    await meet(a, b);
    for (const pc of [a, b])
      expect((await pc.households.get({ uid, asOf: null })).household).toMatchObject({
        addressLine: "一组",
        houseName: "上房",
      });
  });

  test("removed here and edited there: the row stays until a clerk decides, on both", async () => {
    const { a, b, village } = await twoPcs();
    const { members } = addHousehold(a.register, village, "201", ["甲", "乙"]);
    await meet(a, b);
    const person = members[1]!;
    await a.sheet.removeRows({ record: "member", uids: [person] });
    await b.sheet.editCells({
      record: "member",
      kind: "edit",
      edits: [{ uid: person, field: "sex", was: "9", value: "1" }],
    });
    await meet(a, b);
    await take(b, await give(a, b));
    for (const pc of [a, b]) {
      expect(await pc.conflicts.count({})).toEqual({ open: 1 });
      expect((await openOn(pc))[0]).toMatchObject({ record: "member", uid: person, household: "201" });
      expect((await pc.members.get({ uid: person })).member).toMatchObject({ sex: "1" });
    }
    const [conflict] = await openOn(a);
    const removal = conflict!.sides.find(({ value }) => value !== null)!;
    await a.conflicts.decide({
      decisions: [{ record: "member", uid: person, field: conflict!.field, keep: removal.dot }],
    });
    await take(b, await give(a, b));
    for (const pc of [a, b]) {
      expect(await pc.conflicts.count({})).toEqual({ open: 0 });
      await expect(pc.members.get({ uid: person })).rejects.toMatchObject({ code: "not-found" });
    }
  });

  test("erased here and edited there: erased, and no older file brings it back", async () => {
    const { a, b, uid } = await twoPcs();
    await edit(b, uid, "addressLine", null, "不知道已删除");
    const late = await give(b, a, true);
    await a.of(erasing).apply({ record: "household", uid, reason: "request", householdNo: "001" });
    await take(a, late);
    await meet(a, b);
    await take(b, await give(a, b, true));
    await take(a, late);
    for (const pc of [a, b]) {
      await expect(pc.households.get({ uid, asOf: null })).rejects.toMatchObject({ code: "not-found" });
      expect(await pc.conflicts.count({})).toEqual({ open: 0 });
    }
    await take(a, await give(b, a));
    expect((await a.of(erasing).list({ offset: 0, limit: 10 })).erasures).toMatchObject([{ waiting: [] }]);
  });

  test("one person moved to two households: a clerk chooses between the two", async () => {
    const { a, b, village } = await twoPcs();
    const from = addHousehold(a.register, village, "301", ["甲", "乙"]);
    const [one, other] = ["302", "303"].map((no) => addHousehold(a.register, village, no, ["户主"]));
    await meet(a, b);
    const [, person] = from.members;
    const move = (pc: OfficePc, household: string) =>
      pc.of(events).apply({
        event: { kind: "move-member", on: "2026-11-01", member: person!, household, relation: "8", nextHead: null },
      });
    await move(a, one!.household);
    await move(b, other!.household);
    await meet(a, b);
    await take(b, await give(a, b));
    const [conflict] = (await openOn(b)).filter(({ field }) => field === "householdId");
    expect(conflict).toMatchObject({ record: "member", uid: person });
    expect(conflict!.sides.map(({ shown }) => shown).toSorted()).toEqual(["302", "303"]);
    const chosen = conflict!.sides.find(({ shown }) => shown === "303")!;
    await b.of(conflicts).decide({
      decisions: [{ record: "member", uid: person!, field: "householdId", keep: chosen.dot }],
    });
    await meet(b, a);
    for (const pc of [a, b]) {
      expect((await openOn(pc)).filter(({ field }) => field === "householdId")).toEqual([]);
      expect((await pc.members.get({ uid: person! })).member).toMatchObject({
        householdId: other!.household,
      });
    }
  });
});
