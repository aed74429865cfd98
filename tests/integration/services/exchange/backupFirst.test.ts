import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { backups } from "../../../../shared/backups/contract.ts";
import { addressOf, twoPcs } from "../../../support/exchangeScenes.ts";
import { give, type OfficePc } from "../../../support/offices.ts";
import { changedSince, tablesOf } from "../../../support/registerTables.ts";
import { tempFolder } from "../../../support/register.ts";
import { edit } from "../../../support/rosterCalls.ts";

const taking = async (pc: OfficePc): Promise<string[]> =>
  (await pc.of(backups).list({})).filter(({ reason }) => reason === "take").map(({ id }) => id);

/** No backup can be made any more: a file lies where their folder should be. */
function spoilBackups(pc: OfficePc): void {
  rmSync(join(pc.folder, "backups"), { recursive: true });
  writeFileSync(join(pc.folder, "backups"), "");
}

/** One PC has a change for another; both may share a folder. */
async function waiting(shared: boolean) {
  const { a, b, uid } = await twoPcs();
  await edit(a, uid, "addressLine", null, "一组");
  // So that the taking's own backup is told from that of the first file.
  b.clock.time = new Date(b.clock.time.getTime() + 60_000);
  const folder = join(tempFolder(), "share");
  mkdirSync(folder);
  if (shared) for (const pc of [a, b]) await pc.exchange.setFolder({ folder });
  return { a, b, uid };
}

describe("before a file is taken", () => {
  test("the register as it is is kept, checked, and can be gone back to", async () => {
    const { a, b, uid } = await waiting(false);
    const earlier = await taking(b);
    const { id } = await b.exchange.preview({ tokens: [await give(a, b)] });
    expect(await taking(b)).toEqual(earlier);
    await b.exchange.apply({ id });
    const [made, ...others] = (await taking(b)).filter((one) => !earlier.includes(one));
    expect(others).toEqual([]);
    expect(await b.of(backups).verify({ id: made! })).toEqual({ sound: true });
    expect(await addressOf(b, uid)).toBe("一组");
  });

  test("so it is before the shared folder's files come in, and not where nothing comes", async () => {
    const { a, b, uid } = await waiting(true);
    await b.exchange.syncFolder({});
    const earlier = await taking(b);
    await a.exchange.syncFolder({});
    expect(await b.exchange.syncFolder({})).toMatchObject({ taken: 1, failed: null });
    expect((await taking(b)).length).toBe(earlier.length + 1);
    expect(await addressOf(b, uid)).toBe("一组");
    await b.exchange.syncFolder({});
    expect((await taking(b)).length).toBe(earlier.length + 1);
  });

  test("and where that fails, nothing is taken", async () => {
    const { a, b } = await waiting(false);
    const { id } = await b.exchange.preview({ tokens: [await give(a, b)] });
    const before = tablesOf(b.register);
    spoilBackups(b);
    await expect(b.exchange.apply({ id })).rejects.toThrow();
    expect(changedSince(before, b.register)).toEqual([]);
    rmSync(join(b.folder, "backups"));
    expect(await b.exchange.apply({ id })).toMatchObject({ problems: [], counts: { changed: 1 } });
  });

  test("nor from the shared folder", async () => {
    const { a, b, uid } = await waiting(true);
    await a.exchange.syncFolder({});
    const before = tablesOf(b.register);
    spoilBackups(b);
    await expect(b.exchange.syncFolder({})).rejects.toThrow();
    expect(changedSince(before, b.register)).toEqual([]);
    rmSync(join(b.folder, "backups"));
    expect(await b.exchange.syncFolder({})).toMatchObject({ taken: 1, failed: null });
    expect(await addressOf(b, uid)).toBe("一组");
  });
});
