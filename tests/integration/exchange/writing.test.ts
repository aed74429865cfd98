import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { writePackage } from "../../../electron/services/exchange/package/write.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { canMount, smallDisk } from "../../support/disks.ts";
import { quietJob } from "../../support/packages.ts";
import { tempFolder } from "../../support/register.ts";

const code = (name: string) => expect.objectContaining({ code: name });

/** Several pieces, so that something can happen between two of them. */
const bytes = randomBytes(5_000_000);

/** A job in whose middle something happens. */
function interrupted(happening: () => void) {
  let happened = false;
  return {
    check: () => undefined,
    progress(done: number, total: number) {
      if (happened || done < total / 2) return;
      happened = true;
      happening();
    },
  };
}

describe("writing a package", () => {
  it("leaves the whole file under its name, and nothing else", async () => {
    const folder = tempFolder();
    const path = await writePackage(join(folder, "A1-B2-20261122-007-1a2b3c4d.hbsync"), bytes, quietJob);
    expect(readdirSync(folder)).toEqual(["A1-B2-20261122-007-1a2b3c4d.hbsync"]);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it("never changes a file that is there", async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, "a.hbsync"), "earlier");
    expect(await writePackage(join(folder, "a.hbsync"), bytes, quietJob)).toBe(join(folder, "a-2.hbsync"));
    expect(readFileSync(join(folder, "a.hbsync"), "utf8")).toBe("earlier");
  });

  it("is not called safe where the stick holds other bytes than were written, and the file takes its name back", async () => {
    const folder = tempFolder();
    const path = join(folder, "a.hbsync");
    // Named, and not yet read back: what a bad stick does to a byte.
    const watching = (async () => {
      while (!existsSync(path)) await setImmediate();
      const file = openSync(path, "r+");
      writeSync(file, Buffer.of(bytes.at(-1)! ^ 1), 0, 1, bytes.length - 1);
      closeSync(file);
    })();
    await expect(writePackage(path, bytes, quietJob)).rejects.toMatchObject({
      code: "package",
      details: { why: "not-same" },
    });
    await watching;
    expect(readdirSync(folder)).toEqual(["a.hbsync.part"]);
    expect(await writePackage(path, bytes, quietJob)).toBe(path);
    expect(readdirSync(folder)).toEqual(["a.hbsync"]);
  });

  it("that the clerk stops leaves only the part", async () => {
    const folder = tempFolder();
    let calls = 0;
    const check = () => {
      calls += 1;
      if (calls === 3) throw new AppError("cancelled");
    };
    const writing = writePackage(join(folder, "a.hbsync"), bytes, { ...quietJob, check });
    await expect(writing).rejects.toEqual(code("cancelled"));
    expect(readdirSync(folder)).toEqual(["a.hbsync.part"]);
    await writePackage(join(folder, "a.hbsync"), bytes, quietJob);
    expect(readdirSync(folder)).toEqual(["a.hbsync"]);
  });

  it("onto a stick that is not there, or that is pulled half-way, says so", async () => {
    const stick = join(tempFolder(), "stick");
    const write = (job = quietJob) => writePackage(join(stick, "a.hbsync"), bytes, job);
    await expect(write()).rejects.toEqual(code("place-gone"));
    mkdirSync(stick);
    await expect(write(interrupted(() => rmSync(stick, { recursive: true })))).rejects.toEqual(code("place-gone"));
    mkdirSync(stick);
    await write();
    expect(readdirSync(stick)).toEqual(["a.hbsync"]);
  });
});

/** A device of Linux that has never any room, and needs no root to be asked. */
const fullDevice = "/dev/full";

it.runIf(existsSync(fullDevice))("writing a package where no byte has room leaves only the part", async () => {
  const folder = tempFolder();
  const path = join(folder, "a.hbsync");
  symlinkSync(fullDevice, `${path}.part`);
  await expect(writePackage(path, bytes, quietJob)).rejects.toEqual(code("disk-full"));
  expect(readdirSync(folder)).toEqual(["a.hbsync.part"]);
  rmSync(`${path}.part`);
  expect(await writePackage(path, bytes, quietJob)).toBe(path);
});

if (!canMount()) console.log("packages on a full disk: NOT RUN (needs Linux and root to mount one)");

describe.runIf(canMount())("writing a package to a small stick", () => {
  it("that is full leaves only the part, and succeeds when there is room", async () => {
    const stick = smallDisk(6);
    stick.fill(2_000_000);
    const path = join(stick.place, "a.hbsync");
    await expect(writePackage(path, bytes, quietJob)).rejects.toEqual(code("disk-full"));
    expect(readdirSync(stick.place).toSorted()).toEqual(["a.hbsync.part", "ballast"]);
    stick.free();
    expect(await writePackage(path, bytes, quietJob)).toBe(path);
    expect(readdirSync(stick.place)).toEqual(["a.hbsync"]);
  });

  it("that is pulled half-way leaves no whole file behind", async () => {
    const stick = smallDisk(12);
    const pull = () => execFileSync("umount", ["-l", stick.place]);
    const path = join(stick.place, "a.hbsync");
    await expect(writePackage(path, bytes, interrupted(pull))).rejects.toEqual(code("place-gone"));
    expect(readdirSync(stick.place)).toEqual([]);
  });

  it("that is read-only says so", async () => {
    const stick = smallDisk(1);
    execFileSync("mount", ["-o", "remount,ro", stick.place]);
    await expect(writePackage(join(stick.place, "a"), bytes, quietJob)).rejects.toEqual(code("not-writable"));
  });
});
