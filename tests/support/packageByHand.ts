import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import zlib from "node:zlib";
import { Decrypter, Encrypter } from "age-encryption";

// Written from docs/format-package.md alone; imports nothing of the program.

const sha = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

export type Json = { [key: string]: unknown };

export interface ByHand {
  readonly header: Json;
  readonly manifest: Json;
  readonly sections: readonly string[];
}

/** Where the parts of a file stand. */
export function partsOf(file: Buffer) {
  const headerEnd = 12 + file.readUInt32BE(8);
  const end = file.length - 80;
  return {
    header: file.subarray(12, headerEnd),
    ciphertext: file.subarray(headerEnd, end),
    signed: file.subarray(0, end),
    signature: file.subarray(end, end + 64),
    total: file.readBigUInt64BE(end + 64),
    start: file.subarray(0, 8).toString("hex"),
    end: file.subarray(end + 72).toString("latin1"),
  };
}

const isTrue = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** Reads a package by its description. */
export async function readByHand(file: Buffer, identity: string): Promise<ByHand> {
  const parts = partsOf(file);
  isTrue(parts.start === "484250890d0a1a0a", "magic");
  isTrue(parts.end === "HBP-END\n" && parts.total === BigInt(file.length), "end");
  const header = JSON.parse(parts.header.toString("utf8"));
  isTrue(header.minReader <= 1 && header.suite === "age-x25519+ed25519", "version");
  isTrue(header.length === parts.ciphertext.length && header.sha256 === sha(parts.ciphertext).toString("hex"), "hash");
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: header.keys.sign }, format: "jwk" });
  const signed = Buffer.concat([Buffer.from("hearthbook package v1\n"), sha(parts.signed)]);
  isTrue(verify(null, signed, key, parts.signature), "signature");
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const plain = Buffer.from(await decrypter.decrypt(parts.ciphertext));
  let at = 8 + plain.readUInt32BE(0);
  const manifest = JSON.parse(zlib.zstdDecompressSync(plain.subarray(8, at)).toString("utf8"));
  const sections = manifest.sections.map((entry: { packed: number; sha256: string }) => {
    const raw = zlib.zstdDecompressSync(plain.subarray(at, (at += entry.packed)));
    isTrue(sha(raw).toString("hex") === entry.sha256, "section");
    return raw.toString("utf8");
  });
  return { header, manifest, sections };
}

export interface RowByHand {
  readonly table: string;
  readonly uid: string;
  readonly values: Json;
}

/** Rows of a section by the names of their fields. */
export function rowsByHand(section: string): readonly RowByHand[] {
  const lines = section.split("\n").map((line) => JSON.parse(line));
  const [{ tables }, end] = [lines[0], lines.at(-1)];
  const rows = lines.filter((line) => Array.isArray(line) && line[0] !== "~");
  isTrue(rows.length === end.end, "end");
  return rows.map(([table, uid, , , extra, ...values]) => {
    const known = values.map((value: unknown, place: number) => [tables[table][place], value] as const);
    return { table, uid, values: { ...Object.fromEntries(known), ...(extra === 0 ? {} : extra) } };
  });
}

/** Plain text of the ciphertext: manifest with its two numbers, then the frames. */
export function plainByHand(manifest: Json | Buffer, frames: readonly Buffer[], length?: number): Buffer {
  const raw = Buffer.isBuffer(manifest) ? manifest : Buffer.from(JSON.stringify(manifest));
  const packed = zlib.zstdCompressSync(raw);
  const front = Buffer.alloc(8);
  front.writeUInt32BE(packed.length);
  front.writeUInt32BE(length ?? raw.length, 4);
  return Buffer.concat([front, packed, ...frames]);
}

export async function encryptByHand(plain: Buffer, recipients: readonly string[]): Promise<Buffer> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(plain));
}

/** A file whose frame, hash and signature are right whatever it contains: what a hostile device could send. */
export function frameByHand(header: Json, ciphertext: Buffer, key: KeyObject): Buffer {
  const whole = { ...header, length: ciphertext.length, sha256: sha(ciphertext).toString("hex") };
  return signByHand(whole, ciphertext, key);
}

/** The same with a header as it is given. */
export function signByHand(header: Json, ciphertext: Buffer, key: KeyObject): Buffer {
  const text = Buffer.from(JSON.stringify(header));
  const front = Buffer.alloc(12);
  Buffer.from("484250890d0a1a0a", "hex").copy(front);
  front.writeUInt32BE(text.length, 8);
  const before = Buffer.concat([front, text, ciphertext]);
  const signature = sign(null, Buffer.concat([Buffer.from("hearthbook package v1\n"), sha(before)]), key);
  const total = Buffer.alloc(8);
  total.writeBigUInt64BE(BigInt(before.length + 80));
  return Buffer.concat([before, signature, total, Buffer.from("HBP-END\n")]);
}
