import { existsSync } from "node:fs";
import { AppError } from "../../../shared/rpc/errors.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import type { session } from "../../../shared/session/contract.ts";
import { believedTime } from "../../database/journal/segments.ts";
import type { Context, Desk } from "../../worker/context.ts";
import { allBackups } from "../backups/folders.ts";
import { restoreNewest } from "../backups/restoring.ts";
import { enrolBySecret, keepSheet } from "../devices/enrolling.ts";
import { beAnotherDevice } from "../devices/identity.ts";
import { settleErased } from "../erasing/sideCar.ts";
import { keepRestored, noteRestored } from "../exchange/restored.ts";
import { lookForBackups, lookToTake, takeOver } from "./adopting.ts";
import { idleMinutes } from "./idle.ts";
import { holderOf, openHolder, readKeys, writeKeys } from "./keyFile.ts";
import { announce, foundRegister, sealRecovery } from "./founding.ts";
import { whenQuiet } from "./quiet.ts";
import { newRecovery } from "./recoveryKey.ts";
import { closeRegister, lockDesk, openRegister, registerFile } from "./register.ts";
import { sheetOf } from "./sheet.ts";
import {
  endRecovery,
  keysOf,
  type Opened,
  replaceHolder,
  signedIn,
  unlockByPassphrase,
  unlockByWords,
} from "./signing.ts";
import { beginTry, endTries } from "./waits.ts";

type Service = Handlers<typeof session, Context>;

export const status: Service["status"] = ({ desk }) => {
  const keys = readKeys(desk.registerDir);
  const holder = keys?.clerks.find(({ uid }) => uid === desk.session?.clerk.uid);
  return {
    founded: keys !== null,
    office: keys?.office ?? "",
    clerks: keys?.clerks.map(({ name }) => name) ?? [],
    clerk: desk.session && holder && !desk.activity.ending ? signedIn(holder) : null,
    damaged: keys !== null && !existsSync(registerFile(desk.registerDir)),
    newestBackup: allBackups(desk.registerDir)[0]?.file.at.toISOString() ?? null,
    idleMinutes: idleMinutes(desk),
    demonstration: desk.ownDir !== null,
    clockDoubtful: desk.session !== null && believedTime(desk.session) === null,
  };
};

/** Opens the register, and settles it before anybody sees what is in it. */
function open(desk: Desk, { keys, holder, key }: Opened, first?: (desk: Desk) => void): void {
  openRegister(desk, keys, holder, key);
  try {
    first?.(desk);
    settleErased(desk);
    keepRestored(desk);
  } catch (error) {
    closeRegister(desk);
    throw error;
  }
}

/**
 * Opens the register with a key that was unwrapped, and tells the pages.
 * @param first what must be done before anything is written in it
 */
async function enter(
  context: Context,
  opened: Opened,
  first?: (desk: Desk) => void,
): Promise<ReturnType<typeof signedIn>> {
  const { holder } = opened;
  await whenQuiet(context.desk, 0, () => open(context.desk, opened, first));
  context.sessionChanged();
  return signedIn(holder);
}

/** Pages are not told of the session: the founding page stays until the sheet is printed. */
export const found: Service["found"] = async ({ desk }, first) => {
  const { words } = await foundRegister(desk, first);
  return sheetOf(first.office, words, desk.clock);
};

export const signIn: Service["signIn"] = async (context, { name, passphrase }) =>
  enter(context, await unlockByPassphrase(context.desk, name, passphrase));

/** Locks even where the day's backup cannot be made; its age is on the home page. */
export const lock: Service["lock"] = async (context) => {
  try {
    await whenQuiet(context.desk, 0, () => lockDesk(context.desk));
  } finally {
    context.sessionChanged();
  }
  return null;
};

/** The call itself is the sign of life. */
export const stay: Service["stay"] = () => null;

function ownKey(desk: Desk): Buffer {
  if (!desk.key) throw new AppError("locked");
  return desk.key;
}

export const changePassphrase: Service["changePassphrase"] = async (context, { old, passphrase }) => {
  const {
    desk,
    session: { clerk },
  } = context;
  const keys = keysOf(desk);
  const holder = keys.clerks.find(({ uid }) => uid === clerk.uid);
  if (!holder) throw new AppError("not-found");
  const seconds = beginTry(desk.registerDir, holder.uid, desk.clock.now().getTime());
  const opened = await openHolder(keys, holder, old);
  if (!opened) throw new AppError("wrong-passphrase", { seconds });
  endTries(desk.registerDir, holder.uid);
  const renewed = await holderOf(keys.register, { ...holder, mustChange: false }, passphrase, opened);
  replaceHolder(desk, renewed, opened);
  desk.mustChange = false;
  opened.fill(0);
  return null;
};

export const recover: Service["recover"] = async (context, { name, words, passphrase }) => {
  const { desk } = context;
  const { holder, key, secret } = await unlockByWords(desk, name, words, passphrase);
  const keys = replaceHolder(desk, holder, key);
  endRecovery(desk, holder);
  const entered = await enter(context, { keys, holder, key });
  keepSheet(desk, secret);
  secret.fill(0);
  return entered;
};

export const newRecoverySheet: Service["newRecoverySheet"] = ({ desk }) => {
  const [keys, key, recovery] = [keysOf(desk), ownKey(desk), newRecovery()];
  writeKeys(desk.registerDir, { ...keys, recovery: sealRecovery(recovery, keys.register, key) }, key);
  announce(desk, recovery);
  return sheetOf(keys.office, recovery.words, desk.clock);
};

export const restoreAfterDamage: Service["restoreAfterDamage"] = async (context, { name, passphrase }) => {
  const { desk } = context;
  const opened = await unlockByPassphrase(desk, name, passphrase);
  if (!existsSync(registerFile(desk.registerDir))) {
    restoreNewest(desk.registerDir, opened.key);
    noteRestored(desk);
  }
  return enter(context, opened);
};

export const look: Service["look"] = ({ desk, files }, { chosen }) => {
  const { keys, backups } = lookForBackups(desk, files, chosen);
  return { office: keys.office, clerks: keys.clerks.map(({ name }) => name), newest: backups[0]!.at.toISOString() };
};

export const adopt: Service["adopt"] = async (context, { chosen, name, passphrase }) => {
  const { desk } = context;
  const { keys, backups } = lookToTake(desk, context.files, chosen);
  const { holder, key } = await unlockByPassphrase(desk, name, passphrase, keys);
  return await enter(context, takeOver(desk, { keys, holder, key }, backups), beAnotherDevice);
};

export const adoptByWords: Service["adoptByWords"] = async (context, { chosen, name, words, passphrase }) => {
  const { desk } = context;
  const { keys, backups } = lookToTake(desk, context.files, chosen);
  const { holder, key, secret } = await unlockByWords(desk, name, words, passphrase, keys);
  const clerks = keys.clerks.map((clerk) => (clerk.uid === holder.uid ? holder : clerk));
  const taken = takeOver(desk, { keys: { ...keys, clerks }, holder, key }, backups);
  endRecovery(desk, holder);
  const entered = await enter(context, taken, beAnotherDevice);
  enrolBySecret(desk, secret);
  secret.fill(0);
  return entered;
};
