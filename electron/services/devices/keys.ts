import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from "node:crypto";
import {
  type Card,
  type CardFace,
  cardText,
  fingerprintDigits,
  fingerprintText,
} from "../../../shared/devices/card.ts";
import { type CertificateBody, certificateText, type Checks } from "../../../shared/devices/certificate.ts";
import type { SignedCertificate } from "../../../shared/exchange/package.ts";
import { bech32 } from "./bech32.ts";

/** PKCS #8 in front of 32 private bytes (RFC 8410). */
const pkcs8 = { ed25519: "302e020100300506032b657004220420", x25519: "302e020100300506032b656e04220420" } as const;

/** Private key of 32 bytes. */
export function privateKey(kind: keyof typeof pkcs8, seed: Uint8Array): KeyObject {
  const key = Buffer.concat([Buffer.from(pkcs8[kind], "hex"), seed]);
  return createPrivateKey({ key, format: "der", type: "pkcs8" });
}

/** 32 bytes of the public key, base64url. */
const publicText = (key: KeyObject): string => createPublicKey(key).export({ format: "jwk" }).x!;

export const signKeyOf = (text: string): KeyObject =>
  createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: text }, format: "jwk" });

/** A pair of key pairs, made of 32 random bytes each: Ed25519 to sign, age X25519 to seal. */
export interface KeyPairs {
  readonly sign: KeyObject;
  /** Base64url of the Ed25519 public key. */
  readonly signKey: string;
  /** `AGE-SECRET-KEY-1…` */
  readonly identity: string;
  /** `age1…` */
  readonly sealKey: string;
}

export function keyPairs(signSeed: Uint8Array, sealSeed: Uint8Array): KeyPairs {
  const signing = privateKey("ed25519", signSeed);
  const sealing = Buffer.from(publicText(privateKey("x25519", sealSeed)), "base64url");
  return {
    sign: signing,
    signKey: publicText(signing),
    identity: bech32("age-secret-key-", sealSeed).toUpperCase(),
    sealKey: bech32("age", sealing),
  };
}

export const newSeed = (): Buffer => randomBytes(32);

/** Keys of a recovery sheet, derived from its secret beside the key that wraps the data key. */
export function sheetKeys(secret: Uint8Array, line: string): KeyPairs {
  const derive = (label: string) => Buffer.from(hkdfSync("sha256", secret, line, label, 32));
  return keyPairs(derive("hearthbook recovery sign"), derive("hearthbook recovery age"));
}

const signed = (key: KeyObject, text: string): string => sign(null, Buffer.from(text), key).toString("base64url");

export function signCard(face: CardFace, key: KeyObject): Card {
  const { device, office, name, sign: signKey, seal } = face;
  return { card: 1, device, office, name, sign: signKey, seal, signature: signed(key, cardText(face)) };
}

export function signCertificate(body: CertificateBody, keys: Pick<KeyPairs, "sign" | "signKey">): SignedCertificate {
  const text = JSON.stringify(body);
  const { signKey: signer } = keys;
  return {
    id: checks.idOf(text, signer),
    no: body.no,
    body: text,
    signer,
    signature: signed(keys.sign, certificateText(text)),
  };
}

/** The crypto that the pure rules of shared/devices need. */
export const checks: Checks = {
  verify: (key, text, signature) => {
    try {
      return verify(null, Buffer.from(text), signKeyOf(key), Buffer.from(signature, "base64url"));
    } catch {
      return false;
    }
  },
  idOf: (body, signer) => createHash("sha256").update(`${signer}\n${body}`).digest("base64url"),
};

/** Whether the device itself signed its card. */
export const isOwnCard = (card: Card): boolean => checks.verify(card.sign, cardText(card), card.signature);

export const fingerprintOf = (keys: Pick<CardFace, "sign" | "seal">): string =>
  fingerprintDigits(createHash("sha512").update(fingerprintText(keys)).digest());
