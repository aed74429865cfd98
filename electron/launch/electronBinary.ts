import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, runNode } from "./run.ts";
import { say } from "./say.ts";

const folder = join(root, "node_modules/electron");
const failure = join(root, "node_modules/.cache/hearthbook/electron-install-failed");
const day = 24 * 60 * 60 * 1000;
const longest = 60_000;

/** Path of Electron's binary, by looking at files only: requiring the package would start a download. */
export function electronBinary(): string | null {
  const pathFile = join(folder, "path.txt");
  const dist = process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(folder, "dist");
  const named = existsSync(pathFile) ? readFileSync(pathFile, "utf8").trim() : "electron";
  const file = join(dist, named);
  return existsSync(file) ? file : null;
}

function failedToday(): boolean {
  return existsSync(failure) && Date.now() - statSync(failure).mtimeMs < day;
}

/**
 * Tries Electron's own installer once, for a minute at most; it honours the mirror settings of npm.
 * A failure is remembered for a day.
 */
export async function installElectron(): Promise<string | null> {
  if (failedToday()) return null;
  const began = Date.now();
  const timer = setInterval(() => {
    process.stdout.write(`\rFetching Electron's binary, at most 60 s ... ${Math.round((Date.now() - began) / 1000)} s`);
  }, 1000);
  await runNode([join(folder, "install.js")], { timeout: longest, quiet: true });
  clearInterval(timer);
  process.stdout.write("\n");
  const binary = electronBinary();
  if (binary) {
    rmSync(failure, { force: true });
    return binary;
  }
  mkdirSync(join(failure, ".."), { recursive: true });
  writeFileSync(failure, "");
  say("Electron's binary could not be fetched; the window opens in a browser instead. Next try in a day.");
  return null;
}
