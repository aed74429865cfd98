import { existsSync } from "node:fs";
import { findBrowser } from "../app/findBrowser.ts";
import { run } from "./run.ts";
import { say } from "./say.ts";

/** Chromium, Chrome or Edge; on Debian as root it is installed when missing. @returns null after saying what to do */
export async function ensureBrowser(): Promise<string | null> {
  const found = findBrowser();
  if (found) return found;
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    say("No browser found. Installing the Debian package `chromium` by apt-get ...");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update"], { env });
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { env });
    const installed = findBrowser();
    if (installed) return installed;
  }
  say("No browser found. Install Chromium, Google Chrome or Microsoft Edge, then run the same command again.");
  say("On Debian, Ubuntu, UOS or Kylin: sudo apt-get install chromium");
  say("A browser in an unusual place can be named: HEARTHBOOK_BROWSER=/path/to/browser");
  return null;
}
