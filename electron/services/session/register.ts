import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { dayOf } from "../../../shared/dates/calendarDate.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { throwFault } from "../../../shared/rpc/faults.ts";
import { keepClerks } from "../../database/clerks.ts";
import { clearTemporaries } from "../../database/backup.ts";
import { syncFile, syncFolder } from "../../database/durable.ts";
import { migrate, versionOf } from "../../database/migrate.ts";
import { adoptExtra } from "../../database/exchange/unknown.ts";
import { type Client, closeFile, isSound, openFile } from "../../database/open.ts";
import { type ClerkName, type Session, startSession } from "../../database/session.ts";
import { readSetting, registerWide, writeSetting } from "../../database/settings.ts";
import { settleOwnDevice } from "../devices/identity.ts";
import { bringListBack, keepListBeside } from "../devices/sideCar.ts";
import { backUp, backUpIfDue } from "../backups/making.ts";
import { keepCompatibilityBeside } from "../compatibility.ts";
import { lastStep, lastStepAt } from "../../database/steps.ts";
import { allBackups, ownFolder } from "../backups/folders.ts";
import type { Desk } from "../../worker/context.ts";
import { type Holder, type KeyFile, mendKeys } from "./keyFile.ts";
import { openMark, readMark, removeMark } from "./mark.ts";

export const registerFile = (folder: string): string => join(folder, "register.db");
const fullCheckEveryMs = 7 * 86_400_000;

/** Keeps a damaged register for those who may rescue it, its log beside it, and takes it out of the way. */
export function setAside(folder: string, at: Date): void {
  const name = `damaged-${at.toISOString().replace(/[-:.]/g, "")}.db`;
  const file = registerFile(folder);
  const tails = ["", "-wal"].filter((end) => existsSync(file + end));
  try {
    for (const tail of tails) {
      copyFileSync(file + tail, join(folder, name + tail));
      syncFile(join(folder, name + tail));
    }
    syncFolder(folder);
  } catch (error) {
    for (const tail of tails) rmSync(join(folder, name + tail), { force: true });
    throwFault(error);
  }
}

function removeRegister(folder: string): void {
  for (const tail of ["", "-wal", "-shm"]) rmSync(registerFile(folder) + tail, { force: true });
  removeMark(folder);
}

/** Takes a damaged register out of the way; what of it can still be read is among the backups then. */
function discard(desk: Desk, client?: Client): never {
  try {
    setAside(desk.registerDir, desk.clock.now());
  } finally {
    client?.close();
  }
  removeRegister(desk.registerDir);
  throw new AppError("damaged");
}

/** Opens the file; one that is no register of this key is set aside. */
function openOrDiscard(desk: Desk, key: Buffer): Client {
  try {
    return openFile(registerFile(desk.registerDir), key);
  } catch (error) {
    if (error instanceof AppError && error.code === "damaged") return discard(desk);
    throw error;
  }
}

function openSound(desk: Desk, key: Buffer): Client {
  const { registerDir } = desk;
  if (!existsSync(registerFile(registerDir))) throw new AppError("damaged");
  // SQLite would take a file of no bytes for a new register.
  if (statSync(registerFile(registerDir)).size === 0) return discard(desk);
  const said = readMark(registerDir);
  const client = openOrDiscard(desk, key);
  try {
    if (!isSound(client, said === null ? "quick" : "full") || versionOf(client) === 0) return discard(desk, client);
    if (said !== null && lastStep(client) < said) return discardTail(desk, client, key);
    clearLeftovers(registerDir);
    return client;
  } catch (error) {
    if (client.open) client.close();
    throw error;
  }
}

/** A register that is sound but lost the end of its log becomes a backup, where it holds more than the newest one. */
function discardTail(desk: Desk, client: Client, key: Buffer): never {
  const newest = allBackups(desk.registerDir)[0]?.file.at ?? new Date(0);
  const last = lastStepAt(client);
  if (last !== null && new Date(last) > newest) backUp(desk, client, key, "restore");
  return discard(desk, client);
}

/** Files that a killed program left half written; the register's lock tells that nobody writes them now. */
function clearLeftovers(folder: string): void {
  clearTemporaries(folder);
  clearTemporaries(ownFolder(folder));
}

/** The weekly check of every page; runs where quick_check saw nothing wrong. */
function checkWeekly(desk: Desk, client: Client): void {
  const last = Number(readSetting(client, registerWide, "fullCheckAt") ?? 0);
  const now = desk.clock.now().getTime();
  if (now - last < fullCheckEveryMs && now >= last) return;
  if (!isSound(client, "full")) discard(desk, client);
  writeSetting(client, registerWide, "fullCheckAt", String(now));
}

/** Ends a connection that never became a session. */
function abandon(desk: Desk, client: Client): void {
  if (client.open && closeFile(client)) removeMark(desk.registerDir);
}

/** Tells how far the register is, step by step, so that a damaged log cannot shorten it unseen. */
function beginSession(desk: Desk, client: Client, { uid, name, role }: ClerkName): Session {
  const mark = openMark(desk.registerDir, lastStep(client));
  const session = startSession(client, desk.clock, { uid, name, role });
  session.said = mark.say;
  session.ended = mark.close;
  return session;
}

/**
 * Opens the register of a desk for a clerk: checks it, migrates it (a backup first) and keeps its list of clerks.
 * The desk keeps the data key until it locks; on failure the key is overwritten.
 * @throws AppError already-open, damaged (the file is then set aside), newer-version
 */
export function openRegister(desk: Desk, keys: KeyFile, clerk: Holder, key: Buffer): void {
  if (desk.session) closeRegister(desk);
  let client: Client | undefined;
  let session: Session;
  try {
    const opened = openSound(desk, key);
    client = opened;
    const made = migrate(opened, join(desk.resourcesDir, "migrations"), () => backUp(desk, opened, key, "migration"));
    if (made > 0) adoptExtra(opened);
    checkWeekly(desk, opened);
    mendKeys(desk.registerDir, keys);
    settleOwnDevice(opened, desk.registerDir, key);
    bringListBack(desk.registerDir, opened, keys.register, key);
    keepClerks(opened, keys.clerks, dayOf(desk.clock.now()));
    keepCompatibilityBeside(desk.registerDir, opened);
    session = beginSession(desk, opened, clerk);
  } catch (error) {
    if (client) abandon(desk, client);
    key.fill(0);
    return throwFault(error);
  }
  desk.session = session;
  desk.key = key;
  desk.mustChange = clerk.mustChange;
  desk.activity.last = desk.clock.now().getTime();
}

/** Makes room where no register was founded: a file without keys, from a founding that was cut off, is set aside. */
export function makeRoom({ registerDir, clock }: Desk): void {
  if (existsSync(registerFile(registerDir))) setAside(registerDir, clock.now());
  removeRegister(registerDir);
}

/** Makes the empty register of a new office. @throws AppError disk-full and the like; nothing is left then */
export function createRegister(desk: Desk, key: Buffer): void {
  const { registerDir, resourcesDir } = desk;
  let client: Client | undefined;
  try {
    mkdirSync(registerDir, { recursive: true, mode: 0o700 });
    makeRoom(desk);
    client = openFile(registerFile(registerDir), key);
    migrate(client, join(resourcesDir, "migrations"));
    if (!closeFile(client)) throw new AppError("disk-full");
    syncFile(registerFile(registerDir));
    syncFolder(registerDir);
  } catch (error) {
    if (client?.open) client.close();
    if (client) removeRegister(registerDir);
    throwFault(error);
  }
}

/** Closes cleanly, folding the log into the file, and overwrites the key. */
export function closeRegister(desk: Desk): void {
  const { session, key } = desk;
  if (session && key) keepListBeside(desk.registerDir, session.client, key);
  desk.session = null;
  desk.key = null;
  key?.fill(0);
  if (!session) return;
  session.ended?.();
  if (closeFile(session.client)) removeMark(desk.registerDir);
}

/** Locks: closes the register; makes the backup of the day where the program is never closed. */
export function lockDesk(desk: Desk): void {
  try {
    backUpIfDue(desk, "daily");
  } finally {
    closeRegister(desk);
  }
}

/** Ends the program's work: the closing backup when anything changed, then a clean close. */
export function closeDesk(desk: Desk): void {
  try {
    backUpIfDue(desk, "changed");
  } finally {
    closeRegister(desk);
  }
}
