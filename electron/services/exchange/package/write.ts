import { createHash } from "node:crypto";
import { open, rename, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { syncFolder } from "../../../database/durable.ts";
import { AppError } from "../../../../shared/rpc/errors.ts";
import { throwFault } from "../../../../shared/rpc/faults.ts";
import type { Job } from "../../../worker/context.ts";
import { sha256 } from "./layout.ts";
import { refusal } from "./refusal.ts";

const pieceLength = 1024 * 1024;

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The name, or the next free one: a file that is there is never changed. */
async function freePath(path: string): Promise<string> {
  const ending = extname(path);
  for (let no = 1; ; no += 1) {
    const name = no === 1 ? basename(path) : `${basename(path, ending)}-${no}${ending}`;
    const free = join(dirname(path), name);
    if (!(await exists(free))) return free;
  }
}

async function writePart(part: string, bytes: Buffer, job: Job): Promise<void> {
  const file = await open(part, "w");
  try {
    for (let at = 0; at < bytes.length; at += pieceLength) {
      job.check();
      await file.writeFile(bytes.subarray(at, at + pieceLength));
      job.progress(Math.min(bytes.length, at + pieceLength), bytes.length);
    }
    await file.sync();
  } finally {
    await file.close().catch(() => undefined);
  }
}

/** Hash of a file as it is read back. */
async function hashOf(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    const hash = createHash("sha256");
    const piece = Buffer.allocUnsafe(pieceLength);
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, pieceLength);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(piece.subarray(0, bytesRead));
    }
  } finally {
    await file.close().catch(() => undefined);
  }
}

/**
 * Writes a package safely: `.part`, flush, rename, read back, compare. After any failure only the `.part` is there,
 * which nobody reads.
 * @returns the path it got, with a number where the name was taken; the stick may be pulled then
 * @throws AppError disk-full, place-gone, not-writable, disk-error, cancelled; package not-same
 */
export async function writePackage(path: string, bytes: Buffer, job: Job): Promise<string> {
  const target = await freePath(path);
  const part = `${target}.part`;
  let named = false;
  try {
    await writePart(part, bytes, job);
    await rename(part, target);
    named = true;
    syncFolder(dirname(target));
    if ((await hashOf(target)) === sha256(bytes)) return target;
    throw refusal("not-same");
  } catch (error) {
    if (named) await rename(target, part).catch(() => undefined);
    if (!(await exists(dirname(target)))) throw new AppError("place-gone");
    return throwFault(error);
  }
}
