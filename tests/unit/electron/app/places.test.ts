import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Folders, freePath } from "../../../../electron/app/folders.ts";
import {
  downloads,
  mountedSticks,
  startingPlaces,
  subfolders,
  windowsDrives,
} from "../../../../electron/app/places.ts";
import { tempFolder } from "../../../support/register.ts";

test("sticks are what is mounted where desktops mount them", () => {
  const mountinfo = [
    "22 1 8:1 / / rw - ext4 /dev/sda1 rw",
    "40 22 8:17 / /media/clerk/U\\040盘 rw - vfat /dev/sdb1 rw",
    "41 22 8:18 / /run/media/clerk/备份 rw - exfat /dev/sdc1 rw",
    "42 22 0:50 / /media/clerk/U\\040盘 rw - vfat /dev/sdb1 rw",
  ].join("\n");
  expect(mountedSticks(mountinfo)).toEqual([
    { path: "/media/clerk/U 盘", name: "U 盘", kind: "removable" },
    { path: "/run/media/clerk/备份", name: "备份", kind: "removable" },
  ]);
});

test("Windows tells which drives are removable; one drive alone is told without a list", () => {
  const stick = { DeviceID: "E:", DriveType: 2, VolumeName: "备份" };
  const disk = { DeviceID: "C:", DriveType: 3, VolumeName: null };
  expect(windowsDrives(JSON.stringify([disk, stick]))).toEqual([
    { path: "C:\\", name: "C:", kind: "drive" },
    { path: "E:\\", name: "备份 (E:)", kind: "removable" },
  ]);
  expect(windowsDrives(JSON.stringify(disk))).toHaveLength(1);
});

test("the clerk's own folders come before whole disks, and downloads are where files go", async () => {
  const home = tempFolder();
  for (const name of ["下载", "文档"]) mkdirSync(join(home, name));
  const own = (await startingPlaces(home)).filter(({ kind }) => kind !== "removable").map(({ kind }) => kind);
  expect(own.slice(0, 3)).toEqual(["documents", "downloads", "home"]);
  expect(own.at(-1)).toBe("drive");
  expect(downloads(home)).toBe(join(home, "下载"));
  expect(downloads(join(home, "文档"))).toBe(join(home, "文档"));
});

test("only folders are shown, without hidden ones; what may not be read is empty", async () => {
  const folder = tempFolder();
  for (const name of ["二组", "一组", ".cache"]) mkdirSync(join(folder, name));
  writeFileSync(join(folder, "花名册.xlsx"), "");
  expect((await subfolders(folder)).toSorted()).toEqual(["一组", "二组"].toSorted());
  expect(await subfolders(join(folder, "gone"))).toEqual([]);
});

test("a new file never takes the name of another, and never leaves its folder", () => {
  const folder = tempFolder();
  writeFileSync(join(folder, "a.xlsx"), "");
  expect(freePath(folder, "a.xlsx")).toBe(join(folder, "a (2).xlsx"));
  expect(freePath(folder, "../../b.xlsx")).toBe(join(folder, "b.xlsx"));
  expect(freePath(folder, "c:d?.csv")).toBe(join(folder, "c_d_.csv"));
});

test("a token opens only what was listed, and nothing that is gone", async () => {
  const folders = new Folders();
  const { places } = await folders.places();
  const listed = await folders.list(places.at(-1)?.token ?? "");
  expect(listed.parent).toBeNull();
  await expect(folders.list("/etc")).rejects.toMatchObject({ code: "not-found" });
});
