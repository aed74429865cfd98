import { execFileSync } from "node:child_process";
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Mounting needs Linux and root, as in a container; elsewhere tests of full disks are not run. */
export function canMount(): boolean {
  if (process.platform !== "linux") return false;
  const place = mkdtempSync(join(tmpdir(), "hearthbook-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", place], { stdio: "ignore" });
    execFileSync("umount", [place], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function unmount(place: string): void {
  try {
    execFileSync("umount", ["-l", place], { stdio: "ignore" });
  } catch {
    // Pulled by the test already.
  }
}

/** A disk of so many megabytes, and a file that takes what is left of it but `leave` bytes. */
export function smallDisk(megabytes: number) {
  const place = mkdtempSync(join(tmpdir(), "hearthbook-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", place]);
  onTestFinished(() => {
    unmount(place);
    rmSync(place, { recursive: true, force: true });
  });
  const ballast = join(place, "ballast");
  const fill = (leave = 0) => {
    const file = openSync(ballast, "w");
    try {
      for (;;) writeSync(file, Buffer.alloc(4096, 1));
    } catch {
      if (leave > 0) ftruncateSync(file, Math.max(0, statSync(ballast).size - leave));
    } finally {
      closeSync(file);
    }
  };
  return { place, fill, free: () => rmSync(ballast, { force: true }) };
}
