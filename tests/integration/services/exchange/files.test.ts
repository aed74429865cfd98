import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { enrol, ownCard } from "../../../../electron/services/devices/enrolling.ts";
import { addressOf, afterLostDisk, threePcs, twoPcs } from "../../../support/exchangeScenes.ts";
import { office } from "../../../support/found.ts";
import { give, meet, officePc, take } from "../../../support/offices.ts";
import { edit } from "../../../support/rosterCalls.ts";
import { digestOf } from "../../../support/registerTables.ts";

const why = async (pc: Awaited<ReturnType<typeof officePc>>, file: string) =>
  (await pc.exchange.check({ tokens: [file] }))[0]!.problem;

describe("a file that was taken before", () => {
  test("brings nothing again, also as a copy and as a synchronising program's conflict copy", async () => {
    const { a, b, uid } = await twoPcs();
    await edit(a, uid, "addressLine", null, "一");
    const file = await give(a, b);
    const first = await take(b, file);
    const copies = [" (1)", ".sync-conflict-20261102-101112-ABCDEFG"].map((added) =>
      file.replace(/\.hbsync$/, `${added}.hbsync`),
    );
    for (const copy of copies) copyFileSync(file, copy);
    const rows = b.register.client.prepare("SELECT * FROM households").all();
    const checked = await b.exchange.check({ tokens: copies });
    expect(checked.map(({ taken, problem }) => ({ taken, problem }))).toEqual([
      { taken: true, problem: null },
      { taken: true, problem: null },
    ]);
    const again = await take(b, ...copies);
    expect(again).toMatchObject({ step: 0, conflicts: 0, counts: { new: 0, changed: 0, conflicts: 0 } });
    expect(b.register.client.prepare("SELECT * FROM households").all()).toEqual(rows);
    // The slip still says what the first taking brought.
    expect(again.slips).toEqual(first.slips);
    expect((await b.exchange.slips({ offset: 0, limit: 10 })).slips).toContainEqual(first.slips[0]);
  });

  test("does not go back when it is older than what is here", async () => {
    const { a, b, uid } = await twoPcs();
    await edit(a, uid, "addressLine", null, "一");
    const older = await give(a, b);
    await edit(a, uid, "addressLine", "一", "二");
    await edit(a, uid, "houseName", null, "上房");
    await take(b, await give(a, b));
    expect((await take(b, older)).step).toBe(0);
    expect(await addressOf(b, uid)).toBe("二");
    await meet(a, b);
    expect([await addressOf(a, uid), await addressOf(b, uid)]).toEqual(["二", "二"]);
  });
});

describe("a file that builds on one that is not here", () => {
  /** The receiver lost what it had confirmed. */
  async function gap() {
    const { a, b, uid, village, first } = await afterLostDisk();
    await edit(a, uid, "houseName", null, "上房");
    const taken = await take(b, await give(a, b));
    return { a, b, uid, village, first, taken };
  }

  test("waits, names whose changes are missing, and changes nothing", async () => {
    const { a, b, uid, village, taken } = await gap();
    expect(taken).toMatchObject({ parked: 1, step: 0 });
    // The one that was taken before the disk broke is the one that is not here any more.
    const details = { device: "电脑甲", sender: "电脑甲", office, numbers: "3" };
    const named = { why: "gap", details };
    expect(taken.problems).toMatchObject([{ village: "甲村", problem: named }]);
    const [part] = await b.exchange.parked({});
    expect(part).toMatchObject({ device: a.uid, sender: "电脑甲", scope: village, village: "甲村", problem: named });
    expect(await addressOf(b, uid)).toBeNull();
    expect(await b.exchange.restored({})).toBe(true);
  });

  test("is taken by itself once the missing one comes", async () => {
    const { b, uid, first } = await gap();
    expect(await take(b, first)).toMatchObject({ parked: 0 });
    expect((await b.households.get({ uid, asOf: null })).household).toMatchObject({
      addressLine: "一",
      houseName: "上房",
    });
    expect(await b.exchange.parked({})).toEqual([]);
  });

  test("is not needed any longer after the full file that a request asked for", async () => {
    const { a, b, uid } = await gap();
    const [part] = await b.exchange.parked({});
    const asked = await b.exchange.request({ device: part!.device, villages: [part!.scope], folder: b.stick });
    await take(a, join(b.stick, asked.file));
    const given = await a.exchange.give({ device: b.uid, villages: null, folder: a.stick, full: false });
    expect(given.slip.villages.find(({ name }) => name === "甲村")).toMatchObject({ full: true });
    expect(await take(b, join(a.stick, given.file))).toMatchObject({ parked: 0, problems: [] });
    expect(await addressOf(b, uid)).toBe("一");
    expect(await b.exchange.parked({})).toEqual([]);
  });
});

describe("a refused file leaves every byte of the register as it was", () => {
  /** Checked, previewed and refused for this reason. */
  async function refused(pc: Awaited<ReturnType<typeof officePc>>, file: string) {
    const before = digestOf(pc.register);
    const problem = await why(pc, file);
    await expect(pc.exchange.preview({ tokens: [file] })).rejects.toMatchObject({ code: "package" });
    expect(digestOf(pc.register)).toBe(before);
    return problem;
  }

  test("cut at any place, of no bytes, or with one bit flipped", async () => {
    const { a, b } = await twoPcs();
    const bytes = readFileSync(await give(a, b));
    const path = join(b.stick, "x.hbsync");
    for (const part of [0, 0.2, 0.5, 0.9, 0.999]) {
      writeFileSync(path, bytes.subarray(0, Math.floor(bytes.length * part)));
      expect((await refused(b, path))?.why).toBe("incomplete");
    }
    for (const part of [0.02, 0.3, 0.6, 0.9]) {
      const flipped = Buffer.from(bytes);
      flipped[Math.floor(bytes.length * part)]! ^= 1;
      writeFileSync(path, flipped);
      expect((await refused(b, path))?.why).toBe("altered");
    }
  });

  test("for another PC, which is named with its office", async () => {
    const { a, b, c } = await threePcs();
    const problem = await refused(c, await give(a, b));
    expect(problem).toMatchObject({ why: "for-another", details: { recipient: "电脑乙", office } });
  });

  test("of a PC that is not on the list, whose check digits are shown", async () => {
    const { b } = await twoPcs();
    const stranger = await officePc("别处");
    enrol(stranger.desk, ownCard(b.desk), null);
    const { digits } = (await stranger.devices.list({})).own;
    const problem = await refused(b, await give(stranger, b));
    expect(problem).toMatchObject({ why: "unknown-sender", details: { digits } });
  });

  test("of a PC that was stopped; what others carry of it is refused from then on, not before", async () => {
    const { a, b, c, uid } = await threePcs();
    const [, known] = (await a.devices.list({})).others.map(({ digits }) => digits);
    expect(known).toBeTruthy();
    await edit(b, uid, "addressLine", null, "之前");
    await take(a, await give(b, a));
    await a.devices.stop({ device: b.uid, reason: "lost" });
    await edit(b, uid, "addressLine", "之前", "之后");
    const problem = await refused(a, await give(b, a));
    const { digits } = (await b.devices.list({})).own;
    expect(problem).toMatchObject({ why: "revoked-sender", details: { digits } });

    // The third PC has not heard of it yet and passes everything on.
    await meet(b, c);
    await take(c, await give(b, c));
    const relayed = await take(a, await give(c, a, true));
    expect(relayed.problems).toMatchObject([{ problem: { why: "revoked", details: { device: "电脑乙" } } }]);
    expect(await addressOf(a, uid)).toBe("之前");
  });
});
