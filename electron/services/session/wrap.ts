import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  type ScryptOptions,
  scrypt,
  timingSafeEqual,
} from "node:crypto";
import { z } from "zod";

const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** The data key under another key: AES-256-GCM, its 16-byte tag behind the text. */
export const Sealed = z.strictObject({ nonce: base64, text: base64 });
export type Sealed = z.infer<typeof Sealed>;

/** How a passphrase becomes a key. Stored beside each wrap, so that the cost may rise later. */
export const Derivation = z.strictObject({
  N: z
    .int()
    .min(2 ** 14)
    .max(2 ** 20),
  r: z.int().min(8).max(16),
  p: z.int().min(1).max(4),
  salt: base64,
});
export type Derivation = z.infer<typeof Derivation>;

/** RFC 7914 scrypt at 128 MB: the most that a 4 GB office PC spends gladly, about half a second. */
export function newDerivation(): Derivation {
  return { N: 2 ** 17, r: 8, p: 1, salt: randomBytes(16).toString("base64") };
}

/** Key of a passphrase; the same word typed through another input method gives the same key (NFKC). */
export function passphraseKey(passphrase: string, { N, r, p, salt }: Derivation): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize("NFKC"), Buffer.from(salt, "base64"), 32, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** Key of a recovery secret, which is random already. */
export function recoveryWrapKey(secret: Uint8Array, register: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, register, "hearthbook recovery", 32));
}

/** Wraps the data key; `bound` names the register and the owner, so that wraps cannot be swapped. */
export function seal(dataKey: Uint8Array, key: Buffer, bound: string): Sealed {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(bound));
  const text = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]);
  key.fill(0);
  return { nonce: nonce.toString("base64"), text: text.toString("base64") };
}

/** The data key, or null when the key is not the one that sealed it. */
export function unseal({ nonce, text }: Sealed, key: Buffer, bound: string): Buffer | null {
  const bytes = Buffer.from(text, "base64");
  const opener = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64")).setAAD(Buffer.from(bound));
  opener.setAuthTag(bytes.subarray(-16));
  try {
    return Buffer.concat([opener.update(bytes.subarray(0, -16)), opener.final()]);
  } catch {
    // GCM tells no more than that the key or the text is another one.
    return null;
  } finally {
    key.fill(0);
  }
}

/** Seal over the list of clerks: only who holds the data key can change names and roles. */
export function listSeal(dataKey: Uint8Array, list: string): string {
  return createHmac("sha256", dataKey).update(list).digest("base64");
}

export function sameSeal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
