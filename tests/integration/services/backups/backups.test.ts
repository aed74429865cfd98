import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { before } from "../../../../electron/services/backups/making.ts";
import { closeDesk, lockDesk } from "../../../../electron/services/session/register.ts";
import type { Context } from "../../../../electron/worker/context.ts";
import { backups } from "../../../../shared/backups/contract.ts";
import { clerks } from "../../../../shared/clerks/contract.ts";
import { session } from "../../../../shared/session/contract.ts";
import { testDesk } from "../../../support/desk.ts";
import { foundInto, keeper } from "../../../support/found.ts";
import { addVillage } from "../../../support/people.ts";
import { clockAt, tempFolder } from "../../../support/register.ts";

async function signedIn() {
  const folder = join(tempFolder(), "register");
  await foundInto(folder);
  const clock = clockAt("2026-11-02T09:00:00");
  const made = testDesk(clock, folder);
  await made.of(session).signIn(keeper);
  const tick = (minutes: number) => {
    clock.time = new Date(clock.time.getTime() + minutes * 60_000);
  };
  const villages = () =>
    made.desk.session!.client.prepare("SELECT count(*) FROM villages WHERE removed IS NULL").pluck().get();
  const files = () => readdirSync(join(folder, "backups")).filter((name) => name.endsWith(".db"));
  return { ...made, folder, tick, villages, files, calls: made.of(backups), entry: made.of(session) };
}

describe("backups", () => {
  it("are encrypted, checked, and tell their age as a light", async () => {
    const { calls, desk, folder, files, tick } = await signedIn();
    expect(await calls.status({})).toMatchObject({ light: "green", newest: null, empty: true, second: "none" });
    addVillage(desk.session!);
    expect(await calls.status({})).toMatchObject({ light: "red", newest: null, changed: true, empty: false });
    expect(await calls.make({})).toMatchObject({
      light: "green",
      changed: false,
      newest: { reason: "asked", here: true },
    });
    const bytes = readFileSync(join(folder, "backups", files()[0]!)).toString("latin1");
    expect(bytes).not.toContain("SQLite format 3");
    tick(3 * 24 * 60);
    expect((await calls.status({})).light).toBe("green");
    addVillage(desk.session!);
    expect(await calls.status({})).toMatchObject({ light: "amber", changed: true });
    tick(5 * 24 * 60);
    expect((await calls.status({})).light).toBe("red");
  });

  it("are made at close when something changed, and not otherwise", async () => {
    const { desk, entry, files, tick } = await signedIn();
    addVillage(desk.session!);
    closeDesk(desk);
    expect(files()).toHaveLength(1);
    tick(1);
    await entry.signIn(keeper);
    closeDesk(desk);
    expect(files()).toHaveLength(1);
    tick(1);
    await entry.signIn(keeper);
    addVillage(desk.session!);
    lockDesk(desk);
    expect(files()).toHaveLength(1);
    tick(2 * 24 * 60);
    await entry.signIn(keeper);
    lockDesk(desk);
    expect(files()).toHaveLength(2);
  });

  it("keep three of a day", async () => {
    const { calls, files, tick, desk } = await signedIn();
    for (let at = 0; at < 5; at += 1) {
      addVillage(desk.session!);
      before({ desk } as Context, "import");
      tick(1);
    }
    expect(files()).toHaveLength(3);
    expect((await calls.list({})).map(({ reason }) => reason)).toEqual(["import", "import", "import"]);
  });

  it("that are damaged are found by a check and taken off the list", async () => {
    const { calls, folder, files } = await signedIn();
    await calls.make({});
    const [id] = files();
    expect(await calls.verify({ id: id! })).toEqual({ sound: true });
    const path = join(folder, "backups", id!);
    writeFileSync(path, readFileSync(path).fill(1, 50_000, 60_000));
    expect(await calls.verify({ id: id! })).toEqual({ sound: false });
    expect(await calls.list({})).toEqual([]);
    expect(existsSync(`${path}.damaged`)).toBe(true);
    await expect(calls.restore({ id: id! })).rejects.toMatchObject({ code: "not-found" });
  });

  it("are copied to a second folder, and a stick that is away is only told", async () => {
    const { calls, desk, tick, folder } = await signedIn();
    const stick = join(tempFolder(), "stick");
    mkdirSync(stick);
    expect(await calls.setSecondFolder({ token: stick })).toMatchObject({ second: "copied", secondFolder: stick });
    expect(readdirSync(join(stick, "hearthbook-backups"))).toContain("keys.json");
    rmSync(stick, { recursive: true });
    addVillage(desk.session!);
    tick(1);
    expect(await calls.make({})).toMatchObject({ second: "away", light: "green" });
    mkdirSync(stick);
    expect((await calls.status({})).second).toBe("failed");
    tick(1);
    expect((await calls.make({})).second).toBe("copied");
    rmSync(join(folder, "backups"), { recursive: true });
    expect(await calls.list({})).toMatchObject([{ here: false, second: true }]);
    expect((await calls.setSecondFolder({ token: null })).second).toBe("none");
  });

  it("on a stick that cannot be written stop nothing", async () => {
    const { calls } = await signedIn();
    const stick = join(tempFolder(), "stick");
    mkdirSync(stick);
    writeFileSync(join(stick, "hearthbook-backups"), "a file where the folder should be");
    chmodSync(stick, 0o555);
    expect((await calls.setSecondFolder({ token: stick })).light).toBe("green");
  });
});

describe("what is older than 90 days", () => {
  it("goes at close, even when nothing changed: backups but the newest, and what was set aside as damaged", async () => {
    const { calls, desk, entry, files, folder, tick } = await signedIn();
    addVillage(desk.session!);
    await calls.make({});
    tick(24 * 60);
    addVillage(desk.session!);
    closeDesk(desk);
    const aside = ["backups/20260101T000000000-close-1.db.damaged", "damaged-20260101T000000000.db"];
    for (const name of aside) {
      writeFileSync(join(folder, name), "x");
      utimesSync(join(folder, name), desk.clock.now(), desk.clock.now());
    }
    expect(files()).toHaveLength(2);
    tick(80 * 24 * 60);
    await entry.signIn(keeper);
    closeDesk(desk);
    expect([files().length, ...aside.map((name) => existsSync(join(folder, name)))]).toEqual([2, true, true]);
    // A clock that runs years ahead makes nothing old.
    tick(500 * 24 * 60);
    await entry.signIn(keeper);
    closeDesk(desk);
    expect([files().length, ...aside.map((name) => existsSync(join(folder, name)))]).toEqual([2, true, true]);
    tick(-489 * 24 * 60);
    await entry.signIn(keeper);
    closeDesk(desk);
    expect([files().length, ...aside.map((name) => existsSync(join(folder, name)))]).toEqual([1, false, false]);
  });
});

describe("restoring", () => {
  it("goes back, locks, and can itself be taken back", async () => {
    const { calls, desk, entry, tick, villages, pushes } = await signedIn();
    addVillage(desk.session!);
    const { newest } = await calls.make({});
    tick(1);
    addVillage(desk.session!);
    const told = pushes.session;
    tick(1);
    const { kept } = await calls.restore({ id: newest!.id });
    expect(pushes.session).toBe(told + 1);
    expect(desk.session).toBe(null);
    await entry.signIn(keeper);
    expect(villages()).toBe(1);
    expect((await calls.status({})).changed).toBe(true);
    tick(1);
    await calls.restore({ id: kept });
    await entry.signIn(keeper);
    expect(villages()).toBe(2);
    addVillage(desk.session!);
    expect(villages()).toBe(3);
  });

  it("works for a backup that today's rotation would drop in the same moment", async () => {
    const { calls, desk, entry, tick, villages } = await signedIn();
    for (let at = 0; at < 3; at += 1) {
      addVillage(desk.session!);
      await calls.make({});
      tick(1);
    }
    const oldest = (await calls.list({})).at(-1)!;
    await calls.restore({ id: oldest.id });
    await entry.signIn(keeper);
    expect(villages()).toBe(1);
  });

  it("brings back no clerk who ended since, and keeps those who came since", async () => {
    const { calls, of, entry, tick } = await signedIn();
    const staff = of(clerks);
    const left = await staff.add({ name: "经办乙", role: "clerk", passphrase: "初始口令 1234" });
    const { newest } = await calls.make({});
    await staff.end({ uid: left.uid });
    await staff.add({ name: "经办丙", role: "clerk", passphrase: "初始口令 1234" });
    tick(1);
    await calls.restore({ id: newest!.id });
    await entry.signIn(keeper);
    const active = (await staff.list({})).filter(({ ended }) => ended === null);
    expect(active.map(({ name }) => name).toSorted()).toEqual(["管理员甲", "经办丙"].toSorted());
  });

  it("is refused to all but keepers", async () => {
    const { calls, of, entry } = await signedIn();
    const { newest } = await calls.make({});
    await of(clerks).add({ name: "经办乙", role: "clerk", passphrase: "初始口令 1234" });
    await entry.signIn({ name: "经办乙", passphrase: "初始口令 1234" });
    await entry.changePassphrase({ old: "初始口令 1234", passphrase: "自己的口令 5678" });
    await expect(calls.restore({ id: newest!.id })).rejects.toMatchObject({ code: "forbidden" });
  });
});
