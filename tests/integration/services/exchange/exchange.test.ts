import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ownKeys } from "../../../../electron/services/devices/identity.ts";
import { readByHand } from "../../../support/packageByHand.ts";
import { addHousehold as listed } from "../../../support/people.ts";
import { give, letIn, meet, officePc, type OfficePc, take } from "../../../support/offices.ts";
import { addHousehold, addVillage, edit, rowsOf, villagesOf } from "../../../support/rosterCalls.ts";

const addressOf = async (pc: OfficePc, uid: string) => (await rowsOf(pc)).find((row) => row.uid === uid)?.addressLine;

async function twoPcs() {
  const [a, b] = [await officePc("电脑甲"), await officePc("电脑乙")];
  const village = await addVillage(a, "990101101201", "甲村");
  const { uid } = await addHousehold(a, village, "001", "丹增");
  await letIn(a, b);
  return { a, b, village, uid };
}

describe("exchange by file between two PCs", () => {
  test("a new PC gets everything with the first file, and its own changes come back", async () => {
    const { a, b, uid } = await twoPcs();
    expect((await rowsOf(b)).map((row) => row.householdNo)).toEqual(["001"]);
    await edit(b, uid, "addressLine", null, "一组 3 号");
    const taken = await take(a, await give(b, a));
    expect(taken.counts).toMatchObject({ new: 0, changed: 1, conflicts: 0 });
    expect(await addressOf(a, uid)).toBe("一组 3 号");
  });

  test("a file taken twice brings nothing the second time, and a preview writes nothing", async () => {
    const { a, b, uid } = await twoPcs();
    await edit(a, uid, "addressLine", null, "二组");
    const file = await give(a, b);
    const seen = await b.exchange.preview({ tokens: [file] });
    expect(seen.counts.changed).toBe(1);
    expect(await addressOf(b, uid)).toBeNull();
    await take(b, file);
    expect((await b.exchange.check({ tokens: [file] }))[0]).toMatchObject({ taken: true, problem: null });
    expect((await take(b, file)).step).toBe(0);
  });

  test("what both changed waits for a clerk, whose decision ends it on both PCs", async () => {
    const { a, b, uid } = await twoPcs();
    await edit(a, uid, "addressLine", null, "甲写的");
    await edit(b, uid, "addressLine", null, "乙写的");
    await edit(b, uid, "houseName", null, "上房");
    const taken = await take(a, await give(b, a));
    expect(taken).toMatchObject({ conflicts: 1, counts: { conflicts: 1, changed: 1 } });
    const [conflict] = (await a.conflicts.list({ step: null, village: null, offset: 0, limit: 10 })).rows;
    expect(conflict).toMatchObject({ row: "001", household: "001", village: "甲村", field: "addressLine" });
    expect(conflict!.sides.map(({ value }) => value).toSorted()).toEqual(["乙写的", "甲写的"]);
    expect(conflict!.sides.map(({ device }) => device).toSorted()).toEqual(["电脑乙", "电脑甲"].toSorted());

    await expect(edit(a, uid, "addressLine", conflict!.sides[0]!.value, "不看就改")).rejects.toMatchObject({
      code: "undecided",
    });
    const kept = conflict!.sides.find(({ value }) => value === "甲写的")!;
    const done = await a.conflicts.decide({
      decisions: [{ record: "household", uid, field: "addressLine", keep: kept.dot }],
    });
    expect(done.open).toBe(0);
    await meet(a, b);
    expect([await addressOf(a, uid), await addressOf(b, uid)]).toEqual(["甲写的", "甲写的"]);
    expect(await b.conflicts.count({})).toEqual({ open: 0 });
  });

  test("taking a file is one step: undone, everything is as before, here and after the next exchange", async () => {
    const { a, b, village, uid } = await twoPcs();
    await edit(b, uid, "addressLine", null, "乙写的");
    await addHousehold(b, village, "002", "卓玛");
    const taken = await take(a, await give(b, a));
    expect((await rowsOf(a)).length).toBe(2);
    await a.steps.undo({ step: taken.step });
    expect((await rowsOf(a)).map((row) => [row.householdNo, row.addressLine])).toEqual([["001", null]]);
    await meet(a, b);
    expect((await rowsOf(b)).map((row) => [row.householdNo, row.addressLine])).toEqual([["001", null]]);
  });

  test("a lost stick needs no repair: the next file holds all that was not confirmed", async () => {
    const { a, b, uid } = await twoPcs();
    await meet(b, a);
    await edit(a, uid, "addressLine", null, "一");
    await give(a, b);
    await edit(a, uid, "addressLine", "一", "二");
    expect((await a.exchange.peers({}))[0]).toMatchObject({ waiting: 2, name: "电脑乙" });
    await take(b, await give(a, b));
    expect(await addressOf(b, uid)).toBe("二");
  });

  test("a file for another PC, a cut one and a strange one are each refused with their own reason", async () => {
    const { a, b } = await twoPcs();
    const file = await give(a, b);
    const cut = join(b.stick, "cut.hbsync");
    writeFileSync(cut, readFileSync(file).subarray(0, -40));
    const stranger = join(b.stick, "photo.hbsync");
    writeFileSync(stranger, "not a package");
    expect((await a.exchange.check({ tokens: [file] }))[0]!.problem?.why).toBe("for-another");
    const checked = await b.exchange.check({ tokens: [cut, stranger] });
    expect(checked.map(({ problem }) => problem?.why)).toEqual(["incomplete", "not-ours"]);
    await expect(b.exchange.preview({ tokens: [cut] })).rejects.toMatchObject({ code: "package" });
  });

  test("a PC enrolled for one village gets only that village, and others' changes from it are refused", async () => {
    const [a, b] = [await officePc("电脑甲"), await officePc("村里的电脑")];
    const [one, two] = [await addVillage(a, "990101101201", "甲村"), await addVillage(a, "990101101202", "乙村")];
    await addHousehold(a, one, "001", "丹增");
    await addHousehold(a, two, "001", "卓玛");
    await letIn(a, b, [one]);
    expect((await villagesOf(b)).map(({ nameZh }) => nameZh)).toEqual(["甲村"]);
  });

  test("a request makes the next file a full one, and slips tell what came and went", async () => {
    const { a, b, uid } = await twoPcs();
    await meet(b, a);
    const asked = await b.exchange.request({ device: a.uid, villages: null, folder: b.stick });
    await take(a, join(b.stick, asked.file));
    expect((await a.exchange.peers({}))[0]).toMatchObject({ asked: true });
    await edit(a, uid, "addressLine", null, "一");
    const given = await a.exchange.give({ device: b.uid, villages: null, folder: a.stick, full: false });
    expect(given.slip.villages.find(({ name }) => name === "甲村")).toMatchObject({ full: true });
    expect((await a.exchange.peers({}))[0]).toMatchObject({ asked: false });
    const { slips, total } = await a.exchange.slips({ offset: 0, limit: 50 });
    expect(total).toBe(slips.length);
    expect(slips.map(({ direction, kind, name }) => `${direction} ${kind} ${name}`)).toEqual(
      expect.arrayContaining(["out sync 电脑乙", "in request 电脑乙", "in sync 电脑乙"]),
    );
    expect(readdirSync(a.stick).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("a receipt alone ends what waits for a PC, and is small", async () => {
    const { a, b, uid } = await twoPcs();
    await meet(b, a);
    await edit(a, uid, "addressLine", null, "一");
    await take(b, await give(a, b));
    expect((await a.exchange.peers({}))[0]).toMatchObject({ waiting: 1 });
    const { file, size, slip } = await b.exchange.receipt({ device: a.uid, folder: b.stick });
    expect(slip).toMatchObject({ kind: "receipt", villages: [] });
    const path = join(b.stick, file);
    const { manifest, sections } = await readByHand(readFileSync(path), ownKeys(a.desk).identity);
    expect(sections).toEqual([]);
    // Besides who is on the list and what has been seen there is next to nothing in it.
    const carried = JSON.stringify([manifest["certificates"], manifest["acks"]]);
    expect(size - carried.length).toBeLessThan(1024);
    await take(a, path);
    expect((await a.exchange.peers({}))[0]).toMatchObject({ waiting: 0 });
  });

  test("changes of more than a quarter of a village go as a full file", async () => {
    const { a, b, village } = await twoPcs();
    const homes = Array.from(
      { length: 60 },
      (_, no) => listed(a.register, village, String(200 + no), ["邻居"]).household,
    );
    const whole = await a.exchange.give({ device: b.uid, villages: null, folder: a.stick, full: true });
    await take(b, join(a.stick, whole.file));
    await meet(b, a);
    const rows = whole.slip.villages.find(({ name }) => name === "甲村")!.rows;
    const partOf = async (from: number, to: number) => {
      for (const uid of homes.slice(from, to)) await edit(a, uid, "houseName", null, "上房");
      const { slip } = await a.exchange.give({ device: b.uid, villages: null, folder: a.stick, full: false });
      return slip.villages.find(({ name }) => name === "甲村");
    };
    const [below, above] = [Math.floor(rows * 0.24), Math.ceil(rows * 0.26)];
    expect(await partOf(0, below)).toMatchObject({ full: false, rows: below });
    expect(await partOf(below, above)).toMatchObject({ full: true, rows });
  });
});
