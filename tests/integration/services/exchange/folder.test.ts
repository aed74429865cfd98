import { mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
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
    for (let round = 0; round < 3; round += 1) for (const pc of [a, b, c]) await pc.exchange.syncFolder({});
    expect([await addresses(a), await addresses(b), await addresses(c)]).toEqual([["一组"], ["一组"], ["一组"]]);

    const quiet = readdirSync(folder).toSorted();
    for (const pc of [a, b, c]) expect(await pc.exchange.syncFolder({})).toMatchObject({ given: 0, taken: 0 });
    expect(readdirSync(folder).toSorted()).toEqual(quiet);
    // At most one file waits from each PC to each other one.
    expect(quiet.length).toBeLessThanOrEqual(6);
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

  test("cannot lie in the register's own folder", async () => {
    const { a } = await threePcs();
    await expect(a.exchange.setFolder({ folder: a.folder })).rejects.toMatchObject({ code: "invalid-input" });
    await expect(a.exchange.setFolder({ folder: join(a.folder, "nowhere") })).rejects.toMatchObject({
      code: "place-gone",
    });
  });
});
