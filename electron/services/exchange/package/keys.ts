import { createPublicKey, type KeyObject } from "node:crypto";
import { identityToRecipient } from "age-encryption";

/** This device's keys (device.json). */
export interface OwnKeys {
  /** Its uid. */
  readonly device: string;
  /** Ed25519, private. */
  readonly sign: KeyObject;
  /** `AGE-SECRET-KEY-1…` */
  readonly identity: string;
  /** Earlier ones that still open files sealed before the key changed. */
  readonly olderIdentities?: readonly string[];
}

/** Whose files are read. */
export interface Trust {
  /** Null: not known. `outside`: an office of another register, from which only a household that moved is taken. */
  signKeyOf(
    device: string,
  ): { readonly publicKey: KeyObject; readonly revoked: boolean; readonly outside?: boolean } | null;
  /** Null on a PC that is joining and does not know its register yet. */
  readonly register: string | null;
}

/** The 32 bytes of an Ed25519 public key, base64url, as the header and the card write it. */
export function signKeyText(key: KeyObject): string {
  const { x } = (key.type === "private" ? createPublicKey(key) : key).export({ format: "jwk" });
  return x!;
}

/** Ed25519 public key of its 32 bytes in base64url. @throws Error when it is none */
export function signKeyFrom(text: string): KeyObject {
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: text }, format: "jwk" });
}

/** What the header shows of the sender. */
export async function publicKeysOf({ sign, identity }: OwnKeys): Promise<{ sign: string; age: string }> {
  return { sign: signKeyText(sign), age: await identityToRecipient(identity) };
}
