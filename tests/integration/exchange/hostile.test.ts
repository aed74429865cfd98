import { execFile } from "node:child_process";
import { createHash, type KeyObject, randomBytes } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  cpSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";
import { identityToRecipient } from "age-encryption";
import { afterAll, describe, expect, it } from "vitest";
import { ownKeys } from "../../../electron/services/devices/identity.ts";
import { signKeyText } from "../../../electron/services/exchange/package/keys.ts";
import { closeRegister } from "../../../electron/services/session/register.ts";
import { packageLimits } from "../../../shared/exchange/package.ts";
import { twoPcs } from "../../support/exchangeScenes.ts";
import { give } from "../../support/offices.ts";
import { encryptByHand, frameByHand, type Json, plainByHand, readByHand } from "../../support/packageByHand.ts";
import { testDevice } from "../../support/packages.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "hearthbook-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const mega = 2 ** 20;

interface Scene {
  /** Keys of the PC that sends, and whom it seals for. */
  readonly sign: KeyObject;
  readonly recipient: string;
  readonly header: Json;
  readonly manifest: Json;
  /** A sound file, and the register that takes it, with its key. */
  readonly sound: string;
  readonly register: string;
  readonly key: string;
}

/** A register that has everything of the sender, kept beyond the test that makes it, and a file for it taken apart. */
async function newScene(): Promise<Scene> {
  const { a, b } = await twoPcs();
  const [sound, register] = [join(folder, "sound.hbsync"), join(folder, "register")];
  copyFileSync(await give(a, b, true), sound);
  const { identity } = ownKeys(b.desk);
  const { header, manifest } = await readByHand(readFileSync(sound), identity);
  const key = b.desk.key!.toString("hex");
  closeRegister(b.desk);
  cpSync(b.folder, register, { recursive: true });
  const recipient = await identityToRecipient(identity);
  return { sign: ownKeys(a.desk).sign, recipient, header, manifest, sound, register, key };
}

let made: Promise<Scene> | undefined;
const scene = (): Promise<Scene> => (made ??= newScene());

interface Outcome {
  readonly outcome: string;
  readonly seconds: number;
  /** The most memory above idle, in MB. */
  readonly memory: number;
  /** Tables of the register that are not what they were. */
  readonly changed: readonly string[];
}

/** Takes a file in a process of its own, as a page would. */
async function takeApart(hostile: string): Promise<Outcome> {
  const { register, key, sound } = await scene();
  const child = join(import.meta.dirname, "../../support/takeHostile.ts");
  const asked = JSON.stringify({ folder: register, key, sound, hostile });
  const { stdout } = await run(process.execPath, [child, asked]);
  return JSON.parse(stdout) as Outcome;
}

async function expectRefused(bytes: Buffer | string, ...outcomes: string[]): Promise<void> {
  const path = typeof bytes === "string" ? bytes : join(folder, "hostile.hbsync");
  if (typeof bytes !== "string") writeFileSync(path, bytes);
  const { outcome, seconds, memory, changed } = await takeApart(path);
  console.log(`${expect.getState().currentTestName}: ${outcome}, ${seconds.toFixed(2)} s, ${memory.toFixed(0)} MB`);
  expect(outcomes).toContain(outcome);
  expect(memory).toBeLessThan(300);
  expect(seconds).toBeLessThan(10);
  // Where only a village was refused, the slip of its file says so; nothing else of the register changed by a byte.
  expect(changed.filter((table) => table !== "package_in")).toEqual([]);
}

/** Signed and sealed by an enrolled device. */
async function signed(ciphertext: Buffer): Promise<Buffer> {
  const { header, sign } = await scene();
  return frameByHand(header, ciphertext, sign);
}
const sealed = async (plain: Buffer): Promise<Buffer> =>
  signed(await encryptByHand(plain, [(await scene()).recipient]));
const withManifest = async (part: Json, frames: readonly Buffer[]): Promise<Buffer> =>
  sealed(plainByHand({ ...(await scene()).manifest, ...part }, frames));
const withSections = (sections: readonly Json[], frames: readonly Buffer[]) => withManifest({ sections }, frames);

const entry = (no: number, size: number, frame: Buffer, sha256 = "0".repeat(64)): Json => {
  return { scope: `v${no}`, kind: "village", rows: 1, full: true, size, packed: frame.length, sha256 };
};

const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
const zeros = (length: number): Buffer => zlib.zstdCompressSync(Buffer.alloc(length));
/** One long JSON string that does not compress below three quarters. */
const noise = (length: number): Buffer => Buffer.from(`"${randomBytes((length * 3) / 4).toString("base64")}"`);

const stanza = `-> X25519 ${"A".repeat(43)}\n${"A".repeat(43)}\n`;

describe("a file of an enrolled but hostile device costs little", () => {
  it("with a million recipients", async () => {
    const head = (count: number) => `age-encryption.org/v1\n${stanza.repeat(count)}--- ${"A".repeat(43)}\n`;
    await expectRefused(await signed(Buffer.from(head(1_000_000))), "too-big");
    await expectRefused(await signed(Buffer.from(head(600_000))), "too-many");
  });

  it("with one endless line for a recipient", async () => {
    await expectRefused(
      await signed(Buffer.from(`age-encryption.org/v1\n-> X25519 ${"A".repeat(50 * mega)}`)),
      "altered",
    );
  });

  it("with a passphrase stanza of a gigabyte", async () => {
    const head = `age-encryption.org/v1\n-> scrypt ${"A".repeat(22)} 20\n${"A".repeat(43)}\n--- ${"A".repeat(43)}\n`;
    await expectRefused(await signed(Buffer.from(head)), "altered");
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
    const hash = hashOf(Buffer.alloc(64 * mega));
    const most = Array.from({ length: 4 }, (_, no) => entry(no, 64 * mega, frame, hash));
    const frames = most.map(() => frame);
    await expectRefused(await withSections(most, frames), "damaged");
  });

  it("with as much as is allowed of what does not compress", async () => {
    const raw = [noise(40 * mega), noise(40 * mega)];
    const frames = raw.map((bytes) => zlib.zstdCompressSync(bytes));
    const entries = raw.map((bytes, no) => entry(no, bytes.length, frames[no]!, hashOf(bytes)));
    await expectRefused(await withSections(entries, frames), "damaged");
  });

  it.each([
    ["brackets", "[".repeat(60 * mega)],
    ["empty lines", "\n".repeat(60 * mega)],
    ["empty lists", `{"commits":[${"[],".repeat(20 * mega)}[]]}`],
  ])("with a section of nothing but %s", async (_, text) => {
    const raw = Buffer.from(text);
    const frame = zlib.zstdCompressSync(raw);
    await expectRefused(await withSections([entry(1, raw.length, frame, hashOf(raw))], [frame]), "section");
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
    await expectRefused(await withManifest(part(), []), "section");
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
    const bytes = await signed(Buffer.alloc(4 * mega));
    bytes.writeUInt32BE(0xffffffff, 8);
    await expectRefused(bytes, "altered");
  });

  it("though it signs sixty megabytes", async () => {
    const stranger = await testDevice("pc-x");
    const { header } = await scene();
    const foreign = { ...header, keys: { sign: signKeyText(stranger.publicKey), age: stranger.recipient } };
    await expectRefused(frameByHand(foreign, Buffer.alloc(60 * mega), stranger.keys.sign), "unknown-sender");
  });
});
