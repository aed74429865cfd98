import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { writeSection } from "../../../electron/database/exchange/outgoing.ts";
import { checkAgeHead } from "../../../electron/services/exchange/package/ageHead.ts";
import { inspect } from "../../../electron/services/exchange/package/frame.ts";
import type { Trust } from "../../../electron/services/exchange/package/keys.ts";
import { openPackage } from "../../../electron/services/exchange/package/open.ts";
import { type OutPackage, sealPackage } from "../../../electron/services/exchange/package/seal.ts";
import { tryOut } from "../../../electron/services/exchange/package/suite.ts";
import { packageLimits } from "../../../shared/exchange/package.ts";
import {
  encryptByHand,
  frameByHand,
  type Json,
  partsOf,
  plainByHand,
  readByHand,
  rowsByHand,
} from "../../support/packageByHand.ts";
import { registerId, type TestDevice, testDevice, testPackage, testSection, trustIn } from "../../support/packages.ts";
import { addHousehold, addVillage } from "../../support/people.ts";
import { tempFolder, newRegister } from "../../support/register.ts";

const why = (name: string, details = {}) =>
  expect.objectContaining({ code: "package", details: expect.objectContaining({ ...details, why: name }) });

let a: TestDevice;
let b: TestDevice;
let c: TestDevice;
beforeAll(async () => {
  [a, b, c] = await Promise.all([testDevice("pc-a"), testDevice("pc-b"), testDevice("pc-c")]);
});

const put = (bytes: Buffer | string): string => {
  const path = join(tempFolder(), "a.hbsync");
  writeFileSync(path, bytes);
  return path;
};

/** Sealed by A for B. */
async function sealed(changes: Partial<OutPackage> = {}, recipients = [b.recipient]) {
  const out = testPackage("pc-b", changes);
  return { out, bytes: await sealPackage(out, a.keys, recipients) };
}

const open = (bytes: Buffer, trust: Trust = trustIn([a])) => openPackage(put(bytes), trust, b.keys);

/** A package of A for B, taken apart by hand, to be put together wrongly. */
async function apart() {
  const { bytes } = await sealed();
  const { header, manifest, sections } = await readByHand(bytes, b.keys.identity);
  const frames = (manifest["sections"] as { packed: number }[]).map(({ packed }) => Buffer.alloc(packed));
  const again = async (changed: Json | Buffer, parts: readonly Buffer[], length?: number) =>
    frameByHand(header, await encryptByHand(plainByHand(changed, parts, length), [b.recipient]), a.keys.sign);
  return { bytes, header, manifest, sections, frames, again };
}

describe("a package", () => {
  it("comes back as it was sealed", async () => {
    const { out, bytes } = await sealed();
    const opened = await open(bytes);
    expect(opened.manifest).toMatchObject({ ...out.manifest, id: out.id, sender: "pc-a", recipient: "pc-b", no: 7 });
    expect(opened.manifest.sections.map((_, index) => opened.section(index).toString())).toEqual(
      [...out.sections].map(({ raw }) => raw.toString()),
    );
    expect(await inspect(put(bytes))).toMatchObject({ id: out.id, kind: "sync", sender: "pc-a", recipient: "pc-b" });
  });

  it("is read by another program from its description alone", async () => {
    const { out, bytes } = await sealed();
    const read = await readByHand(bytes, b.keys.identity);
    expect(read.manifest).toMatchObject({ ...out.manifest, id: out.id });
    expect(read.sections).toEqual([...out.sections].map(({ raw }) => raw.toString()));
  });

  it("gives another program the rows of a village by the names of their fields", async () => {
    const { session } = newRegister();
    const village = addVillage(session, "白杨村");
    const { household } = addHousehold(session, village, "007", ["卓玛"]);
    const { bytes } = await sealed({ sections: [writeSection(session.client, village, null)!] });
    const { sections } = await readByHand(bytes, b.keys.identity);
    const rows = rowsByHand(sections[0]!);
    expect(rows.find(({ uid }) => uid === village)?.values).toMatchObject({ nameZh: "白杨村" });
    expect(rows.find(({ uid }) => uid === household)?.values).toMatchObject({ householdNo: "007", personCount: 1 });
    expect(rows.map(({ values }) => values["householdId"])).toContain(household);
  });

  it("without sections is a small receipt", async () => {
    const { bytes } = await sealed({ kind: "receipt", sections: [] });
    expect((await open(bytes)).manifest).toMatchObject({ kind: "receipt", sections: [], acks: { v1: { s1: 12 } } });
    expect(bytes.length).toBeLessThan(1800);
  });

  it("opens for each of many recipients, and with an earlier key of this device", async () => {
    const others = await Promise.all(Array.from({ length: 63 }, (_, no) => testDevice(`pc-${no}`)));
    const { bytes } = await sealed({}, [...others.map(({ recipient }) => recipient), b.recipient]);
    await open(bytes);
    const renewed = { ...c.keys, device: "pc-b", olderIdentities: [b.keys.identity] };
    expect((await openPackage(put(bytes), trustIn([a]), renewed)).manifest.id).toHaveLength(32);
  });

  it("shows no name, no count and no village outside the seal", async () => {
    const { out, bytes } = await sealed();
    const text = bytes.toString("utf8");
    for (const hidden of ["卓玛", "白杨村", "clerk-1", registerId, out.manifest.at]) expect(text).not.toContain(hidden);
    expect(Object.keys(JSON.parse(partsOf(bytes).header.toString())).toSorted()).toEqual([
      "format",
      "id",
      "keys",
      "kind",
      "length",
      "minReader",
      "no",
      "recipient",
      "sender",
      "sha256",
      "suite",
    ]);
  });

  it("is read by a PC that joins before it knows its register, and a handover comes from another register", async () => {
    const elsewhere = { ...testPackage("pc-b").manifest, register: "register-98" };
    const first = await sealed();
    await open(first.bytes, trustIn([a], { register: null }));
    const move = await sealed({ kind: "move", manifest: elsewhere });
    await open(move.bytes, trustIn([a], { outside: ["pc-a"] }));
    const sync = await sealed({ manifest: elsewhere });
    await expect(open(sync.bytes)).rejects.toEqual(why("other-register"));
    await expect(open(first.bytes, trustIn([a], { outside: ["pc-a"] }))).rejects.toEqual(why("outside-sender"));
  });
});

describe("a file that is refused", () => {
  it("is incomplete: empty, cut, or without its end", async () => {
    const { bytes } = await sealed();
    const longer = Buffer.concat([bytes, Buffer.from("x")]);
    for (const cut of [Buffer.alloc(0), bytes.subarray(0, 5), bytes.subarray(0, 300), bytes.subarray(0, -1), longer]) {
      await expect(inspect(put(cut))).rejects.toEqual(why("incomplete"));
    }
  });

  it("is no package at all, a folder or a pipe", async () => {
    await expect(inspect(put("序号,姓名\n"))).rejects.toEqual(why("not-ours"));
    const folder = join(tempFolder(), "b.hbsync");
    mkdirSync(folder);
    await expect(inspect(folder)).rejects.toEqual(why("not-ours"));
    if (process.platform === "win32") return;
    const pipe = join(tempFolder(), "c.hbsync");
    execFileSync("mkfifo", [pipe]);
    await expect(inspect(pipe)).rejects.toEqual(why("not-ours"));
  });

  it("is gone", async () => {
    await expect(inspect(join(tempFolder(), "none", "a.hbsync"))).rejects.toMatchObject({ code: "place-gone" });
  });

  it("was altered", async () => {
    const { bytes } = await sealed();
    const flipped = Buffer.from(bytes);
    flipped[bytes.length - 200]! ^= 1;
    await expect(inspect(put(flipped))).rejects.toEqual(why("altered"));
    const signature = Buffer.from(bytes);
    signature[bytes.length - 40]! ^= 1;
    await expect(open(signature)).rejects.toEqual(why("altered"));
  });

  it("is for another", async () => {
    const { bytes } = await sealed({ recipient: "pc-c" });
    await expect(open(bytes)).rejects.toEqual(why("for-another", { recipient: "pc-c" }));
    const wrongKey = await sealed({}, [c.recipient]);
    await expect(open(wrongKey.bytes)).rejects.toEqual(why("old-key"));
  });

  it("comes from a device that is unknown, revoked, or signs in the name of another", async () => {
    const { bytes } = await sealed();
    await expect(open(bytes, trustIn([c]))).rejects.toEqual(
      why("unknown-sender", { sender: "pc-a", age: a.recipient }),
    );
    await expect(open(bytes, trustIn([a], { revoked: ["pc-a"] }))).rejects.toEqual(why("revoked-sender"));
    const posing = await sealPackage(testPackage("pc-b"), { ...c.keys, device: "pc-a" }, [b.recipient]);
    await expect(open(posing, trustIn([a, c]))).rejects.toEqual(why("unknown-sender"));
    const { header } = await apart();
    const lying = frameByHand(header, partsOf(bytes).ciphertext, c.keys.sign);
    await expect(open(lying, trustIn([a, c]))).rejects.toEqual(why("altered"));
  });

  it("is another's ciphertext, signed again by an enrolled device", async () => {
    const { bytes, header } = await apart();
    const own = { ...header, sender: "pc-c" };
    const again = frameByHand(own, partsOf(bytes).ciphertext, c.keys.sign);
    const keys = { ...c.keys, device: "pc-c" };
    await expect(open(again, trustIn([a, { ...c, keys }]))).rejects.toEqual(why("mismatch"));
  });

  it("was made by a newer version", async () => {
    const { bytes, header } = await apart();
    for (const newer of [
      { format: 2, minReader: 2 },
      { suite: "age-mlkem+ed448" },
      { format: 3, minReader: 2, kind: "x" },
    ]) {
      const changed = frameByHand({ ...header, ...newer }, partsOf(bytes).ciphertext, a.keys.sign);
      await expect(inspect(put(changed))).rejects.toEqual(why("newer-version"));
    }
  });

  it("of a newer format that an older program may read is read, its unknown fields left aside", async () => {
    const { header, manifest, sections, again } = await apart();
    expect(sections).toHaveLength(2);
    const newer = { ...manifest, format: 2, sections: [], novelty: { deep: [1, 2] } };
    const bytes = await again(newer, []);
    const changed = frameByHand({ ...header, format: 2, hint: "x" }, partsOf(bytes).ciphertext, a.keys.sign);
    expect((await open(changed)).manifest).not.toHaveProperty("novelty");
  });

  it("has a part that is not as the index says", async () => {
    const { manifest, frames, again } = await apart();
    await expect(open(await again(manifest, [...frames, Buffer.alloc(1)]))).rejects.toEqual(why("section"));
    await expect(open(await again(Buffer.from("[]"), frames))).rejects.toEqual(why("section"));
    const opened = await open(await again(manifest, frames));
    expect(() => opened.section(0)).toThrowError(why("section", { scope: "v1" }));
  });

  it("has too many recipients, parts or bytes", async () => {
    const many = Array.from({ length: 65 }, () => b.recipient);
    await expect(sealed({}, many)).rejects.toEqual(why("too-many"));
    const parts = Array.from({ length: packageLimits.sectionCount + 1 }, (_, no) => testSection(`v${no}`, ""));
    await expect(sealed({ sections: parts })).rejects.toEqual(why("too-many"));
    const big = { ...testSection("v1", ""), raw: Buffer.alloc(packageLimits.section + 1) };
    await expect(sealed({ sections: [big] })).rejects.toEqual(why("too-big"));
  });
});

describe("the head of a ciphertext", () => {
  const stanza = `-> X25519 ${"A".repeat(43)}\n${"A".repeat(43)}\n`;
  const head = (count: number, kind = stanza) =>
    Buffer.from(`age-encryption.org/v1\n${kind.repeat(count)}--- ${"A".repeat(43)}\n`);

  it("passes with up to 64 recipients of the suite", () => {
    expect(checkAgeHead(head(64))).toBe(head(64).length);
    expect(() => checkAgeHead(head(65))).toThrowError(why("too-many"));
    expect(() => checkAgeHead(head(1_000_000))).toThrowError(why("too-many"));
  });

  it("has no other kind of recipient: a passphrase stanza would cost the reader seconds", () => {
    expect(() => checkAgeHead(head(1, "-> scrypt AAAA 20\nAAAA\n"))).toThrowError(why("altered"));
    expect(() => checkAgeHead(Buffer.from("age-encryption.org/v2\n"))).toThrowError(why("altered"));
  });
});

describe("the self-test", () => {
  it("passes here, and says so where compression is missing or wrong", async () => {
    await tryOut();
    await expect(tryOut({})).rejects.toEqual(why("no-zstd"));
    const wrong = (() => Buffer.from("x")) as never;
    await expect(tryOut({ zstdCompressSync: wrong, zstdDecompressSync: wrong })).rejects.toEqual(why("no-zstd"));
  });
});

it("reads the same bytes twice from one file", async () => {
  const { bytes } = await sealed();
  const path = put(bytes);
  expect((await openPackage(path, trustIn([a]), b.keys)).section(1)).toEqual(
    (await openPackage(path, trustIn([a]), b.keys)).section(1),
  );
  expect(readFileSync(path)).toEqual(bytes);
});
