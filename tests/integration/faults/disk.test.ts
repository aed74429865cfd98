import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { isBackupSound, listBackups } from "../../../electron/database/backup.ts";
import { isSound } from "../../../electron/database/open.ts";
import { closeRegister } from "../../../electron/services/session/register.ts";
import { saveFile } from "../../../electron/services/savedFile.ts";
import { backups } from "../../../shared/backups/contract.ts";
import { exports as exporting } from "../../../shared/exports/contract.ts";
import { households } from "../../../shared/households/contract.ts";
import { imports } from "../../../shared/imports/contract.ts";
import { session } from "../../../shared/session/contract.ts";
import { canMount, smallDisk } from "../../support/disks.ts";
import { testDesk } from "../../support/desk.ts";
import { foundInto, keeper, office } from "../../support/found.ts";
import { decisions, importFile } from "../../support/importing.ts";
import { addHousehold, addVillage } from "../../support/people.ts";
import { rosterHead, rosterRows } from "../../support/bigRoster.ts";
import { clockAt, tempFolder } from "../../support/register.ts";

const writeRoster = (path: string, size: number): void =>
  writeFileSync(path, [rosterHead, ...rosterRows(size)].map((row) => row.join(",")).join("\n"));

const code = (name: string) => expect.objectContaining({ code: name });

async function onDisk(megabytes = 24) {
  const disk = smallDisk(megabytes);
  const folder = join(disk.place, "register");
  await foundInto(folder);
  const clock = clockAt("2026-11-02T09:00:00");
  const made = testDesk(clock, folder);
  // The disk goes when the test ends, so the register closes before.
  onTestFinished(() => closeRegister(made.desk));
  await made.of(session).signIn(keeper);
  const village = addVillage(made.desk.session!);
  const { household } = addHousehold(made.desk.session!, village, "001", ["甲", "乙"]);
  const count = (table: string) =>
    Number(made.desk.session!.client.prepare(`SELECT count(*) FROM ${table} WHERE removed IS NULL`).pluck().get());
  return { ...made, disk, folder, clock, village, household, count };
}

const newHousehold = (village: string, householdNo: string) => ({
  village,
  on: "2026-01-01",
  household: { householdNo, houseName: "长".repeat(20), addressLine: "东组", personCount: 1 },
  head: { nameZh: "丁", nameBo: null, nameTag: null, sex: "1" as const, birth: "1960" },
});

const leftovers = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(tmp|part|former)$/.test(name));

if (process.platform !== "linux" || !canMount()) console.log("full disk: NOT RUN (needs Linux and root to mount one)");

describe.runIf(process.platform === "linux" && canMount())("a full disk", () => {
  it("refuses founding, and lets it be done again", async () => {
    const disk = smallDisk(4);
    const { of, desk } = testDesk(clockAt("2026-11-02T09:00:00"), join(disk.place, "register"));
    onTestFinished(() => closeRegister(desk));
    disk.fill(100_000);
    const found = () => of(session).found({ office, ...keeper });
    await expect(found()).rejects.toEqual(code("disk-full"));
    expect((await of(session).status({})).founded).toBe(false);
    disk.free();
    await found();
    expect((await of(session).status({})).clerk).toMatchObject({ name: keeper.name });
  });

  it("refuses an edit whole, keeps what was said, and takes it when there is room", async () => {
    const { of, disk, village, count, desk } = await onDisk(12);
    disk.fill();
    let kept = count("households");
    let refused: unknown = null;
    for (let no = 0; no < 500 && refused === null; no += 1) {
      try {
        await of(households).add(newHousehold(village, `F${no}`));
        kept += 1;
      } catch (error) {
        refused = error;
      }
    }
    expect(refused).toEqual(code("disk-full"));
    expect(count("households")).toBe(kept);
    expect(isSound(desk.session!.client, "full")).toBe(true);
    disk.free();
    await of(households).add(newHousehold(village, "after"));
    expect(count("households")).toBe(kept + 1);
    await of(session).lock({});
    await of(session).signIn(keeper);
    expect(count("households")).toBe(kept + 1);
  });

  it("refuses an import whole, with its backup, and imports the same file afterwards", async () => {
    const { disk, count, village, folder, ...made } = await onDisk(24);
    const file = join(tempFolder(), "roster.csv");
    writeRoster(file, 400);
    const before = count("members");
    disk.fill(600_000);
    await expect(importFile(made, file, decisions(village))).rejects.toEqual(code("disk-full"));
    expect(count("members")).toBe(before);
    expect(leftovers(folder)).toEqual([]);
    disk.free();
    await importFile(made, file, decisions(village));
    expect(count("members")).toBeGreaterThan(before + 400);
  });

  it("refuses a backup, keeps the former ones, and locks all the same", async () => {
    const { of, disk, folder, clock, desk } = await onDisk();
    await of(backups).make({});
    const key = Buffer.from(desk.key!);
    addVillage(desk.session!, "白杨村");
    clock.time = new Date("2026-11-04T09:00:00");
    disk.fill(50_000);
    await expect(of(backups).make({})).rejects.toEqual(code("disk-full"));
    const [former] = listBackups(join(folder, "backups"));
    expect(isBackupSound(former!.path, key)).toBe(true);
    expect(leftovers(folder)).toEqual([]);
    await expect(of(session).lock({})).rejects.toEqual(code("disk-full"));
    expect(desk.session).toBe(null);
    expect(desk.key).toBe(null);
    disk.free();
    await of(session).signIn(keeper);
    expect(await of(backups).make({})).toMatchObject({ light: "green" });
  });

  it("refuses a new passphrase and a new sheet, and the old ones hold", async () => {
    const { of, disk, desk } = await onDisk();
    disk.fill();
    const change = () => of(session).changePassphrase({ old: keeper.passphrase, passphrase: "新的口令 2027" });
    await expect(change()).rejects.toEqual(code("disk-full"));
    await expect(of(session).newRecoverySheet({})).rejects.toEqual(code("disk-full"));
    closeRegister(desk);
    disk.fill();
    await expect(of(session).signIn(keeper)).rejects.toEqual(code("disk-full"));
    disk.free();
    await of(session).signIn(keeper);
    await change();
  });

  it("refuses an export and a PDF, and leaves the former file of that name whole", async () => {
    const { of, disk } = await onDisk();
    const target = join(disk.place, "out.csv");
    const ask = { list: "households", format: "csv", columns: null, asOf: null, purpose: "HELP", target } as const;
    const write = () => of(exporting).write({ ...ask, range: { kind: "all" } });
    await write();
    const former = readFileSync(target, "utf8");
    disk.fill();
    await expect(write()).rejects.toEqual(code("disk-full"));
    await expect(saveFile(join(disk.place, "forms.pdf"), Buffer.alloc(9000, 1))).rejects.toEqual(code("disk-full"));
    expect(readFileSync(target, "utf8")).toBe(former);
    expect(leftovers(disk.place)).toEqual([]);
    disk.free();
    await write();
    expect(readFileSync(target, "utf8")).toBe(former);
  });

  it("on the second stick stops no backup, and the copy is made when there is room", async () => {
    const { of, clock, desk } = await onDisk();
    const stick = smallDisk(1);
    stick.fill();
    expect(await of(backups).setSecondFolder({ token: stick.place })).toMatchObject({
      second: "failed",
      light: "green",
    });
    expect(leftovers(stick.place)).toEqual([]);
    stick.free();
    addVillage(desk.session!, "白杨村");
    clock.time = new Date("2026-11-02T10:00:00");
    expect(await of(backups).make({})).toMatchObject({ second: "copied" });
  });
});

describe("a pulled stick", () => {
  it("fails an export, an import and a look with words, and nothing else", async () => {
    const folder = join(tempFolder(), "register");
    await foundInto(folder);
    const { of, desk } = testDesk(clockAt("2026-11-02T09:00:00"), folder);
    await of(session).signIn(keeper);
    const village = addVillage(desk.session!);
    const stick = join(tempFolder(), "stick");
    mkdirSync(stick);
    const file = join(stick, "roster.csv");
    writeRoster(file, 20);
    const { id } = await of(imports).open({ token: file, name: "roster.csv" });
    rmSync(stick, { recursive: true });
    const choose = { id, sheet: 0, head: null, lastRow: null, targets: {}, remember: false };
    await expect(of(imports).choose(choose)).rejects.toEqual(code("place-gone"));
    await expect(of(imports).open({ token: file, name: "roster.csv" })).rejects.toEqual(code("place-gone"));
    await expect(saveFile(join(stick, "out.xlsx"), Buffer.from("x"))).rejects.toEqual(code("place-gone"));
    addHousehold(desk.session!, village, "001", ["甲"]);
    expect(isSound(desk.session!.client, "full")).toBe(true);
  });

  it.runIf(process.platform === "linux" && canMount())("that is read-only says so", async () => {
    const disk = smallDisk(1);
    execFileSync("mount", ["-o", "remount,ro", disk.place]);
    await expect(saveFile(join(disk.place, "out.xlsx"), Buffer.from("x"))).rejects.toEqual(code("not-writable"));
  });
});
