import { randomBytes } from "node:crypto";
import type { Card } from "../../shared/devices/card.ts";
import type { Accepted, CertificateBody } from "../../shared/devices/certificate.ts";
import type { SignedCertificate } from "../../shared/exchange/package.ts";
import { checks, type KeyPairs, keyPairs, signCard, signCertificate } from "../../electron/services/devices/keys.ts";

export { checks };

/** A device or a sheet that can sign. */
export interface Signer {
  readonly uid: string;
  readonly pairs: KeyPairs;
  readonly card: Card;
}

const register = "register-of-the-test";
const on = "2026-11-22";

export function newSigner(name: string, uid = randomBytes(16).toString("base64url")): Signer {
  const pairs = keyPairs(randomBytes(32), randomBytes(32));
  const face = { device: uid, office: "青石镇人民政府", name, sign: pairs.signKey, seal: pairs.sealKey };
  return { uid, pairs, card: signCard(face, pairs.sign) };
}

const sign = (by: Signer, body: CertificateBody): SignedCertificate => signCertificate(body, by.pairs);

/** Certificates as anybody with the keys could make them, with any number. */
export const make = {
  root: (by: Signer) => sign(by, { kind: "root", register, no: 1, on, card: by.card }),
  enrol: (by: Signer, of: Signer, no: number, villages: string[] | null = null, card: Card = of.card) =>
    sign(by, { kind: "enrol", register, no, on, card, villages }),
  rename: (by: Signer, device: string, no: number, name: string) =>
    sign(by, { kind: "rename", register, no, on, device, name }),
  revoke: (by: Signer, of: Signer, no: number, keeps: readonly SignedCertificate[] = [], accepted: Accepted = {}) =>
    sign(by, {
      kind: "revoke",
      register,
      no,
      on,
      device: of.uid,
      reason: "stolen",
      accepted,
      keeps: keeps.map(({ id }) => id),
    }),
  reseal: (by: Signer, device: string, no: number, seal: string, day = on) =>
    sign(by, { kind: "reseal", register, no, on: day, device, seal }),
  recovery: (by: Signer, sheet: Signer, no: number, line = "line", keeps: readonly SignedCertificate[] = []) =>
    sign(by, {
      kind: "recovery",
      register,
      no,
      on,
      line,
      sign: sheet.pairs.signKey,
      seal: sheet.pairs.sealKey,
      keeps: keeps.map(({ id }) => id),
    }),
};
