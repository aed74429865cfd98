import { rename, rm, writeFile } from "node:fs/promises";
import { AppError } from "../../shared/rpc/errors.ts";

/**
 * Writes a whole file beside its place and renames it there, so that no half file ever bears the chosen name.
 * @throws AppError disk-full
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    if ((error as NodeJS.ErrnoException).code === "ENOSPC") throw new AppError("disk-full");
    throw error;
  }
}
