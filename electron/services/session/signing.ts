import { AppError } from "../../../shared/rpc/errors.ts";
import type { SignedIn } from "../../../shared/session/contract.ts";
import type { Desk } from "../../worker/context.ts";
import { checkSeal, holderOf, type Holder, type KeyFile, openHolder, readKeys, writeKeys } from "./keyFile.ts";
import { checkPlace } from "./place.ts";
import { secretOf } from "./recoveryKey.ts";
import { beginTry, endTries } from "./waits.ts";
import { recoveryWrapKey, unseal } from "./wrap.ts";

export interface Opened {
  readonly keys: KeyFile;
  readonly holder: Holder;
  readonly key: Buffer;
}

export const signedIn = ({ uid, name, role, mustChange }: Holder): SignedIn => ({ uid, name, role, mustChange });

/** @throws AppError not-a-register before a register is founded */
export function keysOf(desk: Desk): KeyFile {
  const keys = readKeys(desk.registerDir);
  if (!keys) throw new AppError("not-a-register");
  return keys;
}

/** Replaces one clerk's entry in the newest state of the key file. */
export function replaceHolder(desk: Desk, holder: Holder, key: Uint8Array): KeyFile {
  const keys = keysOf(desk);
  const clerks = keys.clerks.map((clerk) => (clerk.uid === holder.uid ? holder : clerk));
  return writeKeys(desk.registerDir, { ...keys, clerks }, key);
}

/**
 * The data key by a clerk's name and passphrase. Wrong tries are counted before they are judged.
 * @param keys those of the register, or of one that is to be taken over
 * @throws AppError wrong-passphrase (also for an unknown name), wait, network-path, removable-drive, damaged
 */
export async function unlockByPassphrase(
  desk: Desk,
  name: string,
  passphrase: string,
  keys: KeyFile = keysOf(desk),
): Promise<Opened> {
  checkPlace(desk.registerDir, desk.disks);
  const holder = keys.clerks.find((clerk) => clerk.name === name);
  if (!holder) throw new AppError("wrong-passphrase");
  const seconds = beginTry(desk.registerDir, holder.uid, desk.clock.now().getTime());
  const key = await openHolder(keys, holder, passphrase);
  if (!key) throw new AppError("wrong-passphrase", { seconds });
  endTries(desk.registerDir, holder.uid);
  checkSeal(keys, key);
  return { keys, holder, key };
}

export const recoveryBound = (register: string): string => `${register} recovery`;

/**
 * The data key by the words of the recovery sheet, for a keeper who forgot, and the keeper's entry for the new
 * passphrase, not yet written.
 * @returns the sheet's secret too, to be overwritten when it was used
 * @throws AppError wrong-passphrase for words of no or another sheet, forbidden for a clerk who is no keeper
 */
export async function unlockByWords(
  desk: Desk,
  name: string,
  words: string,
  passphrase: string,
  keys: KeyFile = keysOf(desk),
): Promise<Opened & { readonly secret: Buffer }> {
  checkPlace(desk.registerDir, desk.disks);
  const holder = keys.clerks.find((clerk) => clerk.name === name);
  if (holder?.role !== "keeper") throw new AppError("forbidden");
  const seconds = beginTry(desk.registerDir, "recovery", desk.clock.now().getTime());
  const secret = secretOf(words);
  const key = secret && unseal(keys.recovery, recoveryWrapKey(secret, keys.register), recoveryBound(keys.register));
  if (!secret || !key) throw new AppError("wrong-passphrase", { seconds });
  checkSeal(keys, key);
  const renewed = await holderOf(keys.register, { ...holder, mustChange: false }, passphrase, key);
  return { keys, holder: renewed, key, secret };
}

/** Right words end the waiting, for the keeper's new passphrase too. */
export function endRecovery({ registerDir }: Desk, holder: Holder): void {
  endTries(registerDir, "recovery");
  endTries(registerDir, holder.uid);
}
