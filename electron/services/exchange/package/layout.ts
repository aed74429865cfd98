import { createHash } from "node:crypto";
import { packageLimits } from "../../../../shared/exchange/package.ts";

/** Eight bytes that no text file and no file sent as text keeps. */
export const magic = Buffer.from("HBP\x89\r\n\x1a\n", "latin1");
export const endMagic = Buffer.from("HBP-END\n", "latin1");

/** Said before the hash that is signed, so that a signature over anything else never fits a package. */
const context = Buffer.from("hearthbook package v1\n", "utf8");

export const signatureLength = 64;
/** Magic and header length. */
export const frontLength = magic.length + 4;
/** Signature, total length, end magic. */
export const backLength = signatureLength + 8 + endMagic.length;

/** The bytes under the signature: the context and the SHA-256 of all that stands before the signature. */
export const signedBytes = (digest: Buffer): Buffer => Buffer.concat([context, digest]);

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Magic, header length, header. */
export function frontOf(header: string): Buffer {
  const body = Buffer.from(header, "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([magic, length, body]);
}

/** Total length and end magic. */
export function endOf(total: number): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(total));
  return Buffer.concat([length, endMagic]);
}

/** Header length of a file's first bytes; null when it is out of bounds. */
export function headerLengthOf(front: Buffer): number | null {
  const length = front.readUInt32BE(magic.length);
  return length > 1 && length <= packageLimits.header ? length : null;
}
