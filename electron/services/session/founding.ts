import { randomBytes } from "node:crypto";
import { AppError } from "../../../shared/rpc/errors.ts";
import { change } from "../../database/journal/door.ts";
import { newUid } from "../../database/uid.ts";
import { type Desk, sessionOf } from "../../worker/context.ts";
import { keepSheet } from "../devices/enrolling.ts";
import { holderOf, type KeyFile, readKeys, writeKeys } from "./keyFile.ts";
import { checkPlace } from "./place.ts";
import { newRecovery, type Recovery } from "./recoveryKey.ts";
import { createRegister, openRegister } from "./register.ts";
import { recoveryBound } from "./signing.ts";
import { recoveryWrapKey, seal } from "./wrap.ts";

/** Wraps the data key for a recovery sheet. */
export const sealRecovery = (recovery: Recovery, register: string, key: Uint8Array): KeyFile["recovery"] =>
  seal(key, recoveryWrapKey(recovery.secret, register), recoveryBound(register));

/** Announces a new sheet's public keys, so that it can let a new PC in, and forgets its secret. */
export function announce(desk: Desk, { secret }: Recovery): void {
  keepSheet(desk, secret);
  secret.fill(0);
}

/** Who founds a register, and for which office. */
export interface Founder {
  readonly office: string;
  readonly name: string;
  readonly passphrase: string;
}

/**
 * Makes the register of the desk's folder with its first keeper, and signs in. The key file comes last: without it the
 * folder is not founded, and founding may be done again.
 * @returns the words of the recovery sheet
 * @throws AppError stale where one was founded, network-path, removable-drive, disk-full
 */
export async function foundRegister(
  desk: Desk,
  { office, name, passphrase }: Founder,
): Promise<Pick<Recovery, "words">> {
  if (readKeys(desk.registerDir)) throw new AppError("stale");
  checkPlace(desk.registerDir, desk.disks);
  const key = randomBytes(32);
  const [register, recovery] = [newUid(), newRecovery()];
  const keeper = { uid: newUid(), name, role: "keeper", mustChange: false } as const;
  const holder = await holderOf(register, keeper, passphrase, key);
  if (readKeys(desk.registerDir)) throw new AppError("stale");
  createRegister(desk, key);
  const sealed = sealRecovery(recovery, register, key);
  const keys = writeKeys(desk.registerDir, { format: 1, register, office, recovery: sealed, clerks: [holder] }, key);
  openRegister(desk, keys, holder, key);
  change(sessionOf(desk), { kind: "found", params: {} }, () => undefined);
  announce(desk, recovery);
  return { words: recovery.words };
}
