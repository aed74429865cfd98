import { randomBytes } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { keepTaken } from "../../../../electron/database/packages.ts";
import { ownKeys } from "../../../../electron/services/devices/identity.ts";
import { trustOf } from "../../../../electron/services/devices/list.ts";
import { addressOf, twoPcs } from "../../../support/exchangeScenes.ts";
import { give, type OfficePc, take } from "../../../support/offices.ts";
import { encryptByHand, frameByHand, plainByHand, readByHand } from "../../../support/packageByHand.ts";
import { tempFolder } from "../../../support/register.ts";
import { edit } from "../../../support/rosterCalls.ts";

/** A kind that some early version knew and none ever made. */
const kind = "card-answer";

/** A file of that kind, otherwise as sound as an enrolled PC can make it, beside a true one. */
async function scene() {
  const { a, b, uid } = await twoPcs();
  await edit(a, uid, "addressLine", null, "一");
  const good = await give(a, b);
  const { header, manifest } = await readByHand(readFileSync(good), ownKeys(b.desk).identity);
  const own = { id: randomBytes(16).toString("hex"), kind, no: 1 };
  const plain = plainByHand({ ...manifest, ...own, sections: [] }, []);
  const recipients = trustOf(a.register).recipientsFor(b.uid);
  const bytes = frameByHand({ ...header, ...own }, await encryptByHand(plain, recipients), ownKeys(a.desk).sign);
  const bad = join(a.stick, "bad.hbsync");
  writeFileSync(bad, bytes);
  return { a, b, uid, good, bad };
}

const slipsOf = async (pc: OfficePc) => (await pc.exchange.slips({ offset: 0, limit: 50 })).slips;

const takenOf = async (pc: OfficePc) => (await slipsOf(pc)).filter(({ direction }) => direction === "in").length;

test("a file of a kind that nothing here handles is refused by itself, and the others of its choice are taken", async () => {
  const { b, uid, good, bad } = await scene();
  const checked = await b.exchange.check({ tokens: [bad, good] });
  expect(checked.map(({ problem }) => problem?.why ?? null)).toEqual(["altered", null]);
  await expect(b.exchange.preview({ tokens: [bad] })).rejects.toMatchObject({ code: "package" });
  await take(b, good);
  expect(await addressOf(b, uid)).toBe("一");
});

test("nor does it keep the others of a folder from being taken, or the list of files from being shown", async () => {
  const { b, uid, good, bad } = await scene();
  const folder = join(tempFolder(), "share");
  mkdirSync(folder);
  await b.exchange.setFolder({ folder });
  const earlier = await takenOf(b);
  for (const file of [bad, good]) copyFileSync(file, join(folder, basename(file)));
  expect(await b.exchange.syncFolder({})).toMatchObject({
    taken: 1,
    failed: null,
    problems: [{ file: "bad.hbsync", problem: { why: "altered" } }],
  });
  expect(await addressOf(b, uid)).toBe("一");
  expect(await takenOf(b)).toBe(earlier + 1);
});

test("one that an earlier version took is listed and printed as the changes that it was taken for", async () => {
  const { b } = await scene();
  const [id, counts] = [randomBytes(16).toString("hex"), { kind, clerk: "卓玛", villages: [], counts: {} }];
  keepTaken(b.register, { id, other: "x", no: 1, counts: JSON.stringify(counts) }, "taken", null);
  expect((await slipsOf(b)).find((slip) => slip.id === id)).toMatchObject({ kind: "sync", clerk: "卓玛" });
  b.powers.preparePrint = () => "token";
  expect(await b.exchange.printSlip({ id })).toEqual({ token: "token" });
});
