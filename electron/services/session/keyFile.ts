import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "../../../shared/rpc/errors.ts";
import { ClerkRole } from "../../../shared/session/contract.ts";
import { writeDurably } from "../../database/durable.ts";
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
});
/** Who can open the register: the data key wrapped once for each clerk and once for the recovery sheet. */
export type KeyFile = z.infer<typeof KeyFile>;

export const keyFilePath = (folder: string): string => join(folder, "keys.json");

function parse(path: string): KeyFile | null {
  if (!existsSync(path)) return null;
  try {
    return KeyFile.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return null;
  }
}

/**
 * The keys of a folder; null where no register was founded.
 * @throws AppError damaged when neither the file nor its previous copy can be read
 */
export function readKeys(folder: string): KeyFile | null {
  const path = keyFilePath(folder);
  const keys = parse(path) ?? parse(`${path}.previous`);
  if (!keys && existsSync(path)) throw new AppError("damaged");
  return keys;
}

function sealOf(keys: Omit<KeyFile, "seal">, dataKey: Uint8Array): string {
  const list = keys.clerks.map(({ uid, name, role, mustChange }) => [uid, name, role, mustChange]);
  return listSeal(dataKey, JSON.stringify([keys.register, keys.office, list]));
}

/** Writes the keys of a folder at once, the former ones staying as a copy. */
export function writeKeys(folder: string, keys: Omit<KeyFile, "seal">, dataKey: Uint8Array): KeyFile {
  const whole = { ...keys, seal: sealOf(keys, dataKey) };
  writeDurably(keyFilePath(folder), JSON.stringify(whole, null, 1), true);
  return whole;
}

/** @throws AppError damaged when names or roles were changed by anyone without the data key */
export function checkSeal(keys: KeyFile, dataKey: Uint8Array): void {
  if (!sameSeal(keys.seal, sealOf(keys, dataKey))) throw new AppError("damaged");
}

const boundTo = (register: string, uid: string): string => `${register} ${uid}`;

/** Wraps the data key for a clerk's passphrase. */
export async function holderOf(
  register: string,
  clerk: Pick<Holder, "uid" | "name" | "role" | "mustChange">,
  passphrase: string,
  dataKey: Uint8Array,
): Promise<Holder> {
  const derivation = newDerivation();
  const key = seal(dataKey, await passphraseKey(passphrase, derivation), boundTo(register, clerk.uid));
  const { uid, name, role, mustChange } = clerk;
  return { uid, name, role, mustChange, derivation, key };
}

/** The data key by a clerk's passphrase; null when it is wrong. */
export async function openHolder(keys: KeyFile, holder: Holder, passphrase: string): Promise<Buffer | null> {
  const key = await passphraseKey(passphrase, holder.derivation);
  return unseal(holder.key, key, boundTo(keys.register, holder.uid));
}
