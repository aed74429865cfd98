import { rename, rm, writeFile } from "node:fs/promises";
import { throwFault } from "../../shared/rpc/faults.ts";

/**
 * Writes a whole file beside its place and renames it there, so that no half file ever bears the chosen name.
 * @throws AppError disk-full, not-writable, place-gone, in-use, disk-error
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, path);
  } catch (error) {
    // Nothing is left where the place is gone too.
    await rm(part, { force: true }).catch(() => undefined);
    throwFault(error);
  }
}
