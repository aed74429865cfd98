import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeOwnPackage } from "../../../../electron/services/exchange/ownParts.ts";
import { AppError } from "../../../../shared/rpc/errors.ts";
import { keepState, twoPcs } from "../../../support/exchangeScenes.ts";
import { give, take } from "../../../support/offices.ts";
import { tempFolder } from "../../../support/register.ts";
import { edit } from "../../../support/rosterCalls.ts";

describe("Files that were taken", () => {
  test("are offered for deletion and deleted when that is wanted, and nothing else is", async () => {
    const { a, b } = await twoPcs();
    const [first, second] = [await give(a, b), await give(a, b)];
    const other = join(a.stick, "holiday.hbsync");
    writeFileSync(other, "not a package");
    expect((await take(b, first)).removable).toEqual([basename(first)]);
    expect(existsSync(first)).toBe(true);
    expect(await b.exchange.removeTaken({})).toEqual({ removed: 1, left: [] });
    expect([first, second, other].map((path) => existsSync(path))).toEqual([false, true, true]);
    expect(await b.exchange.removeTaken({})).toEqual({ removed: 0, left: [] });
  });

  test("are left where another file took their name meanwhile, or they are gone", async () => {
    const { a, b } = await twoPcs();
    const [first, second] = [await give(a, b), await give(a, b)];
    await take(b, first, second);
    cpSync(second, first);
    expect(await b.exchange.removeTaken({})).toEqual({ removed: 1, left: [basename(first)] });
    expect([existsSync(first), existsSync(second)]).toEqual([true, false]);
  });

  test("are not offered from the shared folder, where each PC deletes its own", async () => {
    const { a, b } = await twoPcs();
    const file = await give(a, b);
    const folder = join(tempFolder(), "share");
    mkdirSync(folder);
    await b.exchange.setFolder({ folder });
    cpSync(file, join(folder, basename(file)));
    expect((await take(b, join(folder, basename(file)))).removable).toEqual([]);
  });

  test("are not offered while a part of them waits for another file", async () => {
    const { a, b, uid } = await twoPcs();
    const restore = await keepState(b);
    await edit(a, uid, "addressLine", null, "一");
    await take(b, await give(a, b));
    await take(a, await give(b, a));
    await restore();
    await edit(a, uid, "houseName", null, "上房");
    const file = await give(a, b);
    expect(await take(b, file)).toMatchObject({ parked: 1, removable: [] });
    expect(await b.exchange.removeTaken({})).toEqual({ removed: 0, left: [] });
    expect(existsSync(file)).toBe(true);
  });
});

describe("Half a file that a failed giving left", () => {
  const stopped = {
    progress: () => undefined,
    check: () => {
      throw new AppError("cancelled");
    },
  };

  test("is deleted at the next giving into the same folder, and nobody else's is", async () => {
    const { a, b } = await twoPcs();
    const { client } = a.register;
    const path = join(a.stick, "X-X-20261102-009-0badcafe.hbsync");
    await expect(writeOwnPackage(client, path, Buffer.alloc(10), stopped)).rejects.toMatchObject({ code: "cancelled" });
    writeFileSync(join(a.stick, "X-X-20261102-009-0badbeef.hbsync.part"), "another PC is writing this");
    expect(readdirSync(a.stick)).toContain(`${basename(path)}.part`);
    const file = await give(a, b);
    expect(readdirSync(dirname(path)).toSorted()).toEqual(
      expect.arrayContaining(["X-X-20261102-009-0badbeef.hbsync.part", basename(file)]),
    );
    expect(readdirSync(a.stick)).not.toContain(`${basename(path)}.part`);
  });
});
