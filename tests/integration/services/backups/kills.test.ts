import { spawn } from "node:child_process";
import { randomBytes, randomInt } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isBackupSound, listBackups, makeBackup } from "../../../../electron/database/backup.ts";
import { migrate } from "../../../../electron/database/migrate.ts";
import { closeFile, isSound, openFile } from "../../../../electron/database/open.ts";
import { addHousehold, addVillage } from "../../../support/people.ts";
import { clockAt, migrations, openSession, tempFolder } from "../../../support/register.ts";

const kills = 30;

/** Runs the looping child until a random moment after its first step, and kills it. */
async function runAndKill(folder: string, key: Buffer): Promise<number> {
  const script = join(import.meta.dirname, "../../../support/backUpForever.ts");
  const child = spawn(process.execPath, [script, folder, key.toString("hex")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = new Promise<void>((resolve) => child.on("exit", () => resolve()));
  let told = "";
  await new Promise<void>((resolve) =>
    child.stdout.on("data", (bytes: Buffer) => {
      told += bytes.toString();
      if (told.includes("ready")) resolve();
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, randomInt(0, 120)));
  child.kill("SIGKILL");
  await exited;
  return told.split("backup").length - 1;
}

it("leaves a sound newest backup and a sound register, whenever it is killed", async () => {
  const folder = tempFolder();
  const key = randomBytes(32);
  const file = join(folder, "register.db");
  const session = openSession(file, key, clockAt("2026-11-02T09:00:00"));
  const village = addVillage(session);
  for (let no = 0; no < 200; no += 1) addHousehold(session, village, `K${no}`, ["甲", "乙", "丙"]);
  makeBackup(session.client, key, join(folder, "backups"), "asked", new Date(Date.now() - 1000));
  closeFile(session.client);
  writeFileSync(join(folder, "keys.json"), "{}");
  let made = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    made += await runAndKill(folder, key);
    const kept = listBackups(join(folder, "backups"));
    expect(kept.length).toBeGreaterThan(0);
    for (const backup of kept) expect(isBackupSound(backup.path, key)).toBe(true);
  }
  expect(made).toBeGreaterThan(0);
  const client = openFile(file, key);
  expect(migrate(client, migrations)).toBe(0);
  expect(isSound(client, "full")).toBe(true);
  client.close();
});
