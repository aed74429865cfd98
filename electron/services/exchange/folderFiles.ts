import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { throwFault } from "../../../shared/rpc/faults.ts";
import type { Files } from "../../worker/context.ts";
import { isPackageName } from "./package/names.ts";

/** As many as are looked at in one go. */
const most = 200;

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter(isPackageName);
  } catch (error) {
    return throwFault(error);
  }
}

/** The packages of a folder, the latest written first, each with a token. @throws AppError place-gone */
export function packagesIn(files: Files, folder: string): { files: { token: string; file: string }[]; more: number } {
  const found = namesIn(folder).flatMap((file) => {
    const at = statSync(join(folder, file), { throwIfNoEntry: false });
    return at?.isFile() ? [{ file, at: at.mtimeMs }] : [];
  });
  const newest = found.toSorted((a, b) => b.at - a.at || a.file.localeCompare(b.file)).slice(0, most);
  return {
    files: newest.map(({ file }) => ({ file, token: files.grant(join(folder, file)) })),
    more: found.length - newest.length,
  };
}
