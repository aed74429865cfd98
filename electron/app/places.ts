import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import type { PlaceKind } from "../../shared/host/contract.ts";

export interface FoundPlace {
  readonly path: string;
  readonly name: string;
  readonly kind: PlaceKind;
}

/** Where Linux desktops mount sticks (udisks2); an office's own mounts are under /mnt. */
const mountFolders = /^\/(media|run\/media|mnt)\/./;

const unescape = (text: string): string =>
  text.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));

/** Sticks of a /proc/self/mountinfo text (proc(5)): what is mounted where desktops mount them. */
export function mountedSticks(mountinfo: string): FoundPlace[] {
  const points = mountinfo.split("\n").map((line) => unescape(line.split(" ")[4] ?? ""));
  const sticks = [...new Set(points)].filter((point) => mountFolders.test(point));
  return sticks.map((path) => ({ path, name: basename(path), kind: "removable" }));
}

const Drives = z.array(z.object({ DeviceID: z.string(), DriveType: z.number(), VolumeName: z.string().nullable() }));

/** Drives of Windows, told by Win32_LogicalDisk as JSON; DriveType 2 is removable. */
export function windowsDrives(json: string): FoundPlace[] {
  const told: unknown = JSON.parse(json || "[]");
  const drives = Drives.parse(Array.isArray(told) ? told : [told]);
  return drives.map(({ DeviceID, DriveType, VolumeName }) => ({
    path: `${DeviceID}\\`,
    name: VolumeName ? `${VolumeName} (${DeviceID})` : DeviceID,
    kind: DriveType === 2 ? "removable" : "drive",
  }));
}

async function askWindows(): Promise<FoundPlace[]> {
  const ask = "@(Get-CimInstance Win32_LogicalDisk | Select-Object DeviceID,DriveType,VolumeName) | ConvertTo-Json";
  const script = `[Console]::OutputEncoding=[Text.Encoding]::UTF8; ${ask}`;
  const options = { timeout: 15_000, windowsHide: true };
  try {
    const args = ["-NoProfile", "-NonInteractive", "-Command", script];
    return windowsDrives((await promisify(execFile)("powershell.exe", args, options)).stdout);
  } catch {
    // Windows does not list them, as where scripts are forbidden: the letters that answer, without their names.
    const letters = [..."CDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter) => `${letter}:\\`);
    return letters.filter((path) => existsSync(path)).map((path) => ({ path, name: path, kind: "drive" }));
  }
}

async function drives(): Promise<FoundPlace[]> {
  if (process.platform === "win32") return await askWindows();
  const whole: FoundPlace = { path: "/", name: "/", kind: "drive" };
  if (process.platform === "linux") return [...mountedSticks(readFileSync("/proc/self/mountinfo", "utf8")), whole];
  const volumes = await subfolders("/Volumes");
  return [...volumes.map((name): FoundPlace => ({ path: join("/Volumes", name), name, kind: "removable" })), whole];
}

const ownFolders = [
  ["Desktop", "desktop"],
  ["桌面", "desktop"],
  ["Documents", "documents"],
  ["文档", "documents"],
  ["Downloads", "downloads"],
  ["下载", "downloads"],
] as const;

/** Where files go when nobody says otherwise: the clerk's downloads, else the clerk's own folder. */
export function downloads(home: string = homedir()): string {
  const found = ownFolders.filter(([, kind]) => kind === "downloads").map(([name]) => join(home, name));
  return found.find((path) => existsSync(path)) ?? home;
}

/** Places to start from: removable drives first, then the clerk's own folders, then the other drives. */
export async function startingPlaces(home: string = homedir()): Promise<FoundPlace[]> {
  const all = await drives();
  const own = ownFolders
    .map(([name, kind]): FoundPlace => ({ path: join(home, name), name, kind }))
    .filter(({ path }) => existsSync(path));
  const whole: FoundPlace = { path: home, name: basename(home), kind: "home" };
  const removable = all.filter(({ kind }) => kind === "removable");
  return [...removable, ...own, whole, ...all.filter(({ kind }) => kind !== "removable")];
}

/** Names of the folders inside a folder, hidden ones left out; none where it may not be read. */
export async function subfolders(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory() && !/^[.$]/.test(entry.name)).map(({ name }) => name);
  return names.toSorted(new Intl.Collator("zh").compare);
}
