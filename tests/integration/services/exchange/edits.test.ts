import { describe, expect, test } from "vitest";
import { conflicts } from "../../../../shared/conflicts/contract.ts";
import { erasing } from "../../../../shared/erasing/contract.ts";
import { events } from "../../../../shared/events/contract.ts";
import { addressOf, twoPcs } from "../../../support/exchangeScenes.ts";
import { keeper } from "../../../support/found.ts";
import { give, meet, type OfficePc, take } from "../../../support/offices.ts";
import { addHousehold } from "../../../support/people.ts";
import { addHousehold as listHousehold, edit } from "../../../support/rosterCalls.ts";

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

  test("in different fields is shown cell by cell: what comes, from whom and from which PC", async () => {
    const { a, b, uid } = await twoPcs();
    await edit(a, uid, "addressLine", null, "一组");
    await edit(b, uid, "houseName", null, "上房");
    await edit(b, uid, "personCount", 3, 4);
    const { id, counts } = await a.exchange.preview({ tokens: [await give(b, a)] });
    expect(counts).toMatchObject({ changed: 2, merged: 2 });
    const ask = (finding: "changed" | "merged") =>
      a.exchange.lines({ id, finding, village: null, offset: 0, limit: 10 });
    const merged = await ask("merged");
    expect(merged.lines.map(({ field, ours, theirs }) => [field, ours, theirs]).toSorted()).toEqual([
      ["houseName", null, "上房"],
      ["personCount", 3, 4],
    ]);
    expect(merged).toEqual(await ask("changed"));
    for (const { author, device, at } of merged.lines) expect([author, device, at]).not.toContain("");
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

describe("the lists of a preview", () => {
  test("say of each row how it is called, who stands behind it and on which PC", async () => {
    const { a, b, village, uid } = await twoPcs();
    b.clock.time = new Date("2026-11-03T10:00:00");
    const added = await listHousehold(b, village, "201", "央宗");
    for (const pc of [a, b]) await listHousehold(pc, village, "202", "格桑");
    await b.of(erasing).apply({ record: "household", uid, reason: "request", householdNo: "001" });
    const { id, counts } = await a.exchange.preview({ tokens: [await give(b, a)] });
    expect(counts).toMatchObject({ new: 4, erased: 2, duplicates: 1 });
    const linesOf = async (finding: "new" | "erased" | "duplicates") =>
      (await a.exchange.lines({ id, finding, village: null, offset: 0, limit: 10 })).lines;
    const who = { author: keeper.name, device: "电脑乙", at: b.clock.time.toISOString(), clockDoubtful: false };
    const [fresh, erased, twice] = [await linesOf("new"), await linesOf("erased"), await linesOf("duplicates")];
    for (const line of [...fresh, ...erased, ...twice]) expect(line).toMatchObject(who);
    expect(fresh.find((line) => line.uid === added.uid)).toMatchObject({ row: "201", household: "201" });
    expect(erased.map(({ record, row, household }) => [record, row, household])).toEqual([
      ["household", "001", "001"],
      ["member", "丹增", "001"],
    ]);
    expect(twice).toMatchObject([{ record: "member", household: "202" }]);
  });

  test("name the rows that hold nothing new too, a page at a time", async () => {
    const { a, b, village, uid } = await twoPcs();
    await edit(b, uid, "addressLine", null, "一组");
    const { id, counts } = await a.exchange.preview({ tokens: [await give(b, a, true)] });
    expect(counts).toMatchObject({ changed: 1, new: 0 });
    const page = (offset: number, limit: number, only: string | null = null) =>
      a.exchange.lines({ id, finding: "same", village: only, offset, limit });
    const all = await page(0, 500);
    expect([all.lines.length, all.total]).toEqual([counts.same, counts.same]);
    const names = all.lines.map(({ record, row, household }) => [record, row, household]);
    expect(names).toContainEqual(["household", "105", "105"]);
    expect(names).toContainEqual(["member", "丹增", "001"]);
    expect(names).not.toContainEqual(["household", "001", "001"]);
    const one = all.lines.find((line) => line.row === "丹增");
    expect(one).toMatchObject({ village: "甲村", field: "", author: keeper.name, device: "电脑甲" });
    const pages = [await page(0, 4), await page(4, 500)].flatMap(({ lines }) => lines);
    expect(pages).toEqual(all.lines);
    const inVillage = await page(0, 500, village);
    expect(inVillage.lines).toEqual(all.lines.filter((line) => line.village === "甲村"));
    expect(await page(all.total, 10)).toEqual({ lines: [], total: all.total });
  });

  test("name a row that two of the files bring, though it does not stand here yet", async () => {
    const { a, b, village } = await twoPcs();
    await listHousehold(b, village, "201", "央宗");
    const { id } = await a.exchange.preview({ tokens: [await give(b, a, true), await give(b, a, true)] });
    const { lines, total } = await a.exchange.lines({ id, finding: "same", village, offset: 0, limit: 500 });
    expect(lines).toHaveLength(total);
    const added = lines.filter(({ household }) => household === "201");
    expect(added.map(({ record, row }) => [record, row])).toEqual([
      ["household", "201"],
      ["member", "央宗"],
    ]);
    expect(added[0]).toMatchObject({ village: "甲村", device: "电脑乙" });
    await expect(
      a.households.list({ village, asOf: null, start: 0, limit: 1, sort: [], filter: {} }),
    ).resolves.toMatchObject({ total: 9 });
  });
});
