import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lockDesk } from "../../../../electron/services/session/register.ts";
import { sessionOf } from "../../../../electron/worker/context.ts";
import { exchange } from "../../../../shared/exchange/contract.ts";
import { households } from "../../../../shared/households/contract.ts";
import { session } from "../../../../shared/session/contract.ts";
import { sheet } from "../../../../shared/sheet/contract.ts";
import { testDesk } from "../../../support/desk.ts";
import { addressOf, keepState, threePcs, twoPcs } from "../../../support/exchangeScenes.ts";
import { keeper } from "../../../support/found.ts";
import { give, meet, officePc, type OfficePc, take } from "../../../support/offices.ts";
import { addHousehold } from "../../../support/people.ts";
import { tempFolder } from "../../../support/register.ts";
import { edit, rowsOf } from "../../../support/rosterCalls.ts";
import { digestOf } from "../../../support/registerTables.ts";

const houseOf = async (pc: OfficePc, uid: string) => {
  const { householdNo, houseName, addressLine } = (await rowsOf(pc)).find((row) => row.uid === uid)!;
  return [householdNo, houseName, addressLine];
};

/** The disk of a PC on another one. */
async function cloneOf(pc: OfficePc): Promise<OfficePc> {
  lockDesk(pc.desk);
  const folder = join(tempFolder(), "register");
  cpSync(pc.folder, folder, { recursive: true });
  await pc.session.signIn(keeper);
  const copy = testDesk(pc.clock, folder);
  await copy.of(session).signIn(keeper);
  const calls = { exchange: copy.of(exchange), households: copy.of(households), sheet: copy.of(sheet) };
  return {
    ...pc,
    ...copy,
    ...calls,
    folder,
    get register() {
      return sessionOf(copy.desk);
    },
  };
}

describe("a PC that was restored from its backup", () => {
  test("says so until another PC's changes were taken; a receipt or a sign-in ends it not", async () => {
    const { a, b, uid } = await twoPcs();
    const restore = await keepState(a);
    expect(await a.exchange.restored({})).toBe(false);
    await restore();
    expect([await a.exchange.restored({}), await b.exchange.restored({})]).toEqual([true, false]);
    await a.session.lock({});
    await a.session.signIn(keeper);
    const receipt = await b.exchange.receipt({ device: a.uid, folder: b.stick });
    await take(a, join(b.stick, receipt.file));
    expect(await a.exchange.restored({})).toBe(true);
    await edit(b, uid, "addressLine", null, "一组");
    const file = await give(b, a);
    await a.exchange.preview({ tokens: [file] });
    expect(await a.exchange.restored({})).toBe(true);
    await take(a, file);
    expect(await a.exchange.restored({})).toBe(false);
    // A PC that shares with nobody has nobody to ask.
    const alone = await officePc("电脑丁");
    await (await keepState(alone))();
    expect(await alone.exchange.restored({})).toBe(false);
  });

  test("gets back what it had given, loses only what it had not, and mixes up nothing new with it", async () => {
    const { a, b, village, uid } = await twoPcs();
    const restore = await keepState(a);
    await edit(a, uid, "addressLine", null, "已发出");
    await take(b, await give(a, b));
    await edit(a, uid, "addressLine", "已发出", "没有发出");
    await restore();
    expect(await addressOf(a, uid)).toBeNull();
    await edit(a, uid, "houseName", null, "还原后");
    const { household } = addHousehold(a.register, village, "901", ["新"]);
    await meet(a, b);
    for (const pc of [a, b]) {
      expect(await houseOf(pc, uid)).toEqual(["001", "还原后", "已发出"]);
      expect((await houseOf(pc, household))[0]).toBe("901");
      expect(await pc.conflicts.count({})).toEqual({ open: 0 });
    }
  });
});

describe("a PC that was copied, disk and all", () => {
  test("works on both, and everything of both arrives", async () => {
    const { a, b, village, uid } = await twoPcs();
    const twin = await cloneOf(a);
    await edit(a, uid, "addressLine", null, "甲写的");
    await edit(twin, uid, "houseName", null, "副本写的");
    const [one, other] = [a, twin].map((pc, no) => addHousehold(pc.register, village, `90${no}`, ["新"]).household);
    // Both write under one device; what it confirmed is what the one heard last had.
    for (const pc of [twin, a, twin]) {
      await take(b, await give(pc, b));
      await take(pc, await give(b, pc));
    }
    for (const pc of [a, b, twin]) {
      expect(await houseOf(pc, uid)).toEqual(["001", "副本写的", "甲写的"]);
      expect((await rowsOf(pc)).map((row) => row.uid)).toEqual(expect.arrayContaining([one, other]));
    }
  });
});

describe("a running machine that was rolled back", () => {
  /** The program goes on as if nothing had been: the same writer, the same numbers. */
  async function rolledBack() {
    const { a, b, c, uid } = await threePcs();
    await edit(a, uid, "houseName", null, "开始");
    await meet(a, b);
    const restore = await keepState(a);
    const running = [...a.register.segments];
    await edit(a, uid, "addressLine", null, "发出的");
    await take(b, await give(a, b));
    await restore();
    for (const [scope, segment] of running) a.register.segments.set(scope, segment);
    await edit(a, uid, "addressLine", null, "回退后");
    return { a, b, c, uid };
  }

  test("is found out by the others, which take nothing of it", async () => {
    const { a, b, uid } = await rolledBack();
    const before = b.register.client.prepare("SELECT * FROM households ORDER BY uid").all();
    const taken = await take(b, await give(a, b));
    expect(taken.problems).toMatchObject([{ problem: { why: "writer-twice", details: { device: "电脑甲" } } }]);
    expect(b.register.client.prepare("SELECT * FROM households ORDER BY uid").all()).toEqual(before);
    expect(await addressOf(b, uid)).toBe("发出的");
  });

  test("hears of it too from a full file, and takes nothing either", async () => {
    const { a, b } = await rolledBack();
    const file = await give(b, a, true);
    const before = digestOf(a.register);
    await a.exchange.preview({ tokens: [file] });
    expect(digestOf(a.register)).toBe(before);
    const taken = await take(a, file);
    expect(taken.problems).toMatchObject([{ problem: { why: "writer-twice", details: { device: "电脑甲" } } }]);
  });
});

describe("a PC that was away for months", () => {
  test("gets everything whole, and what it did meanwhile arrives", async () => {
    const { a, b, uid } = await twoPcs();
    for (const [no, pc] of [a, b, a].entries())
      await edit(pc, uid, ["houseName", "addressLine", "personCount"][no]!, no === 2 ? 3 : null, no === 2 ? 5 : "改");
    for (const pc of [a, b]) pc.clock.time = new Date("2027-05-02T09:00:00");
    const given = await a.exchange.give({ device: b.uid, villages: null, folder: a.stick, full: false });
    expect(given.slip.villages.every(({ full }) => full)).toBe(true);
    await take(b, join(a.stick, given.file));
    await take(a, await give(b, a));
    for (const pc of [a, b])
      expect((await rowsOf(pc)).find((row) => row.uid === uid)).toMatchObject({
        houseName: "改",
        addressLine: "改",
        personCount: 5,
      });
  });
});
