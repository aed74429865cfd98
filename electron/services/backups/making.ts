import { mkdirSync } from "node:fs";
import type { BackupReason } from "../../../shared/backups/contract.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { faultOf } from "../../../shared/rpc/faults.ts";
import {
  type BackupFile,
  clearTemporaries,
  copyVerified,
  forgetDamaged,
  listBackups,
  makeBackup,
  markOf,
  rotate,
} from "../../database/backup.ts";
import { believedTime } from "../../database/journal/segments.ts";
import type { Client } from "../../database/open.ts";
import type { Session } from "../../database/session.ts";
import type { Context, Desk, DeskPlace } from "../../worker/context.ts";
import { copyErased } from "../erasing/sideCar.ts";
import { keyFilePath } from "../session/keyFile.ts";
import { ownFolder, secondFolder } from "./folders.ts";

const dayMs = 86_400_000;

/** Copies to the second folder; a stick that is away or full is told by the status, and stops nothing. */
function copySecond(registerDir: string, made: BackupFile, now: Date, key: Uint8Array): void {
  try {
    const second = secondFolder(registerDir);
    if (!second) return;
    mkdirSync(second, { recursive: true });
    clearTemporaries(second);
    copyVerified(made.path, second);
    copyVerified(keyFilePath(registerDir), second);
    copyErased(second, registerDir, key);
    rotate(second, now);
  } catch {
    // The stick was pulled or is full: the status finds the newest backup missing there.
  }
}

/**
 * Makes, checks, copies and rotates.
 * @throws AppError disk-full, damaged
 */
export function backUp(
  { registerDir, clock }: DeskPlace,
  client: Client,
  key: Uint8Array,
  reason: BackupReason,
): BackupFile {
  const now = clock.now();
  const folder = ownFolder(registerDir);
  const made = makeBackup(client, key, folder, reason, now);
  copyVerified(keyFilePath(registerDir), folder);
  copyErased(folder, registerDir, key);
  rotate(folder, now);
  copySecond(registerDir, made, now, key);
  return made;
}

/** Backs up the open register of a desk. */
export function backUpDesk(desk: Desk, reason: BackupReason): BackupFile {
  if (!desk.session || !desk.key) throw new AppError("locked");
  return backUp(desk, desk.session.client, desk.key, reason);
}

/** For other services: keeps the register as it is before a step that changes much. */
export function before({ desk }: Context, reason: "import" | "restore" | "take"): BackupFile {
  return backUpDesk(desk, reason);
}

/** Whether the register holds steps that its newest backup lacks. */
export function hasChanged(registerDir: string, client: Client): boolean {
  return listBackups(ownFolder(registerDir))[0]?.mark !== markOf(client);
}

/**
 * What is too old goes, whether or not anything changed; by a clock that is not believed nothing is old. A file that
 * something else holds goes another time.
 */
function tidy({ registerDir, clock }: DeskPlace, session: Session): void {
  if (believedTime(session) === null) return;
  try {
    rotate(ownFolder(registerDir), clock.now());
    forgetDamaged(registerDir, clock.now());
  } catch (error) {
    if (!faultOf(error)) throw error;
  }
}

/** `changed`: when anything changed since the newest backup. `daily`: besides, only when that one is a day old. */
export function backUpIfDue(desk: Desk, when: "changed" | "daily"): void {
  if (!desk.session) return;
  tidy(desk, desk.session);
  if (!hasChanged(desk.registerDir, desk.session.client)) return;
  const newest = listBackups(ownFolder(desk.registerDir))[0];
  const young = newest && desk.clock.now().getTime() - newest.at.getTime() < dayMs;
  if (when === "daily" && young) return;
  backUpDesk(desk, "close");
}
