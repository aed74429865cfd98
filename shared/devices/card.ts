import { z } from "zod";
import { Uid } from "../records/record.ts";

export const DeviceName = z.string().trim().min(1).max(40);
export const OfficeName = z.string().trim().min(1).max(60);
/** 32 bytes of an Ed25519 public key, base64url. */
export const SignKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** An age X25519 recipient. */
export const SealKey = z.string().regex(/^age1[0-9a-z]{58}$/);
/** 64 bytes of an Ed25519 signature, base64url. */
export const Signature = z.string().regex(/^[A-Za-z0-9_-]{86}$/);

const face = { device: Uid, office: OfficeName, name: DeviceName, sign: SignKey, seal: SealKey };

/** What a card says. */
export const CardFace = z.strictObject(face);
export type CardFace = z.infer<typeof CardFace>;

/** A device's card: what it says, signed by the device itself (exchange, section 8). */
export const Card = z.strictObject({ card: z.literal(1), ...face, signature: Signature });
export type Card = z.infer<typeof Card>;

/** The text that a card's signature covers. */
export const cardText = ({ device, office, name, sign, seal }: CardFace): string =>
  `hearthbook card 1\n${JSON.stringify([device, office, name, sign, seal])}`;

/** The text whose SHA-512 the fingerprint shows. */
export const fingerprintText = ({ sign, seal }: Pick<CardFace, "sign" | "seal">): string =>
  `hearthbook fingerprint 1\n${sign}\n${seal}`;

const groups = 6;

/**
 * Six groups of five digits, about 100 bits, to be read out on the telephone.
 * @param digest SHA-512 of `fingerprintText`
 */
export function fingerprintDigits(digest: Uint8Array): string {
  const group = (place: number): string => {
    const five = digest.subarray(place * 5, place * 5 + 5);
    const value = five.reduce((sum, byte) => (sum * 256 + byte) % 100_000, 0);
    return String(value).padStart(5, "0");
  };
  return Array.from({ length: groups }, (_, place) => group(place)).join(" ");
}

/** Reads a card from a file's or pasted text; null when it is none. */
export function parseCard(text: string): Card | null {
  try {
    const parsed = Card.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
