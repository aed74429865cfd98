import { existsSync } from "node:fs";
import { findBrowser } from "../app/findBrowser.ts";
import { browserStep } from "./nextStep.ts";
import { run } from "./run.ts";
import { say } from "./say.ts";

/** Longest that apt-get may take for each of its two steps. */
const longest = 10 * 60 * 1000;

/** A Debian machine, where the package `chromium` can be installed. */
export const onDebian = (): boolean => existsSync("/etc/debian_version");
export const isRoot = (): boolean => process.getuid?.() === 0;

/** Installs Debian packages; whether that worked, looking for what they hold tells afterwards. */
export async function installPackages(names: readonly string[]): Promise<void> {
  say(`Installing by apt-get: ${names.join(", ")} ...`);
  const options = { env: { DEBIAN_FRONTEND: "noninteractive" }, timeout: longest };
  await run("apt-get", ["update"], options);
  await run("apt-get", ["install", "-y", "--no-install-recommends", ...names], options);
}

/** Installs Debian's browser. */
export async function installBrowser(): Promise<void> {
  say("No browser found.");
  await installPackages(["chromium"]);
}

export function sayWhatToInstall(): void {
  say("No browser found. Install Chromium, Google Chrome or Microsoft Edge, then run the same command again.");
  say("On Debian, Ubuntu, UOS or Kylin: sudo apt-get install chromium");
  say("A browser in an unusual place can be named: HEARTHBOOK_BROWSER=/path/to/browser");
}

/** Chromium, Chrome or Edge; on Debian as root it is installed when missing. @returns null after saying what to do */
export async function ensureBrowser(): Promise<string | null> {
  const around = { debian: onDebian(), root: isRoot() };
  const first = browserStep({ ...around, browser: findBrowser(), browserTried: false });
  if (first === "install-browser") await installBrowser();
  const found = findBrowser();
  if (found === null) sayWhatToInstall();
  return found;
}
