import { copyFileSync, mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { backups } from "../../../../shared/backups/contract.ts";
import { keeper } from "../../../support/found.ts";
import { letIn, meet, officePc, type OfficePc } from "../../../support/offices.ts";
import { tempFolder } from "../../../support/register.ts";
import { addHousehold, addVillage, edit, rowsOf } from "../../../support/rosterCalls.ts";

async function shared(...pcs: OfficePc[]): Promise<string> {
  const folder = join(tempFolder(), "share");
  mkdirSync(folder);
  for (const pc of pcs) await pc.exchange.setFolder({ folder });
  return folder;
}

const addresses = async (pc: OfficePc) => (await rowsOf(pc)).map((row) => row.addressLine);

async function threePcs() {
  const [a, b, c] = [await officePc("电脑甲"), await officePc("电脑乙"), await officePc("电脑丙")];
  const village = await addVillage(a, "990101101201", "甲村");
  const { uid } = await addHousehold(a, village, "001", "丹增");
  await letIn(a, b);
  await letIn(a, c);
  await meet(a, b);
  return { a, b, c, village, uid, folder: await shared(a, b, c) };
}

describe("a folder shared by three PCs", () => {
  test("carries changes from each to all, and comes to rest", async () => {
    const { a, b, c, uid, folder } = await threePcs();
    await edit(b, uid, "addressLine", null, "一组");
    for (let round = 0; round < 3; round += 1)
      for (const pc of [a, b, c]) {
        for (const { clock } of [a, b, c]) clock.time = new Date(clock.time.getTime() + 60_000);
        await pc.exchange.syncFolder({});
      }
    expect([await addresses(a), await addresses(b), await addresses(c)]).toEqual([["一组"], ["一组"], ["一组"]]);

    const quiet = readdirSync(folder).toSorted();
    for (const pc of [a, b, c]) expect(await pc.exchange.syncFolder({})).toMatchObject({ given: 0, taken: 0 });
    expect(readdirSync(folder).toSorted()).toEqual(quiet);
    // At most one file waits from each PC to each other one.
    expect(quiet.length).toBeLessThanOrEqual(6);
  });

  test("holds one file from each PC to each other, however many quiet rounds lie between two", async () => {
    const { a, uid, folder } = await threePcs();
    for (const [was, value] of [[null, "一组"] as const, ["一组", "二组"] as const]) {
      await edit(a, uid, "addressLine", was, value);
      for (let round = 0; round < 3; round += 1) await a.exchange.syncFolder({});
    }
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test("keeps a request, whole villages that were asked for, and what a restored register does not know any more", async () => {
    const { a, b, uid, folder } = await threePcs();
    const { newest } = await a.of(backups).make({});
    await edit(a, uid, "addressLine", null, "一组");
    await a.exchange.syncFolder({});
    const afternoon = readdirSync(folder);
    await a.of(backups).restore({ id: newest!.id });
    await a.session.signIn(keeper);
    const whole = await a.exchange.give({ device: b.uid, villages: null, folder, full: true });
    const request = await a.exchange.request({ device: b.uid, villages: null, folder });
    await edit(a, uid, "personCount", 3, 4);
    await a.exchange.syncFolder({});
    for (const name of [...afternoon, whole.file, request.file]) expect(readdirSync(folder)).toContain(name);
  });

  test("a conflict copy beside its original is the same package: it counts once, and the slip stays as it was", async () => {
    const { a, b, uid, folder } = await threePcs();
    await edit(a, uid, "addressLine", null, "二组");
    await a.exchange.syncFolder({});
    for (const one of readdirSync(folder))
      copyFileSync(join(folder, one), join(folder, one.replace(".hbsync", " (1).hbsync")));
    expect(await b.exchange.syncFolder({})).toMatchObject({ taken: 1, problems: [] });
    const { slips } = await b.exchange.slips({ offset: 0, limit: 10 });
    expect(slips.map(({ counts }) => counts["changed"])).toContain(1);
  });

  test("reads conflict copies as packages, and passes over half files and strangers' files", async () => {
    const { a, b, uid, folder } = await threePcs();
    await edit(a, uid, "addressLine", null, "二组");
    await a.exchange.syncFolder({});
    const name = readdirSync(folder).find((one) => one.endsWith(".hbsync"))!;
    for (const one of readdirSync(folder))
      renameSync(
        join(folder, one),
        join(folder, one.replace(".hbsync", ".sync-conflict-20261102-101112-ABCDEFG.hbsync")),
      );
    writeFileSync(join(folder, `${name}.part`), "half");
    writeFileSync(join(folder, "~lock"), "");
    writeFileSync(join(folder, "holiday.hbsync"), "not a package");
    const status = await b.exchange.syncFolder({});
    expect(status!.problems.map(({ file }) => file)).toEqual(["holiday.hbsync"]);
    expect(await addresses(b)).toEqual(["二组"]);
    expect(readdirSync(folder)).toContain("holiday.hbsync");
  });

  test("says that the share is away, and goes on when it is back", async () => {
    const { a, b, uid, folder } = await threePcs();
    renameSync(folder, `${folder}-away`);
    expect((await a.exchange.syncFolder({}))!.failed?.why).toBe("place-gone");
    await edit(a, uid, "addressLine", null, "三组");
    renameSync(`${folder}-away`, folder);
    expect((await a.exchange.syncFolder({}))!.failed).toBeNull();
    await b.exchange.syncFolder({});
    expect(await addresses(b)).toEqual(["三组"]);
  });

  test("what came by itself is passed over by Ctrl+Z, and can be undone from the history", async () => {
    const { a, b, uid } = await threePcs();
    await edit(a, uid, "addressLine", null, "四组");
    await a.exchange.syncFolder({});
    const before = (await b.steps.next({})).undo;
    await b.exchange.syncFolder({});
    expect((await b.steps.next({})).undo).toEqual(before);
    const [taken] = (await b.steps.list({ before: null, limit: 1 })).rows;
    expect(taken).toMatchObject({ kind: "take", revertible: true });
    await b.steps.undo({ step: taken!.id });
    expect(await addresses(b)).toEqual([null]);
  });

  test("is looked at again for who asks while a round runs, and rounds never overlap", async () => {
    const { a, b, uid, folder } = await threePcs();
    await edit(a, uid, "addressLine", null, "五组");
    await a.exchange.syncFolder({});
    const away = `${folder}-away`;
    renameSync(folder, away);
    mkdirSync(folder);
    const early = b.exchange.syncFolder({});
    for (const name of readdirSync(away)) renameSync(join(away, name), join(folder, name));
    const rounds = await Promise.all([early, b.exchange.syncFolder({}), b.exchange.syncFolder({})]);
    expect(rounds.map((round) => round?.taken)).toEqual([0, 1, 1]);
    expect(await addresses(b)).toEqual(["五组"]);
  });

  test("cannot lie in the register's own folder, nor hold the register itself", async () => {
    const { a } = await threePcs();
    const [inner, beside] = [join(a.folder, "share"), `${a.folder}-share`];
    const link = join(tempFolder(), "link");
    for (const folder of [inner, beside]) mkdirSync(folder);
    symlinkSync(dirname(a.folder), link, "junction");
    for (const folder of [a.folder, inner, dirname(a.folder), link])
      await expect(a.exchange.setFolder({ folder })).rejects.toMatchObject({ code: "invalid-input" });
    expect((await a.exchange.folder({})).shown).not.toBeNull();
    await a.exchange.setFolder({ folder: beside });
    expect((await a.exchange.folder({})).shown).toBe(beside);
    await expect(a.exchange.setFolder({ folder: join(a.folder, "nowhere") })).rejects.toMatchObject({
      code: "place-gone",
    });
  });
});
