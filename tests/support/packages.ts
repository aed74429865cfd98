import { generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import type { OwnKeys, Trust } from "../../electron/services/exchange/package/keys.ts";
import type { OutPackage, OutSection } from "../../electron/services/exchange/package/seal.ts";
import type { Job } from "../../electron/worker/context.ts";

export interface TestDevice {
  readonly keys: OwnKeys;
  readonly publicKey: KeyObject;
  readonly recipient: string;
}

/** A device with keys of its own. */
export async function testDevice(device: string): Promise<TestDevice> {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const identity = await generateX25519Identity();
  return { keys: { device, sign: privateKey, identity }, publicKey, recipient: await identityToRecipient(identity) };
}

export const registerId = "register-99";

/** Trust in these devices; `revoked` and `outside` name those that are. */
export function trustIn(
  devices: readonly TestDevice[],
  { revoked = [], outside = [], register = registerId }: TrustOptions = {},
): Trust {
  const known = new Map(devices.map((one) => [one.keys.device, one]));
  return {
    register,
    signKeyOf(device) {
      const found = known.get(device);
      if (!found) return null;
      return { publicKey: found.publicKey, revoked: revoked.includes(device), outside: outside.includes(device) };
    },
  };
}

interface TrustOptions {
  readonly revoked?: readonly string[];
  readonly outside?: readonly string[];
  readonly register?: string | null;
}

export const newId = (): string => randomBytes(16).toString("hex");

export function testSection(scope: string, text: string): OutSection {
  return { scope, kind: "village", rows: text.split("\n").length, full: true, raw: Buffer.from(text, "utf8") };
}

const roster = Array.from({ length: 40 }, (_, no) =>
  JSON.stringify(["households", `h${no}`, no, 0, 0, `白杨村${no}组`]),
);

/** A package of two small villages, with changes. */
export function testPackage(recipient: string, changes: Partial<OutPackage> = {}): OutPackage {
  return {
    kind: "sync",
    id: newId(),
    recipient,
    no: 7,
    manifest: {
      register: registerId,
      at: "2026-11-22T09:00:00+08:00",
      program: "hearthbook 0.1.0",
      author: "clerk-1",
      certificates: [{ id: "c1", no: 1, body: '{"kind":"root"}', signer: "pc-a", signature: "AAAA" }],
      acks: { v1: { s1: 12, s2: 3 } },
      authors: { "clerk-1": "卓玛" },
      asks: [],
    },
    sections: [testSection("v1", roster.join("\n")), testSection("v2", '{"scope":"v2"}\n{"end":0}')],
    ...changes,
  };
}

export const quietJob: Job = { progress: () => undefined, check: () => undefined };
