import { describe, expect, it } from "vitest";
import {
  isSynced,
  mountOf,
  mountRefusal,
  parseMounts,
  windowsRefusal,
} from "../../../../../electron/services/session/place.ts";

const mountinfo = `23 29 0:21 / /proc rw,nosuid - proc proc rw
29 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
41 29 0:38 / /mnt/office rw,relatime shared:12 - nfs4 server:/office rw,vers=4.2
42 29 0:39 / /mnt/share rw - cifs //server/share rw
43 29 8:17 / /media/user/MY\\040STICK rw,nosuid - vfat /dev/sdb1 rw
44 29 0:40 / /home/user/remote rw - fuse.sshfs user@host: rw
45 29 8:3 / /home rw - btrfs /dev/sda3 rw
46 29 0:41 / /tmp rw - tmpfs tmpfs rw`;

const refusal = (path: string) =>
  mountRefusal(mountOf(parseMounts(mountinfo), path), (device) => device.startsWith("8:17"));

describe("on Linux a register", () => {
  it.each([
    ["/home/user/register", null],
    ["/tmp/register", null],
    ["/mntx", null],
    ["/mnt/office/register", "network-path"],
    ["/mnt/share", "network-path"],
    ["/home/user/remote/a/b", "network-path"],
    ["/media/user/MY STICK/register", "removable-drive"],
  ])("in %s is refused: %s", (path, expected) => {
    expect(refusal(path)).toBe(expected);
  });
});

describe("on Windows a register", () => {
  const types: Record<string, string> = { C: "3\r\n", E: "2\r\n", Z: "4\r\n" };
  it.each([
    ["C:\\Users\\a\\register", null],
    ["\\\\?\\C:\\register", null],
    ["\\\\server\\share\\register", "network-path"],
    ["//server/share", "network-path"],
    ["e:\\register", "removable-drive"],
    ["Z:\\register", "network-path"],
  ])("in %s is refused: %s", (path, expected) => {
    expect(windowsRefusal(path, (letter) => types[letter] ?? "")).toBe(expected);
  });
});

describe("a synced folder", () => {
  it.each([
    ["/home/a/OneDrive/register", true],
    ["/home/a/OneDrive - 青石镇/register", true],
    ["/home/a/我的坚果云/x/register", true],
    ["/home/a/Dropbox", true],
    ["/home/a/Documents/register", false],
    ["/home/a/OneDriveless/register", false],
  ])("is known by name: %s", (path, expected) => {
    expect(isSynced(path, () => false)).toBe(expected);
  });

  it("is known by the marker that the program leaves above", () => {
    expect(isSynced("/data/office/register", (path) => path === "/data/.stfolder")).toBe(true);
  });
});
