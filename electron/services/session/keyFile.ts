import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "../../../shared/rpc/errors.ts";
import { ClerkRole } from "../../../shared/session/contract.ts";
import { renameDurably, writeDurably } from "../../database/durable.ts";
import { ownFolder } from "../backups/folders.ts";
import { Derivation, listSeal, newDerivation, passphraseKey, sameSeal, Sealed, seal, unseal } from "./wrap.ts";

const Holder = z.strictObject({
  uid: z.string(),
  name: z.string(),
  role: ClerkRole,
  mustChange: z.boolean(),
  derivation: Derivation,
  key: Sealed,
});
export type Holder = z.infer<typeof Holder>;

const KeyFile = z.strictObject({
  format: z.literal(1),
  register: z.string(),
  office: z.string(),
  recovery: Sealed,
  clerks: z.array(Holder),
  /** Seal over everything that decides who may do what. */
  seal: z.string(),
  /** Of all the rest: tells a damaged file from a wrong passphrase. */
  sum: z.string(),
});
/** Who can open the register: the data key wrapped once for each clerk and once for the recovery sheet. */
export type KeyFile = z.infer<typeof KeyFile>;

export const keyFilePath = (folder: string): string => join(folder, "keys.json");

const sumOf = (keys: Omit<KeyFile, "sum">): string =>
  createHash("sha256").update(JSON.stringify(keys)).digest("base64");

function parse(path: string): KeyFile | null {
  if (!existsSync(path)) return null;
  try {
    const keys = KeyFile.parse(JSON.parse(readFileSync(path, "utf8")));
    const { sum, ...rest } = keys;
    return sum === sumOf(rest) ? keys : null;
  } catch {
    // Cut or altered: the caller turns to the copy before it, or beside the backups.
    return null;
  }
}

/** The key file, the one before it, and the one beside the backups. */
const copiesOf = (folder: string): string[] => {
  const path = keyFilePath(folder);
  return [path, `${path}.previous`, keyFilePath(ownFolder(folder))];
};

/**
 * The keys of a folder; null where no register was founded.
 * @throws AppError damaged when neither the file nor a copy of it can be read
 */
export function readKeys(folder: string): KeyFile | null {
  const copies = copiesOf(folder);
  for (const path of copies) {
    const keys = parse(path);
    if (keys) return keys;
  }
  if (copies.some((path) => existsSync(path))) throw new AppError("damaged");
  return null;
}

/** Puts a readable copy back in the place of a damaged key file, which is kept beside it. */
export function mendKeys(folder: string, keys: KeyFile): void {
  const path = keyFilePath(folder);
  if (parse(path)) return;
  if (existsSync(path)) renameDurably(path, `${path}.damaged`);
  writeDurably(path, JSON.stringify(keys, null, 1));
}

function sealOf(keys: Omit<KeyFile, "seal" | "sum">, dataKey: Uint8Array): string {
  const list = keys.clerks.map(({ uid, name, role, mustChange }) => [uid, name, role, mustChange]);
  return listSeal(dataKey, JSON.stringify([keys.register, keys.office, list]));
}

/** Writes the keys of a folder at once, the former ones staying as a copy. */
export function writeKeys(folder: string, keys: Omit<KeyFile, "seal" | "sum">, dataKey: Uint8Array): KeyFile {
  const { format, register, office, recovery, clerks } = keys;
  const sealed = { format, register, office, recovery, clerks, seal: sealOf(keys, dataKey) };
  const whole = { ...sealed, sum: sumOf(sealed) };
  writeDurably(keyFilePath(folder), JSON.stringify(whole, null, 1), true);
  return whole;
}

/** @throws AppError damaged when names or roles were changed by anyone without the data key */
export function checkSeal(keys: KeyFile, dataKey: Uint8Array): void {
  if (!sameSeal(keys.seal, sealOf(keys, dataKey))) throw new AppError("damaged");
}

const boundTo = (register: string, uid: string): string => `${register} ${uid}`;

/**
 * Wraps the data key for a clerk's passphrase.
 * @param derivation how costly the passphrase is to try
 */
export async function holderOf(
  register: string,
  clerk: Pick<Holder, "uid" | "name" | "role" | "mustChange">,
  passphrase: string,
  dataKey: Uint8Array,
  derivation = newDerivation(),
): Promise<Holder> {
  const key = seal(dataKey, await passphraseKey(passphrase, derivation), boundTo(register, clerk.uid));
  const { uid, name, role, mustChange } = clerk;
  return { uid, name, role, mustChange, derivation, key };
}

/** The data key by a clerk's passphrase; null when it is wrong. */
export async function openHolder(keys: KeyFile, holder: Holder, passphrase: string): Promise<Buffer | null> {
  const key = await passphraseKey(passphrase, holder.derivation);
  return unseal(holder.key, key, boundTo(keys.register, holder.uid));
}
