import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { closeSync, copyFileSync, fsyncSync, openSync } from "node:fs";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import type { TakeFrom } from "../../electron/database/exchange/incoming.ts";
import { migrate } from "../../electron/database/migrate.ts";
import { closeFile, openFile } from "../../electron/database/open.ts";
import { ownDevice, type Session, startSession } from "../../electron/database/session.ts";
import { newUid } from "../../electron/database/uid.ts";
import type { OwnKeys, Trust } from "../../electron/services/exchange/package/keys.ts";
import { root } from "./program.ts";

/** A PC with its register's file and its keys, in words that a child process can be told. */
export interface Pc {
  readonly file: string;
  /** Key of the file, hex. */
  readonly key: string;
  readonly device: string;
  /** Ed25519, private, PEM. */
  readonly sign: string;
  readonly identity: string;
  readonly recipient: string;
}

export const migrations = join(root, "resources/migrations");

/** A PC with an empty encrypted register. */
export async function newPc(file: string): Promise<Pc> {
  const key = randomBytes(32);
  const client = openFile(file, key);
  migrate(client, migrations);
  const device = ownDevice(client);
  closeFile(client);
  const identity = await generateX25519Identity();
  const sign = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  return { file, key: key.toString("hex"), device, sign, identity, recipient: await identityToRecipient(identity) };
}

/**
 * The same PC at a copy of its file, so that a round can be run again. The copy is on the disk before the clock runs:
 * else the first commit would wait for the whole of it as well.
 */
export function copyPc(pc: Pc, file: string): Pc {
  copyFileSync(pc.file, file);
  const copy = openSync(file, "r+");
  fsyncSync(copy);
  closeSync(copy);
  return { ...pc, file };
}

/** The register as a program start opens it. */
export function openPc({ file, key }: Pc): Session {
  const client = openFile(file, Buffer.from(key, "hex"));
  return startSession(client, { now: () => new Date() }, { uid: newUid(), name: "经办甲", role: "clerk" });
}

export const keysOf = ({ device, sign, identity }: Pc): OwnKeys => ({
  device,
  sign: createPrivateKey(sign),
  identity,
});

export const registerId = "register-99";

/** Both PCs are enrolled for everything. */
export const trustOf = (pcs: readonly Pc[]): Trust => ({
  register: registerId,
  signKeyOf(device) {
    const found = pcs.find((pc) => pc.device === device);
    return found ? { publicKey: createPublicKey(found.sign), revoked: false } : null;
  },
});

export const takeFrom = (sender: Pc, ...others: readonly Pc[]): TakeFrom => ({
  device: sender.device,
  devices: new Map([sender, ...others].map(({ device }) => [device, { villages: null, accepted: null }])),
});
