import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

type Env = Readonly<Record<string, string | undefined>>;

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const windowsPlaces = [
  "Chromium\\Application\\chrome.exe",
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

const macPlaces = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

function places(platform: NodeJS.Platform, env: Env): string[] {
  if (platform === "darwin") return macPlaces;
  if (platform === "win32") {
    const roots = [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]].filter((root) => root);
    return roots.flatMap((root) => windowsPlaces.map((place) => `${root}\\${place}`));
  }
  const folders = [...(env["PATH"] ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
  return commands.flatMap((command) => folders.filter(Boolean).map((folder) => join(folder, command)));
}

/** Path of Chromium, Chrome or Edge; HEARTHBOOK_BROWSER names one first. Null when there is none. */
export function findBrowser(platform = process.platform, env: Env = process.env, exists = existsSync): string | null {
  const named = env["HEARTHBOOK_BROWSER"];
  if (named && exists(named)) return named;
  return places(platform, env).find((place) => exists(place)) ?? null;
}
