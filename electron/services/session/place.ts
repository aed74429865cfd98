import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { AppError, type ErrorCode } from "../../../shared/rpc/errors.ts";

/** Locks lie on network file systems, and WAL needs one computer's memory (sqlite.org/wal.html). */
const networkTypes =
  /^(nfs\d?|cifs|smb\w*|ncpfs|afs|9p|ceph|glusterfs|lustre|davfs|fuse\.(sshfs|davfs2?|rclone|gvfsd-fuse|s3fs|smbnetfs|glusterfs))$/;
/** Programs that copy a folder's files behind the program's back, by name of folder or by the marker they leave. */
const syncedNames =
  /^(onedrive( - .+)?|dropbox|google ?drive|nutstore|我的坚果云|坚果云|nextcloud|owncloud|百度网盘同步空间|baidusyncdisk|syncthing|icloud ?drive)$/i;
const syncedMarkers = [".stfolder", ".dropbox", ".dropbox.cache", ".nutstore", ".owncloudsync.log"];

export interface Mount {
  readonly point: string;
  readonly type: string;
  /** `major:minor` of the block device. */
  readonly device: string;
}

const unescape = (text: string): string =>
  text.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));

/** Mounts of a /proc/self/mountinfo text (proc(5)). */
export function parseMounts(mountinfo: string): Mount[] {
  return mountinfo.split("\n").flatMap((line) => {
    const [before = "", after = ""] = line.split(" - ");
    const [, , device, , point] = before.split(" ");
    const type = after.split(" ")[0];
    return device && point && type ? [{ point: unescape(point), type, device }] : [];
  });
}

/** The mount that holds a path: the deepest, and of equals the one mounted last. */
export function mountOf(mounts: readonly Mount[], path: string): Mount | null {
  const holding = mounts.filter(({ point }) => point === "/" || path === point || path.startsWith(`${point}/`));
  return holding.reduce<Mount | null>(
    (best, mount) => (mount.point.length >= (best?.point.length ?? 0) ? mount : best),
    null,
  );
}

/** Why a register cannot be on this mount; null when it can. */
export function mountRefusal(mount: Mount | null, isRemovable: (device: string) => boolean): ErrorCode | null {
  if (!mount) return null;
  if (networkTypes.test(mount.type)) return "network-path";
  return isRemovable(mount.device) ? "removable-drive" : null;
}

/** Whether a path lies in a folder that a program keeps in step with others. */
export function isSynced(path: string, exists: (path: string) => boolean): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (syncedNames.test(basename(folder))) return true;
    if (syncedMarkers.some((marker) => exists(join(folder, marker)))) return true;
    if (dirname(folder) === folder) return false;
  }
}

/** Windows' own word for a drive: 2 removable, 3 fixed, 4 network (Win32_LogicalDisk.DriveType). */
export function windowsRefusal(path: string, driveType: (letter: string) => string): ErrorCode | null {
  if (/^(\\\\|\/\/)(?![?.][\\/][a-z]:)/i.test(path)) return "network-path";
  const letter = /^(?:\\\\\?\\)?([a-z]):/i.exec(path)?.[1];
  if (!letter) return null;
  const type = driveType(letter.toUpperCase()).trim();
  if (type === "4") return "network-path";
  return type === "2" ? "removable-drive" : null;
}

function askWindows(letter: string): string {
  const script = `(Get-CimInstance Win32_LogicalDisk -Filter "DeviceID='${letter}:'").DriveType`;
  try {
    return execFileSync("powershell.exe", ["-NoProfile", "-NonInteractive", "-Command", script], {
      encoding: "utf8",
      timeout: 15_000,
      windowsHide: true,
    });
  } catch {
    // Windows does not say, as where scripts are forbidden: an unknown drive is taken as one of the computer's own.
    return "";
  }
}

/** A USB stick's partition has no flag of its own: its disk, the folder above, has. */
function isRemovableBlock(device: string): boolean {
  try {
    const block = realpathSync(`/sys/dev/block/${device}`);
    return [block, dirname(block)].some(
      (folder) =>
        existsSync(join(folder, "removable")) && readFileSync(join(folder, "removable"), "utf8").trim() === "1",
    );
  } catch {
    // Not a block device, as a container's or an encrypted folder's: nothing that can be pulled out.
    return false;
  }
}

/** The path without links, as far as it exists. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realPath(parent), basename(path));
}

/** What a computer says of its disks, on Linux. */
export interface Disks {
  /** The text of /proc/self/mountinfo. */
  mountinfo(): string;
  /** Whether the disk of a block device can be pulled out. */
  isRemovable(device: string): boolean;
}

const ownDisks: Disks = {
  mountinfo: () => readFileSync("/proc/self/mountinfo", "utf8"),
  isRemovable: isRemovableBlock,
};

/**
 * Lets a register be only where the database's locks hold and nothing else copies its files.
 * @param disks another computer's, in tests
 * @throws AppError network-path (also for synced folders), removable-drive
 */
export function checkPlace(folder: string, disks: Disks = ownDisks): void {
  const path = realPath(resolve(folder));
  const onWindows = process.platform === "win32";
  const mounts = process.platform === "linux" ? parseMounts(disks.mountinfo()) : [];
  const refusal = onWindows ? windowsRefusal(path, askWindows) : mountRefusal(mountOf(mounts, path), disks.isRemovable);
  if (refusal) throw new AppError(refusal);
  if (isSynced(path, existsSync)) throw new AppError("network-path", { synced: true });
}
