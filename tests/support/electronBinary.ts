import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** Path of Electron's binary, by looking at files only: requiring the package would start a download. */
export function electronBinary(folder = join(root, "node_modules/electron")): string | null {
  const pathFile = join(folder, "path.txt");
  const dist = process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(folder, "dist");
  const named = existsSync(pathFile) ? readFileSync(pathFile, "utf8").trim() : "electron";
  const file = join(dist, named);
  return existsSync(file) ? file : null;
}
