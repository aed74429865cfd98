import { hkdfSync } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { AppError } from "../../../shared/rpc/errors.ts";
import { renameDurably, writeDurably } from "../../database/durable.ts";
import { dropParkedWith } from "../../database/exchange/erasures.ts";
import { erasedList, type KeptErasure, reapplyErased } from "../../database/exchange/erasing.ts";
import type { Desk } from "../../worker/context.ts";
import { ownFolder, secondFolder } from "../backups/folders.ts";
import { Sealed, seal, unseal } from "../session/wrap.ts";

const SideCar = z.strictObject({ format: z.literal(1), list: Sealed });
const Kept = z.array(
  z.strictObject({ scope: z.string(), kind: z.enum(["village", "office"]), uid: z.string(), reason: z.string() }),
);

/** Ids that were erased, beside the register and its backups and in neither: what was restored cannot forget them. */
export const erasedFile = (folder: string): string => join(folder, "erased.json");

const bound = "hearthbook erased";
const fileKey = (dataKey: Uint8Array): Buffer => Buffer.from(hkdfSync("sha256", dataKey, "", bound, 32));

/** The list of one folder; null where there is none that this register's key made. */
function listIn(folder: string, dataKey: Uint8Array): KeptErasure[] | null {
  try {
    const { list } = SideCar.parse(JSON.parse(readFileSync(erasedFile(folder), "utf8")));
    const opened = unseal(list, fileKey(dataKey), bound);
    return opened && Kept.parse(JSON.parse(opened.toString()));
  } catch {
    // Cut, altered or of a stick that is away: the register and the copies have the list too.
    return null;
  }
}

const listsIn = (folders: readonly string[], dataKey: Uint8Array): KeptErasure[] => {
  const all = folders.flatMap((folder) => listIn(folder, dataKey) ?? []);
  return [...new Map(all.map((kept) => [kept.uid, kept])).values()];
};

const copies = (registerDir: string): string[] =>
  [ownFolder(registerDir), secondFolder(registerDir)].filter((folder) => folder !== null);

function writeList(folder: string, list: readonly KeptErasure[], dataKey: Uint8Array): void {
  const path = erasedFile(folder);
  if (existsSync(path) && !listIn(folder, dataKey)) renameDurably(path, `${path}.damaged`);
  const sealed = seal(Buffer.from(JSON.stringify(list)), fileKey(dataKey), bound);
  writeDurably(path, JSON.stringify({ format: 1, list: sealed }));
}

function copyList(folder: string, list: readonly KeptErasure[], dataKey: Uint8Array): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeList(folder, list, dataKey);
  } catch {
    // The stick was pulled or is full: the next backup brings the list there.
  }
}

type Keyed = Pick<Desk, "registerDir" | "key">;

/**
 * Writes the list beside the register, and beside its backups as far as they are at hand.
 * @throws AppError disk-full and the like; the former list then stands
 */
export function writeErased({ registerDir, key }: Keyed, list: readonly KeptErasure[]): void {
  if (!key) throw new AppError("locked");
  writeList(registerDir, list, key);
  for (const folder of copies(registerDir)) copyList(folder, list, key);
}

/** Puts the list beside a backup that was just made elsewhere. */
export function copyErased(folder: string, registerDir: string, key: Uint8Array): void {
  const list = listIn(registerDir, key);
  if (list) copyList(folder, list, key);
}

/** Brings what other PCs erased into the list, and takes waiting parts of files that hold it out of the register. */
export function keepErased(desk: Desk): void {
  const { session, key, registerDir } = desk;
  if (!session || !key) return;
  const list = erasedList(session.client);
  const known = new Set(listIn(registerDir, key)?.map(({ uid }) => uid));
  const fresh = list.filter(({ uid }) => !known.has(uid));
  if (fresh.length === 0) return;
  const uids = fresh.map(({ uid }) => uid);
  dropParkedWith(session.client, uids);
  try {
    writeErased(desk, list);
  } catch {
    // The disk is full or failing. What was taken stands, and the next opening writes the list.
  }
}

/**
 * After opening: erases again what a restored or taken-over backup brought back, before anybody sees it, and writes a
 * list that a cut-off or full disk left behind.
 * @throws AppError disk-full and the like where it cannot be erased; the register must not be used then
 */
export function settleErased(desk: Desk): void {
  const { session, key, registerDir } = desk;
  if (!session || !key) throw new AppError("locked");
  reapplyErased(session, listsIn([registerDir, ...copies(registerDir)], key));
  keepErased(desk);
}

/** Brings the list along with a register that is taken over from its backups. */
export function bringErased(registerDir: string, backups: readonly { readonly path: string }[], key: Uint8Array): void {
  const folders = backups.flatMap(({ path }) => [dirname(path), dirname(dirname(path))]);
  const list = listsIn([...new Set(folders)], key);
  if (list.length > 0) writeList(registerDir, list, key);
}
