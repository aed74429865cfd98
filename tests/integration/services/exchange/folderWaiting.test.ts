import { copyFileSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { lockDesk } from "../../../../electron/services/session/register.ts";
import { backups } from "../../../../shared/backups/contract.ts";
import { addressOf, afterLostDisk } from "../../../support/exchangeScenes.ts";
import { keeper } from "../../../support/found.ts";
import { give, letIn, officePc, type OfficePc, take } from "../../../support/offices.ts";
import { tempFolder } from "../../../support/register.ts";
import { addHousehold, addVillage, edit, rowsOf } from "../../../support/rosterCalls.ts";

const minute = 60_000;

/** A folder that only this PC gives and takes through by itself. */
async function shareOf(pc: OfficePc): Promise<string> {
  const folder = join(tempFolder(), "share");
  mkdirSync(folder);
  await pc.exchange.setFolder({ folder });
  return folder;
}

const putIn = (folder: string, file: string): void => copyFileSync(file, join(folder, basename(file)));

/** A round some minutes later. */
async function round(pc: OfficePc) {
  pc.clock.time = new Date(pc.clock.time.getTime() + 3 * minute);
  return (await pc.exchange.syncFolder({}))!;
}

const backupsOf = async (pc: OfficePc): Promise<string[]> =>
  (await pc.of(backups).list({})).filter(({ reason }) => reason === "take").map(({ id }) => id);

/** What a look at a file that brings nothing must leave as it was. */
const tracesOf = async (pc: OfficePc) => ({
  backups: await backupsOf(pc),
  packages: pc.register.client.prepare("SELECT * FROM package_in ORDER BY id").all(),
  acked: pc.register.client.prepare("SELECT * FROM peer").all(),
  lastIn: (await pc.exchange.peers({})).map(({ lastIn }) => lastIn),
  parked: await pc.exchange.parked({}),
});

/** B's folder holds a file of A that builds on one which B lost with a broken disk. */
async function gapInFolder() {
  const { a, b, uid, first } = await afterLostDisk();
  const folder = await shareOf(b);
  await edit(a, uid, "houseName", null, "上房");
  const file = await give(a, b);
  putIn(folder, file);
  return { a, b, uid, folder, first, file };
}

/** A's folder holds a file of a PC that brings a village it was not let in for. */
async function foreignInFolder() {
  const [a, b] = [await officePc("电脑甲"), await officePc("电脑乙")];
  const village = await addVillage(a, "990101101201", "甲村");
  await addHousehold(a, village, "001", "丹增");
  await letIn(a, b, [village]);
  const other = await addVillage(b, "990101101202", "乙村");
  await addHousehold(b, other, "001", "卓玛");
  const folder = await shareOf(a);
  putIn(folder, await give(b, a));
  return { a, b, folder };
}

const whyOf = ({ problems }: { readonly problems: readonly { readonly problem: { readonly why: string } }[] }) =>
  problems.map(({ problem }) => problem.why);

describe("a file in the shared folder of which a part waits", () => {
  test("is taken once, and told of in each round, without a backup and without a new last contact", async () => {
    const { b } = await gapInFolder();
    expect(await round(b)).toMatchObject({ taken: 1, failed: null, problems: [{ problem: { why: "gap" } }] });
    const traces = await tracesOf(b);
    for (let no = 0; no < 4; no += 1) {
      const status = await round(b);
      expect(status).toMatchObject({ taken: 0, failed: null });
      expect(whyOf(status)).toEqual(["gap"]);
    }
    expect(await tracesOf(b)).toEqual(traces);
  });

  test("nor after the next sign-in", async () => {
    const { b } = await gapInFolder();
    await round(b);
    const traces = await tracesOf(b);
    lockDesk(b.desk);
    await b.session.signIn(keeper);
    for (let no = 0; no < 2; no += 1) expect(whyOf(await round(b))).toEqual(["gap"]);
    expect(await tracesOf(b)).toEqual(traces);
  });

  test("nor is its sender heard of anew where the clerk takes it by hand", async () => {
    const { b, file } = await gapInFolder();
    await round(b);
    const { lastIn } = await tracesOf(b);
    b.clock.time = new Date(b.clock.time.getTime() + minute);
    expect(await take(b, file)).toMatchObject({ step: 0, parked: 1 });
    expect((await tracesOf(b)).lastIn).toEqual(lastIn);
  });

  test("comes in with the missing file, and is whole then", async () => {
    const { b, uid, folder, first } = await gapInFolder();
    for (let no = 0; no < 2; no += 1) await round(b);
    const earlier = await backupsOf(b);
    putIn(folder, first);
    expect(await round(b)).toMatchObject({ taken: 1, problems: [] });
    expect((await b.households.get({ uid, asOf: null })).household).toMatchObject({
      addressLine: "一",
      houseName: "上房",
    });
    expect(await b.exchange.parked({})).toEqual([]);
    const made = (await backupsOf(b)).filter((id) => !earlier.includes(id));
    expect(made).toHaveLength(1);
    for (let no = 0; no < 2; no += 1) expect(await round(b)).toMatchObject({ taken: 0, problems: [] });
    expect((await backupsOf(b)).filter((id) => !earlier.includes(id))).toEqual(made);
    const { slips } = await b.exchange.slips({ offset: 0, limit: 10 });
    expect(slips.filter(({ direction }) => direction === "in").map(({ counts }) => counts["refused"])).not.toContain(1);
  });

  test("comes in from the file where its waiting part was dropped before the missing one came", async () => {
    const { b, uid, first } = await gapInFolder();
    for (let no = 0; no < 2; no += 1) await round(b);
    const [part] = await b.exchange.parked({});
    await b.exchange.unpark({ id: part!.id });
    await round(b);
    expect(await b.exchange.parked({})).toEqual([]);
    await take(b, first);
    expect(await round(b)).toMatchObject({ taken: 1, problems: [] });
    expect((await b.households.get({ uid, asOf: null })).household.houseName).toBe("上房");
    expect(await addressOf(b, uid)).toBe("一");
  });
});

describe("a file in the shared folder of which a part was refused", () => {
  test("is taken once, until its PC is let in for that village", async () => {
    const { a, b } = await foreignInFolder();
    expect(await round(a)).toMatchObject({ taken: 1, problems: [{ problem: { why: "not-its-village" } }] });
    const traces = await tracesOf(a);
    for (let no = 0; no < 3; no += 1) {
      const status = await round(a);
      expect([status.taken, whyOf(status)]).toEqual([0, ["not-its-village"]]);
    }
    expect(await tracesOf(a)).toEqual(traces);
    expect(await rowsOf(a)).toHaveLength(1);

    await a.devices.setVillages({ device: b.uid, villages: null });
    expect(await round(a)).toMatchObject({ taken: 1, problems: [] });
    expect(await rowsOf(a)).toHaveLength(2);
    expect(await round(a)).toMatchObject({ taken: 0, problems: [] });
  });
});
