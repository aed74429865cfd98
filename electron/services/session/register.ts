import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../../../shared/rpc/errors.ts";
import { keepClerks } from "../../database/clerks.ts";
import { syncFile, syncFolder, writeDurably } from "../../database/durable.ts";
import { migrate } from "../../database/migrate.ts";
import { type Client, closeFile, isSound, openFile } from "../../database/open.ts";
import { type ClerkName, ownDevice, startSession } from "../../database/session.ts";
import { readSetting, registerWide, writeSetting } from "../../database/settings.ts";
import { backUp, backUpIfDue } from "../backups/making.ts";
import type { Desk } from "../../worker/context.ts";
import type { KeyFile } from "./keyFile.ts";

export const registerFile = (folder: string): string => join(folder, "register.db");
/** There while the register is open: found at the next start, it tells of an unclean end. */
const markFile = (folder: string): string => join(folder, "open.mark");
const fullCheckEveryMs = 7 * 86_400_000;

/** Keeps a damaged register for those who may rescue it, its log beside it, and takes it out of the way. */
export function setAside(folder: string, at: Date): void {
  const name = `damaged-${at.toISOString().replace(/[-:.]/g, "")}.db`;
  const file = registerFile(folder);
  for (const tail of ["", "-wal"].filter((end) => existsSync(file + end))) {
    copyFileSync(file + tail, join(folder, name + tail));
    syncFile(join(folder, name + tail));
  }
  syncFolder(folder);
}

function removeRegister(folder: string): void {
  for (const tail of ["", "-wal", "-shm"]) rmSync(registerFile(folder) + tail, { force: true });
  rmSync(markFile(folder), { force: true });
}

function soundness(client: Client, deep: boolean): boolean {
  try {
    return isSound(client, deep ? "full" : "quick");
  } catch {
    return false;
  }
}

function openSound(desk: Desk, key: Buffer): Client {
  const { registerDir, clock } = desk;
  const discard = (client?: Client): never => {
    setAside(registerDir, clock.now());
    client?.close();
    removeRegister(registerDir);
    throw new AppError("damaged");
  };
  if (!existsSync(registerFile(registerDir))) throw new AppError("damaged");
  const unclean = existsSync(markFile(registerDir));
  let client: Client;
  try {
    client = openFile(registerFile(registerDir), key);
  } catch (error) {
    if (error instanceof AppError && error.code === "damaged") return discard();
    throw error;
  }
  if (!soundness(client, unclean)) return discard(client);
  writeDurably(markFile(registerDir), "");
  return client;
}

/** The weekly check of every page; runs where quick_check saw nothing wrong. */
function checkWeekly(desk: Desk, client: Client): void {
  const last = Number(readSetting(client, registerWide, "fullCheckAt") ?? 0);
  const now = desk.clock.now().getTime();
  if (now - last < fullCheckEveryMs && now >= last) return;
  if (!soundness(client, true)) {
    setAside(desk.registerDir, desk.clock.now());
    client.close();
    removeRegister(desk.registerDir);
    throw new AppError("damaged");
  }
  writeSetting(client, registerWide, "fullCheckAt", String(now));
}

/** Ends a connection that never became a session. */
function abandon(desk: Desk, client: Client): void {
  if (!client.open) return;
  closeFile(client);
  rmSync(markFile(desk.registerDir), { force: true });
}

/**
 * Opens the register of a desk for a clerk: checks it, migrates it (a backup first) and keeps its list of clerks.
 * The desk keeps the data key until it locks; on failure the key is overwritten.
 * @throws AppError already-open, damaged (the file is then set aside), newer-version
 */
export function openRegister(desk: Desk, keys: KeyFile, clerk: ClerkName, key: Buffer): void {
  if (desk.session) closeRegister(desk);
  let client: Client | undefined;
  try {
    const opened = openSound(desk, key);
    client = opened;
    migrate(opened, join(desk.resourcesDir, "migrations"), () => backUp(desk, opened, key, "migration"));
    checkWeekly(desk, opened);
    ownDevice(opened);
    keepClerks(opened, keys.clerks, desk.clock.now().toISOString().slice(0, 10));
  } catch (error) {
    if (client) abandon(desk, client);
    key.fill(0);
    throw error;
  }
  desk.session = startSession(client, desk.clock, { uid: clerk.uid, name: clerk.name, role: clerk.role });
  desk.key = key;
  desk.activity.last = desk.clock.now().getTime();
}

/** Makes the empty register of a new office. A file without keys, from a founding that was cut off, is set aside. */
export function createRegister({ registerDir, resourcesDir, clock }: Desk, key: Buffer): void {
  mkdirSync(registerDir, { recursive: true, mode: 0o700 });
  if (existsSync(registerFile(registerDir))) setAside(registerDir, clock.now());
  removeRegister(registerDir);
  const client = openFile(registerFile(registerDir), key);
  migrate(client, join(resourcesDir, "migrations"));
  closeFile(client);
  syncFile(registerFile(registerDir));
  syncFolder(registerDir);
}

/** Closes cleanly, folding the log into the file, and overwrites the key. */
export function closeRegister(desk: Desk): void {
  const { session, key } = desk;
  desk.session = null;
  desk.key = null;
  key?.fill(0);
  if (!session) return;
  closeFile(session.client);
  rmSync(markFile(desk.registerDir), { force: true });
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
