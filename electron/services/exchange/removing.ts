import { rmSync } from "node:fs";
import { basename, dirname } from "node:path";
import { faultOf } from "../../../shared/rpc/faults.ts";
import { isTaken } from "../../database/packages.ts";
import type { Session } from "../../database/session.ts";
import type { Context } from "../../worker/context.ts";
import { folderOf } from "./folder.ts";
import type { OpenFile } from "./opening.ts";
import { inspect } from "./package/frame.ts";
import { isWithin } from "./within.ts";

interface TakenFile {
  readonly id: string;
  readonly path: string;
}

/** Files of the last taking of each sign-in that may be deleted where they lie. */
const last = new WeakMap<Session, readonly TakenFile[]>();

/** A copy that the page uploaded lies in a folder of its token's name; it goes by itself, and its original is not known. */
const isUploaded = (token: string, path: string): boolean => basename(dirname(path)) === token;

/** In the shared folder each PC deletes only what it wrote. */
function isShared(session: Session, path: string): boolean {
  const folder = folderOf(session);
  return folder !== null && isWithin(folder, path);
}

/**
 * Keeps in mind which of these files were taken whole, and so may be deleted. Call it before their tokens end.
 * @returns their names
 */
export function offerRemoval({ session, files }: Context, taken: readonly OpenFile[]): string[] {
  const offered = taken
    .map(({ token, opened }) => ({ token, id: opened.header.id, path: files.pathOf(token) }))
    .filter(
      ({ id, token, path }) => isTaken(session.client, id) && !isUploaded(token, path) && !isShared(session, path),
    );
  last.set(session, offered);
  return offered.map(({ path }) => basename(path));
}

/** Whether the file is still the package that was taken: by its header, never by its name. */
async function isStill({ id, path }: TakenFile): Promise<boolean> {
  try {
    return (await inspect(path)).id === id;
  } catch (error) {
    if (!faultOf(error)) throw error;
    return false;
  }
}

/**
 * Deletes the files that the last taking offered, as far as they still are what was taken.
 * @returns how many were deleted, and the names of those that could not be
 */
export async function removeTaken({ session }: Context): Promise<{ removed: number; left: string[] }> {
  const files = last.get(session) ?? [];
  const left: string[] = [];
  for (const file of files) {
    try {
      if (await isStill(file)) rmSync(file.path);
      else left.push(basename(file.path));
    } catch (error) {
      if (!faultOf(error)) throw error;
      left.push(basename(file.path));
    }
  }
  last.delete(session);
  return { removed: files.length - left.length, left };
}
