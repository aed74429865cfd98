import { generateKeyPairSync, sign, verify } from "node:crypto";
import zlib from "node:zlib";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { refusal } from "./refusal.ts";
import { pack, unpack, type Zstd } from "./zstd.ts";

const sample = Buffer.from("互助台账 hearthbook ".repeat(8));

async function sealsAndOpens(): Promise<boolean> {
  const identity = await generateX25519Identity();
  const [encrypter, decrypter] = [new Encrypter(), new Decrypter()];
  encrypter.addRecipient(await identityToRecipient(identity));
  decrypter.addIdentity(identity);
  const opened = await decrypter.decrypt(await encrypter.encrypt(sample));
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const signature = sign(null, sample, privateKey);
  const other = Buffer.concat([sample, Buffer.of(0)]);
  return (
    sample.equals(opened) && verify(null, sample, publicKey, signature) && !verify(null, other, publicKey, signature)
  );
}

/**
 * Tries compression, sealing and signing once on a few bytes.
 * @throws AppError package no-zstd, no-suite: this program cannot exchange files on this computer
 */
export async function tryOut(zstd: Zstd = zlib): Promise<void> {
  const raw = unpack(pack(sample, zstd), sample.length, zstd);
  if (!raw?.equals(sample)) throw refusal("no-zstd");
  if (!(await sealsAndOpens().catch(() => false))) throw refusal("no-suite");
}

let tried: Promise<void> | null = null;

/** The self-test, run once for each start of the program; called before anything is sealed or opened. */
export function selfTest(): Promise<void> {
  tried ??= tryOut();
  return tried;
}
