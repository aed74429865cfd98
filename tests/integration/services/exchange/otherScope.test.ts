import { createHash, randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import zlib from "node:zlib";
import { expect, test } from "vitest";
import { ownKeys } from "../../../../electron/services/devices/identity.ts";
import { trustOf } from "../../../../electron/services/devices/list.ts";
import { twoPcs } from "../../../support/exchangeScenes.ts";
import { give, type OfficePc, take } from "../../../support/offices.ts";
import { encryptByHand, frameByHand, type Json, plainByHand, readByHand } from "../../../support/packageByHand.ts";
import { edit } from "../../../support/rosterCalls.ts";

/** A file as an enrolled PC can make it: its index names a part otherwise than the part itself, which would have to wait. */
async function misnamed(a: OfficePc, b: OfficePc, scope: string): Promise<string> {
  const { header, manifest, sections } = await readByHand(readFileSync(await give(a, b)), ownKeys(b.desk).identity);
  const entries = manifest["sections"] as Json[];
  const place = entries.findIndex(({ kind }) => kind === "village");
  const [first, ...lines] = sections[place]!.split("\n");
  const waiting = { ...JSON.parse(first!), base: { [randomBytes(8).toString("hex")]: 1 } };
  const raw = Buffer.from([JSON.stringify(waiting), ...lines].join("\n"));
  const frame = zlib.zstdCompressSync(raw);
  const sha256 = createHash("sha256").update(raw).digest("hex");
  const own = { id: randomBytes(16).toString("hex"), no: Number(header["no"]) + 1 };
  const entry = { ...entries[place], scope, size: raw.length, packed: frame.length, sha256 };
  const plain = plainByHand({ ...manifest, ...own, sections: [entry] }, [frame]);
  const cipher = await encryptByHand(plain, trustOf(a.register).recipientsFor(b.uid));
  const path = join(a.stick, "misnamed.hbsync");
  writeFileSync(path, frameByHand({ ...header, ...own }, cipher, ownKeys(a.desk).sign));
  return path;
}

test("a part that the index names otherwise than it does itself is refused, and never waits under a name of its own", async () => {
  const { a, b, uid, village } = await twoPcs();
  await edit(a, uid, "addressLine", null, "一");
  for (const scope of ["x", "x".repeat(64)]) {
    const { problems } = await take(b, await misnamed(a, b, scope));
    expect(problems.map(({ problem }) => problem.why)).toEqual(["section"]);
    expect(await b.exchange.parked({})).toEqual([]);
  }
  expect((await take(b, await misnamed(a, b, village))).problems).toMatchObject([{ problem: { why: "gap" } }]);
  expect(await b.exchange.parked({})).toMatchObject([{ scope: village }]);
});
