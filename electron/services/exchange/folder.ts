import { readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FolderStatus } from "../../../shared/exchange/contract.ts";
import { includes, type Vector } from "../../../shared/changes/vector.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { faultOf } from "../../../shared/rpc/faults.ts";
import { vectorOf } from "../../database/exchange/outgoing.ts";
import { askedBy, contactsWith, isTaken, packageOf } from "../../database/packages.ts";
import type { Session } from "../../database/session.ts";
import { readSetting, registerWide, writeSetting } from "../../database/settings.ts";
import type { Context } from "../../worker/context.ts";
import { trustOf } from "../devices/list.ts";
import { renewSealKey } from "../devices/rotation.ts";
import { type Found, type Look, takeFrom } from "./folderTaking.ts";
import { scopesFor, writeFile } from "./give.ts";
import { problemOf } from "./opening.ts";
import { inspect } from "./package/frame.ts";
import { isPackageName } from "./package/names.ts";
import { wholeIn } from "./slips.ts";
import { isWithin } from "./within.ts";

/** Settings of this PC: the folder, and what each PC was told through it last (vectors by scope). */
const names = { folder: "exchangeFolder", told: "exchangeTold" } as const;
type Told = Record<string, Record<string, Vector>>;

/** What a sign-in remembers of the folder: files that need no second look, its own ones, and how the last round went. */
interface Round {
  readonly seen: Set<string>;
  /** By their marks: they need no second reading either, but go once a newer one stands for them. */
  readonly given: Map<string, Found>;
  /** By their marks: files that were taken in part. */
  readonly looks: Map<string, Look>;
  status: FolderStatus | null;
  running: Promise<FolderStatus | null> | null;
}

const rounds = new WeakMap<Session, Round>();

function roundOf(session: Session): Round {
  let round = rounds.get(session);
  if (!round)
    rounds.set(session, (round = { seen: new Set(), given: new Map(), looks: new Map(), status: null, running: null }));
  return round;
}

export const folderOf = ({ client }: Session): string | null => readSetting(client, registerWide, names.folder);

const toldOf = ({ client }: Session): Told => JSON.parse(readSetting(client, registerWide, names.told) ?? "{}") as Told;

/**
 * Names the folder through which files go and come by themselves; null ends that.
 * @throws AppError place-gone, invalid-input for a folder in the register's own, or one that the register lies in: what
 * keeps a folder in step elsewhere must never have the register itself to copy
 */
export function setFolder({ session, desk }: Context, folder: string | null): void {
  if (folder !== null) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new AppError("place-gone");
    // Links are followed: what counts is where the register and the files really lie.
    const [share, register] = [realpathSync(folder), realpathSync(desk.registerDir)];
    if (isWithin(register, share) || isWithin(share, register))
      throw new AppError("invalid-input", { field: "folder" });
  }
  writeSetting(session.client, registerWide, names.folder, folder);
  writeSetting(session.client, registerWide, names.told, null);
  rounds.delete(session);
}

/** Packages of a folder by their headers, never by their names. What cannot be read yet is passed over till it can. */
async function packagesIn(
  folder: string,
  problems: FolderStatus["problems"],
  { seen, given }: Round,
): Promise<Found[]> {
  const found: Found[] = [];
  for (const name of readdirSync(folder).filter(isPackageName).toSorted()) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    const mark = `${name} ${stat?.size} ${stat?.mtimeMs}`;
    if (!stat?.isFile() || seen.has(mark)) continue;
    const known = given.get(mark);
    if (known) {
      found.push({ ...known, path });
      continue;
    }
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

/** Whether a PC has not been told of everything that is here. */
function hasNews(session: Session, device: string, scopes: readonly string[], told: Told): boolean {
  if (askedBy(session.client, device).length > 0) return true;
  return scopes.some((scope) => !includes(told[device]?.[scope] ?? {}, vectorOf(session.client, scope)));
}

/**
 * Deletes own files to the same PC for which a newer, cumulative one stands. Never others' files, nor one that holds a
 * village whole as the newer one does not, before that PC was heard of again, nor one that this register does not know:
 * it was restored or copied since, and the file may hold what is nowhere else.
 */
function removeOlder({ client }: Session, newer: string, found: readonly Found[]): void {
  const { other, counts } = packageOf(client, newer)!;
  const whole = wholeIn({ counts });
  const heard = contactsWith(client, other, "in")?.at ?? "";
  for (const { id, path } of found) {
    const older = packageOf(client, id);
    if (older?.direction !== "out" || older.kind !== "sync" || older.other !== other) continue;
    if (older.at < heard || [...wholeIn(older)].every((scope) => whole.has(scope))) rmSync(path, { force: true });
  }
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
    const { slip } = await writeFile(context, { kind: "sync", device: device.uid, scopes, full: false, folder });
    removeOlder(session, slip.id, found);
    told[device.uid] = vectors;
    writeSetting(session.client, registerWide, names.told, JSON.stringify(told));
    status.given += 1;
  }
}

async function round(context: Context, folder: string): Promise<FolderStatus> {
  const { session } = context;
  const remembered = roundOf(session);
  const status: FolderStatus = {
    at: session.clock.now().toISOString(),
    given: 0,
    taken: 0,
    problems: [],
    failed: null,
  };
  try {
    const found = await packagesIn(folder, status.problems, remembered);
    await takeFrom(context, found, remembered.looks, status);
    await giveInto(context, folder, found, status);
    const { own } = trustOf(session);
    for (const file of found) {
      if (file.sender === own) remembered.given.set(file.mark, file);
      else if (file.recipient !== own || isTaken(session.client, file.id)) remembered.seen.add(file.mark);
    }
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
  // One that runs already may have looked before this one was asked for.
  if (own.running) await own.running.catch(() => undefined);
  own.running ??= round(context, folder).finally(() => {
    own.running = null;
  });
  own.status = await own.running;
  return own.status;
}

/** How the last round of this sign-in went. */
export const lastRound = (session: Session): FolderStatus | null => roundOf(session).status;
