import { createHash, type KeyObject, verify } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { Decrypter } from "age-encryption";
import { withinLimits } from "../../../../shared/exchange/jsonGuard.ts";
import { type Manifest, type PackageHeader, packageLimits } from "../../../../shared/exchange/package.ts";
import { faultOf } from "../../../../shared/rpc/faults.ts";
import { ageHeadMost, checkAgeHead } from "./ageHead.ts";
import { type Frame, piecesOf, readExactly, readFrame, withFile } from "./frame.ts";
import { type OwnKeys, signKeyFrom, type Trust } from "./keys.ts";
import { sha256, signedBytes } from "./layout.ts";
import { readManifest } from "./manifest.ts";
import { refusal } from "./refusal.ts";
import { selfTest } from "./suite.ts";
import { unpack } from "./zstd.ts";

/** A package from a device that is trusted, for this one; its sections are still compressed. */
export interface OpenPackage {
  readonly header: PackageHeader;
  readonly manifest: Manifest;
  /** Raw NDJSON of a section, unpacked anew at each call. @throws AppError package section */
  section(index: number): Buffer;
}

function signedBy({ digest, signature }: Frame, key: KeyObject): boolean {
  return key.asymmetricKeyType === "ed25519" && verify(null, signedBytes(digest), key, signature);
}

/** Whether the file is at least signed by the key that it shows, so that its fingerprint may be shown. */
function signedByShown(frame: Frame): boolean {
  try {
    return signedBy(frame, signKeyFrom(frame.header.keys.sign));
  } catch {
    return false;
  }
}

/** @throws AppError package altered, unknown-sender, revoked-sender, outside-sender */
function checkSender(frame: Frame, trust: Trust): void {
  const { sender, keys, kind } = frame.header;
  const known = trust.signKeyOf(sender);
  const who = { sender, sign: keys.sign, age: keys.age };
  if (!known || !signedBy(frame, known.publicKey)) {
    throw signedByShown(frame) ? refusal("unknown-sender", who) : refusal("altered");
  }
  if (known.revoked) throw refusal("revoked-sender", who);
  if (known.outside && kind !== "move") throw refusal("outside-sender", who);
}

/** The ciphertext once more, hashed on the way: it must still be what was signed. */
async function* ciphertextOf(file: FileHandle, { header, start }: Frame, head: Buffer): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256").update(head);
  yield head;
  for await (const piece of piecesOf(file, start + head.length, start + header.length)) {
    hash.update(piece);
    yield new Uint8Array(piece);
  }
  if (hash.digest("hex") !== header.sha256) throw refusal("altered");
}

function decrypterOf({ identity, olderIdentities }: OwnKeys): Decrypter {
  const decrypter = new Decrypter();
  for (const one of [identity, ...(olderIdentities ?? [])]) decrypter.addIdentity(one);
  return decrypter;
}

/** age-encryption 0.3.1 tells only by its words that none of our keys fits. */
const noKeyFits = (error: unknown): boolean => error instanceof Error && /no identity matched/.test(error.message);

async function decrypt(file: FileHandle, frame: Frame, keys: OwnKeys): Promise<Buffer> {
  const { header, start } = frame;
  const first = await readExactly(file, start, Math.min(header.length, ageHeadMost));
  const head = first.subarray(0, checkAgeHead(first));
  try {
    const plain = await decrypterOf(keys).decrypt(ReadableStream.from(ciphertextOf(file, frame, head)));
    const whole = Buffer.allocUnsafe(plain.size(header.length));
    let at = 0;
    for await (const piece of plain) {
      whole.set(piece, at);
      at += piece.length;
    }
    if (at !== whole.length) throw refusal("altered");
    return whole;
  } catch (error) {
    if (noKeyFits(error)) throw refusal("old-key");
    throw faultOf(error) ?? refusal("altered");
  }
}

function checkRegister({ kind, register }: Manifest, trust: Trust): void {
  if (kind === "move" || trust.register === null || trust.register === register) return;
  throw refusal("other-register");
}

/** Whether lines of JSON are as sparse and flat as rows are: whoever parses them then needs a few times their length. */
function isPlainLines(raw: Buffer): boolean {
  let lines = 0;
  for (let at = raw.indexOf(0x0a); at >= 0 && lines <= packageLimits.lines; at = raw.indexOf(0x0a, at + 1)) lines += 1;
  return lines <= packageLimits.lines && withinLimits(raw, { marks: raw.length / 4 + 4096, depth: 8 });
}

function sectionOf(plain: Buffer, { sections }: Manifest, places: readonly number[], index: number): Buffer {
  const [entry, place] = [sections[index]!, places[index]!];
  const raw = unpack(plain.subarray(place, place + entry.packed), entry.size);
  if (!raw || sha256(raw) !== entry.sha256 || !isPlainLines(raw)) throw refusal("section", { scope: entry.scope });
  return raw;
}

/**
 * Opens a package in the order of exchange.md, section 5: ends, hash, recipient, signature by an enrolled and unrevoked
 * device, only then decryption, manifest, sizes.
 * @throws AppError package (any `why` of packageProblems); place-gone, disk-error and the like
 */
export async function openPackage(path: string, trust: Trust, keys: OwnKeys): Promise<OpenPackage> {
  await selfTest();
  return withFile(path, async (file) => {
    const frame = await readFrame(file);
    const { header } = frame;
    if (header.recipient !== keys.device) throw refusal("for-another", { recipient: header.recipient });
    checkSender(frame, trust);
    const plain = await decrypt(file, frame, keys);
    const { manifest, places } = readManifest(plain, header);
    checkRegister(manifest, trust);
    return { header, manifest, section: (index) => sectionOf(plain, manifest, places, index) };
  });
}
