import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signKeyText } from "../../../electron/services/exchange/package/keys.ts";
import { sealPackage } from "../../../electron/services/exchange/package/seal.ts";
import { packageLimits } from "../../../shared/exchange/package.ts";
import { encryptByHand, frameByHand, type Json, plainByHand, readByHand } from "../../support/packageByHand.ts";
import { type TestDevice, testDevice, testPackage } from "../../support/packages.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "hearthbook-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const mega = 2 ** 20;

let a: TestDevice;
let b: TestDevice;
let header: Json;
let manifest: Json;
const sound = join(folder, "sound.hbsync");
beforeAll(async () => {
  [a, b] = await Promise.all([testDevice("pc-a"), testDevice("pc-b")]);
  const bytes = await sealPackage(testPackage("pc-b"), a.keys, [b.recipient]);
  writeFileSync(sound, bytes);
  ({ header, manifest } = await readByHand(bytes, b.keys.identity));
});

/** Opens a file in a process of its own: what came of it, and the most memory above idle in MB. */
async function openApart(hostile: string): Promise<{ outcome: string; seconds: number; memory: number }> {
  const sign = b.keys.sign.export({ format: "pem", type: "pkcs8" });
  const known = {
    device: "pc-b",
    identity: b.keys.identity,
    sign,
    sender: "pc-a",
    senderKey: signKeyText(a.publicKey),
  };
  const child = join(import.meta.dirname, "../../support/openHostile.ts");
  const { stdout } = await run(process.execPath, [child, JSON.stringify({ sound, hostile, ...known })]);
  return JSON.parse(stdout) as { outcome: string; seconds: number; memory: number };
}

async function expectRefused(bytes: Buffer | string, ...outcomes: string[]): Promise<void> {
  const path = typeof bytes === "string" ? bytes : join(folder, "hostile.hbsync");
  if (typeof bytes !== "string") writeFileSync(path, bytes);
  const { outcome, seconds, memory } = await openApart(path);
  console.log(`${expect.getState().currentTestName}: ${outcome}, ${seconds.toFixed(2)} s, ${memory.toFixed(0)} MB`);
  expect(outcomes).toContain(outcome);
  expect(memory).toBeLessThan(300);
  expect(seconds).toBeLessThan(10);
}

/** Signed and sealed by an enrolled device. */
const signed = (ciphertext: Buffer): Buffer => frameByHand(header, ciphertext, a.keys.sign);
const sealed = async (plain: Buffer): Promise<Buffer> => signed(await encryptByHand(plain, [b.recipient]));
const withSections = (sections: readonly Json[], frames: readonly Buffer[]): Promise<Buffer> =>
  sealed(plainByHand({ ...manifest, sections }, frames));

const entry = (no: number, size: number, frame: Buffer, sha256 = "0".repeat(64)): Json => {
  return { scope: `v${no}`, kind: "village", rows: 1, full: true, size, packed: frame.length, sha256 };
};

const zeros = (length: number): Buffer => zlib.zstdCompressSync(Buffer.alloc(length));
/** One long JSON string that does not compress below three quarters. */
const noise = (length: number): Buffer => Buffer.from(`"${randomBytes((length * 3) / 4).toString("base64")}"`);

const stanza = `-> X25519 ${"A".repeat(43)}\n${"A".repeat(43)}\n`;

describe("a file of an enrolled but hostile device costs little", () => {
  it("with a million recipients", async () => {
    const head = (count: number) => `age-encryption.org/v1\n${stanza.repeat(count)}--- ${"A".repeat(43)}\n`;
    await expectRefused(signed(Buffer.from(head(1_000_000))), "too-big");
    await expectRefused(signed(Buffer.from(head(600_000))), "too-many");
  });

  it("with one endless line for a recipient", async () => {
    await expectRefused(signed(Buffer.from(`age-encryption.org/v1\n-> X25519 ${"A".repeat(50 * mega)}`)), "altered");
  });

  it("with a passphrase stanza of a gigabyte", async () => {
    const head = `age-encryption.org/v1\n-> scrypt ${"A".repeat(22)} 20\n${"A".repeat(43)}\n--- ${"A".repeat(43)}\n`;
    await expectRefused(signed(Buffer.from(head)), "altered");
  });

  it("with a section that unpacks to more than it says", async () => {
    const bomb = zeros(900 * mega);
    await expectRefused(await withSections([entry(1, 64 * mega, bomb)], [bomb]), "section");
    await expectRefused(await withSections([entry(1, 900 * mega, bomb)], [bomb]), "section");
  });

  it("with a frame that wants a window of 128 MB", async () => {
    // Magic; window 2^27; one last block that repeats a byte 128 KB long.
    const frame = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x88, 0x03, 0x00, 0x10, 0x00]);
    expect(zlib.zstdDecompressSync(frame)).toHaveLength(128 * 1024);
    await expectRefused(await withSections([entry(1, 128 * 1024, frame)], [frame]), "section");
  });

  it("with more sections than allowed, or too much in all", async () => {
    const frame = zeros(64 * mega);
    const many = Array.from({ length: packageLimits.sectionCount }, (_, no) => entry(no, 64 * mega, frame));
    const frames = many.map(() => frame);
    await expectRefused(await withSections(many, frames), "too-big");
    await expectRefused(await withSections([...many, entry(9999, 64 * mega, frame)], [...frames, frame]), "section");
  });

  it("with as much as is allowed of what compresses best", async () => {
    const frame = zeros(64 * mega);
    const hash = createHash("sha256")
      .update(Buffer.alloc(64 * mega))
      .digest("hex");
    const most = Array.from({ length: 4 }, (_, no) => entry(no, 64 * mega, frame, hash));
    await expectRefused(
      await withSections(
        most,
        most.map(() => frame),
      ),
      "read",
    );
  });

  it("with as much as is allowed of what does not compress", async () => {
    const [raw, other] = [noise(40 * mega), noise(40 * mega)];
    const section = (scope: string, bytes: Buffer) =>
      ({ scope, kind: "village", rows: 1, full: true, raw: bytes }) as const;
    const out = testPackage("pc-b", { sections: [section("v1", raw), section("v2", other)] });
    await expectRefused(await sealPackage(out, a.keys, [b.recipient]), "read");
  });

  it.each([
    ["brackets", "[".repeat(60 * mega)],
    ["empty lines", "\n".repeat(60 * mega)],
    ["empty lists", `{"commits":[${"[],".repeat(20 * mega)}[]]}`],
  ])("with a section of nothing but %s", async (_, text) => {
    const raw = Buffer.from(text);
    const frame = zlib.zstdCompressSync(raw);
    const hash = createHash("sha256").update(raw).digest("hex");
    await expectRefused(await withSections([entry(1, raw.length, frame, hash)], [frame]), "section");
  });

  it("with a manifest that unpacks to a gigabyte", async () => {
    await expectRefused(await sealed(plainByHand(Buffer.alloc(900 * mega), [], 8 * mega)), "section");
  });

  it.each([
    ["brackets", "[".repeat(8 * mega)],
    ["objects", `[${"{},".repeat(2 * mega)}{}]`],
    ["quotes", '"\\'.repeat(4 * mega)],
  ])("with a manifest of nothing but %s", async (_, text) => {
    await expectRefused(await sealed(plainByHand(Buffer.from(text), [])), "too-many", "section");
  });

  it.each([
    ["certificates", () => ({ certificates: Array.from({ length: 300_000 }, () => ({})) })],
    ["sections", () => ({ sections: Array.from({ length: 300_000 }, () => ({})) })],
    [
      "vectors",
      () => ({ acks: { v1: Object.fromEntries(Array.from({ length: 300_000 }, (_, no) => [`s${no}`, "x"])) } }),
    ],
    ["unknown fields", () => Object.fromEntries(Array.from({ length: 300_000 }, (_, no) => [`f${no}`, no]))],
  ])("with a manifest of wrong %s", async (name, part) => {
    await expectRefused(await sealed(plainByHand({ ...manifest, ...part() }, [])), "section");
    expect(name).not.toBe("");
  });
});

describe("a file of nobody costs less", () => {
  it("though it is ten gigabytes long", async () => {
    const path = join(folder, "long.hbsync");
    const [length, file] = [10 * 1024 * mega, openSync(path, "w")];
    ftruncateSync(file, length);
    const end = Buffer.alloc(16, "HBP-END\n", "latin1");
    end.writeBigUInt64BE(BigInt(length));
    writeSync(file, Buffer.from("484250890d0a1a0affffffff", "hex"), 0, 12, 0);
    writeSync(file, end, 0, 16, length - 16);
    closeSync(file);
    await expectRefused(path, "too-big");
  });

  it("though it claims a header of four gigabytes", async () => {
    const bytes = signed(Buffer.alloc(4 * mega));
    bytes.writeUInt32BE(0xffffffff, 8);
    await expectRefused(bytes, "altered");
  });

  it("though it signs sixty megabytes", async () => {
    const stranger = await testDevice("pc-x");
    const foreign = { ...header, keys: { sign: signKeyText(stranger.publicKey), age: stranger.recipient } };
    await expectRefused(frameByHand(foreign, Buffer.alloc(60 * mega), stranger.keys.sign), "unknown-sender");
  });
});
