import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { closeDesk } from "../../../../electron/services/session/register.ts";
import { backups } from "../../../../shared/backups/contract.ts";
import { session } from "../../../../shared/session/contract.ts";
import { testDesk } from "../../../support/desk.ts";
import { keeper, office } from "../../../support/found.ts";
import { foundedDesk } from "../../../support/foundedDesk.ts";
import { addVillage } from "../../../support/people.ts";
import { tempFolder } from "../../../support/register.ts";

const code = (name: string) => expect.objectContaining({ code: name });

/** A register with one village, backed up to a stick, and a new PC without one. */
async function moved() {
  const old = await foundedDesk();
  await old.session.signIn(keeper);
  addVillage(old.desk.session!);
  const stick = join(tempFolder(), "stick");
  mkdirSync(stick);
  await old.of(backups).setSecondFolder({ token: stick });
  closeDesk(old.desk);
  const fresh = testDesk(old.clock, join(tempFolder(), "register"));
  const villages = () => fresh.desk.session!.client.prepare("SELECT count(*) FROM villages").pluck().get();
  return { old, stick, fresh, calls: fresh.of(session), villages };
}

describe("taking over a register", () => {
  it("finds it on a stick, in its own folder and among its backups, and names its office", async () => {
    const { old, stick, calls } = await moved();
    for (const place of [stick, join(stick, "hearthbook-backups"), old.folder, join(old.folder, "backups")])
      expect(await calls.look({ chosen: [place] })).toMatchObject({ office, clerks: [keeper.name] });
  });

  it("signs in with the own passphrase, and goes on like any register", async () => {
    const { stick, fresh, calls, villages } = await moved();
    await expect(calls.adopt({ chosen: [stick], name: keeper.name, passphrase: "不对的口令" })).rejects.toEqual(
      code("wrong-passphrase"),
    );
    expect(await calls.status({})).toMatchObject({ founded: false });
    expect(await calls.adopt({ chosen: [stick], ...keeper })).toMatchObject({ name: keeper.name, role: "keeper" });
    expect(villages()).toBe(1);
    addVillage(fresh.desk.session!);
    await calls.lock({});
    await calls.signIn(keeper);
    expect(villages()).toBe(2);
  });

  it("takes the key file and a backup by themselves, where a page can choose only files", async () => {
    const { old, calls, villages } = await moved();
    const loose = ["keys.json", readdirSync(join(old.folder, "backups")).find((name) => name.endsWith(".db"))!];
    const chosen = loose.map((name) => {
      const folder = tempFolder();
      cpSync(join(old.folder, "backups", name), join(folder, name));
      return join(folder, name);
    });
    await calls.adopt({ chosen, ...keeper });
    expect(villages()).toBe(1);
  });

  it("opens by the words of the recovery sheet, and the new passphrase holds", async () => {
    const { old, stick, calls, villages } = await moved();
    const words = old.sheet.words.join(" ");
    await calls.adoptByWords({ chosen: [stick], name: keeper.name, words, passphrase: "新的口令 2027" });
    expect(villages()).toBe(1);
    await calls.lock({});
    await expect(calls.signIn(keeper)).rejects.toEqual(code("wrong-passphrase"));
    await calls.signIn({ name: keeper.name, passphrase: "新的口令 2027" });
  });

  it("never replaces a register that is there", async () => {
    const { stick } = await moved();
    const other = await foundedDesk();
    const before = readFileSync(join(other.folder, "register.db"));
    await expect(other.session.look({ chosen: [stick] })).rejects.toEqual(code("stale"));
    await expect(other.session.adopt({ chosen: [stick], ...keeper })).rejects.toEqual(code("stale"));
    expect(readFileSync(join(other.folder, "register.db")).equals(before)).toBe(true);
  });

  it("keeps aside a register file whose founding was cut off", async () => {
    const { stick, fresh, calls } = await moved();
    const { registerDir } = fresh.desk;
    mkdirSync(registerDir, { recursive: true });
    writeFileSync(join(registerDir, "register.db"), "half of a founding");
    await calls.adopt({ chosen: [stick], ...keeper });
    const kept = readdirSync(registerDir).find((name) => /^damaged-.*\.db$/.test(name))!;
    expect(readFileSync(join(registerDir, kept), "utf8")).toBe("half of a founding");
  });

  it("passes over a damaged backup, and takes none when all are", async () => {
    const { old, stick, calls, fresh, villages } = await moved();
    const folder = join(stick, "hearthbook-backups");
    const [good] = readdirSync(folder).filter((name) => name.endsWith(".db"));
    const newer = `2099${good!.slice(4)}`;
    writeFileSync(join(folder, newer), readFileSync(join(folder, good!)).fill(1, 20_000, 30_000));
    await calls.adopt({ chosen: [stick], ...keeper });
    expect(villages()).toBe(1);
    closeDesk(fresh.desk);
    const third = testDesk(old.clock, join(tempFolder(), "register"));
    rmSync(join(folder, good!));
    await expect(third.of(session).adopt({ chosen: [stick], ...keeper })).rejects.toEqual(code("not-found"));
    expect(existsSync(join(third.desk.registerDir, "keys.json"))).toBe(false);
    expect(existsSync(join(third.desk.registerDir, "register.db"))).toBe(false);
  });

  it("says what a folder lacks, or that it is gone", async () => {
    const { calls } = await moved();
    await expect(calls.look({ chosen: [tempFolder()] })).rejects.toEqual(code("not-a-register"));
    await expect(calls.look({ chosen: [join(tempFolder(), "pulled")] })).rejects.toEqual(code("place-gone"));
  });
});
