import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root, runNode } from "./run.ts";
import { warn } from "./say.ts";

const sources = ["shared", "electron", "renderer", "electron.vite.config.ts", "package-lock.json"];
const built = ["out/main/worker.js", "out/main/chromium.js", "out/preload/preload.cjs", "out/renderer/index.html"];

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(...inside.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}

/** True when a built file is missing or a source is newer. */
export function isStale(): boolean {
  const outputs = built.map((file) => join(root, file));
  if (!outputs.every((file) => existsSync(file))) return true;
  const oldest = Math.min(...outputs.map((file) => statSync(file).mtimeMs));
  return sources.some((source) => newest(join(root, source)) > oldest);
}

/** Builds the program when it is missing or older than its sources. @returns false when the build failed */
export async function ensureBuilt(): Promise<boolean> {
  if (!isStale()) return true;
  warn("Building the program (some seconds) ...");
  const code = await runNode(["node_modules/electron-vite/bin/electron-vite.js", "build", "--logLevel", "warn"]);
  if (code !== 0) warn("The build failed; see above.");
  return code === 0;
}
