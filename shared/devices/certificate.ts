import { z } from "zod";
import type { SignedCertificate } from "../exchange/package.ts";
import { Uid } from "../records/record.ts";
import { Card, DeviceName, SealKey, SignKey } from "./card.ts";

/** Why a device is stopped: a code, never a sentence about a person. */
export const stopReasons = ["lost", "stolen", "replaced"] as const;
export type StopReason = (typeof stopReasons)[number];

const Name = z.string().min(1).max(64);
/** Number for people and for the order of later over earlier; the same number may be used on two devices. */
const No = z.int().min(1);
const On = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const head = { register: Name, no: No, on: On };

/** Commits of each segment, by scope, that were held when a device was stopped. */
export const Accepted = z.record(Name, z.record(Name, z.int().min(0)));
export type Accepted = z.infer<typeof Accepted>;

/** What a certificate says. Who signed it stands outside, as the public key. */
export const CertificateBody = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("root"), ...head, card: Card }),
  /** Lets a device in, or changes its villages. */
  z.strictObject({ kind: z.literal("enrol"), ...head, card: Card, villages: z.array(Uid).nullable() }),
  z.strictObject({ kind: z.literal("rename"), ...head, device: Uid, name: DeviceName }),
  /** A device changes the key that files for it are sealed to; programs from before this kind pass over it. */
  z.strictObject({ kind: z.literal("reseal"), ...head, device: Uid, seal: SealKey }),
  z.strictObject({
    kind: z.literal("revoke"),
    ...head,
    device: Uid,
    reason: z.enum(stopReasons),
    accepted: Accepted,
    /** Certificates signed by the device that stay valid. */
    keeps: z.array(Name),
  }),
  /** Announces the keys of a recovery sheet; those of an earlier sheet of the same line end. */
  z.strictObject({
    kind: z.literal("recovery"),
    ...head,
    line: Name,
    sign: SignKey,
    seal: SealKey,
    keeps: z.array(Name),
  }),
]);
export type CertificateBody = z.infer<typeof CertificateBody>;
export type BodyOf<K extends CertificateBody["kind"]> = Extract<CertificateBody, { readonly kind: K }>;

/** The text that a certificate's signature covers. */
export const certificateText = (body: string): string => `hearthbook certificate 1\n${body}`;

/** What the pure rules ask of the crypto of the surroundings. */
export interface Checks {
  /** Whether the key signed the text. Never throws. */
  verify(signKey: string, text: string, signature: string): boolean;
  /** Name of a certificate: hash of its body and its signer. */
  idOf(body: string, signer: string): string;
}

/** A certificate whose form, id and signature are right; whether its signer had the right to it is another question. */
export interface Read {
  readonly id: string;
  readonly signer: string;
  readonly body: CertificateBody;
}

function bodyOf(text: string): CertificateBody | null {
  try {
    const parsed = CertificateBody.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Null for what is no certificate, or is not signed by whom it names. */
export function readCertificate(
  { id, no, body: text, signer, signature }: SignedCertificate,
  checks: Checks,
): Read | null {
  const body = bodyOf(text);
  if (!body || body.no !== no || id !== checks.idOf(text, signer)) return null;
  return checks.verify(signer, certificateText(text), signature) ? { id, signer, body } : null;
}
