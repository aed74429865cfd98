import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, runNode } from "./run.ts";
import { say } from "./say.ts";

/** Where Electron's package is, and where a failure to fetch its binary is remembered. */
export interface ElectronPlace {
  readonly folder: string;
  readonly failure: string;
}

const ours: ElectronPlace = {
  folder: join(root, "node_modules/electron"),
  failure: join(root, "node_modules/.cache/hearthbook/electron-install-failed"),
};
const longest = 60_000;

/** Path of Electron's binary, by looking at files only: requiring the package would start a download. */
export function electronBinary({ folder }: ElectronPlace = ours): string | null {
  const pathFile = join(folder, "path.txt");
  const dist = process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(folder, "dist");
  const named = existsSync(pathFile) ? readFileSync(pathFile, "utf8").trim() : "electron";
  const file = join(dist, named);
  return existsSync(file) ? file : null;
}

/** When fetching the binary failed last, in ms; null when it did not, or succeeded since. */
export function electronFailedAt({ failure }: ElectronPlace = ours): number | null {
  return existsSync(failure) ? statSync(failure).mtimeMs : null;
}

/**
 * Tries Electron's own installer once; it honours the mirror settings of npm. A failure is remembered.
 * @param limit milliseconds until it is given up
 */
export async function fetchElectron(place: ElectronPlace = ours, limit: number = longest): Promise<void> {
  const began = Date.now();
  const most = Math.round(limit / 1000);
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000);
    process.stdout.write(`\rFetching Electron's binary, at most ${most} s ... ${seconds} s`);
  }, 1000);
  say(`Fetching Electron's binary, at most ${most} s ...`);
  await runNode([join(place.folder, "install.js")], { timeout: limit, quiet: true });
  clearInterval(timer);
  process.stdout.write("\n");
  if (electronBinary(place)) return rmSync(place.failure, { force: true });
  mkdirSync(join(place.failure, ".."), { recursive: true });
  writeFileSync(place.failure, "");
  say("Electron's binary could not be fetched; the window opens in a browser instead. Next try in a day.");
}
