import { readdirSync, rmSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import type { FolderStatus } from "../../../shared/exchange/contract.ts";
import { includes, type Vector } from "../../../shared/changes/vector.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { faultOf } from "../../../shared/rpc/faults.ts";
import { vectorOf } from "../../database/exchange/outgoing.ts";
import { askedBy, isTaken } from "../../database/packages.ts";
import type { Session } from "../../database/session.ts";
import { readSetting, registerWide, writeSetting } from "../../database/settings.ts";
import type { Context } from "../../worker/context.ts";
import { before } from "../backups/making.ts";
import { trustOf } from "../devices/list.ts";
import { renewSealKey } from "../devices/rotation.ts";
import { keepErased } from "../erasing/sideCar.ts";
import { scopesFor, writeFile } from "./give.ts";
import { openPaths, problemOf } from "./opening.ts";
import { inspect } from "./package/frame.ts";
import { isPackageName } from "./package/names.ts";
import { takeFiles } from "./take.ts";

/** Settings of this PC: the folder, and what each PC was told through it last (vectors by scope). */
const names = { folder: "exchangeFolder", told: "exchangeTold" } as const;
type Told = Record<string, Record<string, Vector>>;

/** What a sign-in remembers of the folder: files that need no second look, and how the last round went. */
interface Round {
  readonly seen: Set<string>;
  status: FolderStatus | null;
  running: Promise<FolderStatus | null> | null;
}

const rounds = new WeakMap<Session, Round>();

function roundOf(session: Session): Round {
  let round = rounds.get(session);
  if (!round) rounds.set(session, (round = { seen: new Set(), status: null, running: null }));
  return round;
}

export const folderOf = ({ client }: Session): string | null => readSetting(client, registerWide, names.folder);

const toldOf = ({ client }: Session): Told => JSON.parse(readSetting(client, registerWide, names.told) ?? "{}") as Told;

/**
 * Names the folder through which files go and come by themselves; null ends that.
 * @throws AppError place-gone, invalid-input for a folder inside the register's own
 */
export function setFolder({ session, desk }: Context, folder: string | null): void {
  if (folder !== null) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new AppError("place-gone");
    const inside = relative(desk.registerDir, folder);
    if (inside === "" || !inside.startsWith("..")) throw new AppError("invalid-input", { field: "folder" });
  }
  writeSetting(session.client, registerWide, names.folder, folder);
  writeSetting(session.client, registerWide, names.told, null);
  rounds.delete(session);
}

interface Found {
  readonly path: string;
  /** Changes with the file, so that one that was half copied is looked at again. */
  readonly mark: string;
  readonly id: string;
  readonly sender: string;
  readonly recipient: string;
}

/** Packages of a folder by their headers, never by their names. What cannot be read yet is passed over till it can. */
async function packagesIn(
  folder: string,
  problems: FolderStatus["problems"],
  seen: ReadonlySet<string>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const name of readdirSync(folder).filter(isPackageName).toSorted()) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    const mark = `${name} ${stat?.size} ${stat?.mtimeMs}`;
    if (!stat?.isFile() || seen.has(mark)) continue;
    try {
      const { id, sender, recipient } = await inspect(path);
      found.push({ path, mark, id, sender, recipient });
    } catch (error) {
      const fault = faultOf(error);
      if (!fault) throw error;
      problems.push({ file: name, problem: problemOf(fault) });
    }
  }
  return found;
}

/** Takes what is meant for this PC and was not taken yet: one step, which Ctrl+Z passes over. */
async function takeFrom(context: Context, found: readonly Found[], status: FolderStatus): Promise<void> {
  const { session } = context;
  const own = trustOf(session).own;
  const wanted = found.filter(({ id, recipient }) => recipient === own && !isTaken(session.client, id));
  const files = await openPaths(
    context,
    wanted.map(({ path }) => path),
    (path, fault) => status.problems.push({ file: basename(path), problem: problemOf(fault) }),
  );
  if (files.length === 0) return;
  before(context, "take");
  const taken = takeFiles(context, files, { folder: 1 });
  keepErased(context.desk);
  context.changed([...taken.features]);
  status.taken += taken.slips.length;
  for (const { problem } of taken.parts) if (problem) status.problems.push({ file: "", problem });
}

/** Whether a PC has not been told of everything that is here. */
function hasNews(session: Session, device: string, scopes: readonly string[], told: Told): boolean {
  if (askedBy(session.client, device).length > 0) return true;
  return scopes.some((scope) => !includes(told[device]?.[scope] ?? {}, vectorOf(session.client, scope)));
}

/** Own files to the same PC that a newer, cumulative one replaces. Others' files are never deleted. */
function removeOlder(own: string, device: string, found: readonly Found[]): void {
  for (const { path, sender, recipient } of found)
    if (sender === own && recipient === device) rmSync(path, { force: true });
}

async function giveInto(
  context: Context,
  folder: string,
  found: readonly Found[],
  status: FolderStatus,
): Promise<void> {
  const { session } = context;
  // Everybody hears of a new key at once, also where nothing else is new.
  if (renewSealKey(context.desk)) writeSetting(session.client, registerWide, names.told, null);
  const trust = trustOf(session);
  if (!trust.enrolled) return;
  const told = toldOf(session);
  for (const device of trust.list?.devices.values() ?? []) {
    if (device.uid === trust.own || device.stopped) continue;
    const scopes = scopesFor(session.client, device, null);
    if (!hasNews(session, device.uid, scopes, told)) continue;
    const vectors = Object.fromEntries(scopes.map((scope) => [scope, vectorOf(session.client, scope)]));
    await writeFile(context, { kind: "sync", device: device.uid, scopes, full: false, folder });
    removeOlder(trust.own, device.uid, found);
    told[device.uid] = vectors;
    writeSetting(session.client, registerWide, names.told, JSON.stringify(told));
    status.given += 1;
  }
}

async function round(context: Context, folder: string): Promise<FolderStatus> {
  const { session } = context;
  const { seen } = roundOf(session);
  const status: FolderStatus = {
    at: session.clock.now().toISOString(),
    given: 0,
    taken: 0,
    problems: [],
    failed: null,
  };
  try {
    const found = await packagesIn(folder, status.problems, seen);
    await takeFrom(context, found, status);
    await giveInto(context, folder, found, status);
    for (const { mark, id, recipient } of found)
      if (recipient !== trustOf(session).own || isTaken(session.client, id)) seen.add(mark);
  } catch (error) {
    const fault = faultOf(error);
    if (!fault) throw error;
    status.failed = problemOf(fault);
  }
  return status;
}

/**
 * One round: takes what lies in the folder for this PC, then leaves what others have not been told. Rounds never overlap.
 * @returns how it went; null where no folder is named, or the clerk may only read
 */
export async function syncFolder(context: Context): Promise<FolderStatus | null> {
  const { session } = context;
  const folder = folderOf(session);
  if (folder === null || session.clerk.role === "reader") return null;
  const own = roundOf(session);
  own.running ??= round(context, folder).finally(() => {
    own.running = null;
  });
  own.status = await own.running;
  return own.status;
}

/** How the last round of this sign-in went. */
export const lastRound = (session: Session): FolderStatus | null => roundOf(session).status;
