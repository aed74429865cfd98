import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { listBackups } from "../../../electron/database/backup.ts";
import type { Client } from "../../../electron/database/open.ts";
import { backUpDesk } from "../../../electron/services/backups/making.ts";
import { readKeys } from "../../../electron/services/session/keyFile.ts";
import { closeRegister, openRegister } from "../../../electron/services/session/register.ts";
import { restoreNewest } from "../../../electron/services/backups/restoring.ts";
import { unlockByPassphrase } from "../../../electron/services/session/signing.ts";
import { status } from "../../../electron/services/session/session.ts";
import { type Context, type Desk, newDesk } from "../../../electron/worker/context.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import { foundInto, keeper } from "../../support/found.ts";
import { addHousehold, addVillage } from "../../support/people.ts";
import { clockAt, tempFolder } from "../../support/register.ts";

const resourcesDir = join(import.meta.dirname, "../../../resources");
const backedUp = 12;
const later = 8;

/** A register as a power cut left it: twelve households in its backups, eight more in the log. */
let torn: string;
let key: Buffer;

const deskOf = (registerDir: string): Desk =>
  newDesk({ registerDir, resourcesDir, version: "0.1.0", clock: clockAt("2026-11-02T12:00:00") });

async function makeTorn(): Promise<void> {
  const folder = join(tempFolder(), "register");
  await foundInto(folder);
  const clock = clockAt("2026-11-02T09:00:00");
  const desk = newDesk({ registerDir: folder, resourcesDir, version: "0.1.0", clock });
  const opened = await unlockByPassphrase(desk, keeper.name, keeper.passphrase);
  key = Buffer.from(opened.key);
  openRegister(desk, opened.keys, opened.holder, opened.key);
  const village = addVillage(desk.session!);
  for (let no = 0; no < backedUp; no += 1) addHousehold(desk.session!, village, `B${no}`, ["甲", "乙"]);
  backUpDesk(desk, "asked");
  clock.time = new Date("2026-11-02T10:00:00");
  for (let no = 0; no < later; no += 1) addHousehold(desk.session!, village, `L${no}`, ["丙"]);
  torn = join(process.env["TMPDIR"] ?? "/tmp", `hearthbook-torn-${process.pid}`);
  rmSync(torn, { recursive: true, force: true });
  cpSync(folder, torn, { recursive: true });
  closeRegister(desk);
}

beforeAll(async () => {
  await makeTorn();
  return () => rmSync(torn, { recursive: true, force: true });
});

const countOf = (client: Client): number =>
  Number(client.prepare("SELECT count(*) FROM households WHERE removed IS NULL").pluck().get());

function open(desk: Desk): string {
  try {
    const keys = readKeys(desk.registerDir);
    if (!keys) return "no-keys";
    openRegister(desk, keys, keys.clerks[0]!, Buffer.from(key));
    return "opened";
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

const looked = (desk: Desk) => status({ desk } as Context, {}) as { damaged: boolean; newestBackup: string | null };

/** Opens what damage left: everything, or the word `damaged` and the newest sound backup in its place. */
function expectWholeOrRestored(folder: string, original: ReadonlyMap<string, Buffer>): string {
  const desk = deskOf(folder);
  try {
    const said = open(desk);
    if (said === "opened") {
      expect(countOf(desk.session!.client)).toBe(backedUp + later);
      return said;
    }
    expect(said).toBe("damaged");
    expect(looked(desk)).toMatchObject({ damaged: true });
    // The damaged bytes are all still there; a log that SQLite could still read may be folded into them.
    const aside = readdirSync(folder).find((name) => /^damaged-.*\.db$/.test(name))!;
    const kept = readFileSync(join(folder, aside));
    const log = original.get("register.db-wal");
    if (log === undefined || existsSync(join(folder, `${aside}-wal`))) {
      expect(kept.equals(original.get("register.db")!)).toBe(true);
      if (log) expect(readFileSync(join(folder, `${aside}-wal`)).equals(log)).toBe(true);
    } else expect(kept.length).toBeGreaterThanOrEqual(original.get("register.db")!.length);
    restoreNewest(folder, key);
    expect(open(desk)).toBe("opened");
    expect(countOf(desk.session!.client)).toBeGreaterThanOrEqual(backedUp);
    return said;
  } finally {
    closeRegister(desk);
  }
}

function copy(): string {
  const folder = join(tempFolder(), "register");
  cpSync(torn, folder, { recursive: true });
  return folder;
}

function flip(path: string, places: readonly { at: number; by: number }[]): void {
  const bytes = readFileSync(path);
  for (const { at, by } of places) {
    const place = Math.floor(at * bytes.length);
    bytes[place] = bytes[place]! ^ by;
  }
  writeFileSync(path, bytes);
}

const flips = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 0.999_999, noNaN: true }), by: fc.integer({ min: 1, max: 255 }) }),
  {
    minLength: 1,
    maxLength: 3,
  },
);

const bytesOf = (folder: string): Map<string, Buffer> =>
  new Map(
    ["register.db", "register.db-wal"].flatMap((name) => {
      try {
        return [[name, readFileSync(join(folder, name))] as const];
      } catch {
        return [];
      }
    }),
  );

function tidy(folder: string): void {
  rmSync(join(folder, ".."), { recursive: true, force: true });
}

describe("flipped bytes", () => {
  for (const [name, runs] of [
    ["register.db", 90],
    ["register.db-wal", 90],
  ] as const)
    it(`of ${name} are noticed or do no harm, and nothing is deleted`, { timeout: 180_000 }, () => {
      const seen = new Map<string, number>();
      fc.assert(
        fc.property(flips, (places) => {
          const folder = copy();
          flip(join(folder, name), places);
          const said = expectWholeOrRestored(folder, bytesOf(folder));
          seen.set(said, (seen.get(said) ?? 0) + 1);
          tidy(folder);
        }),
        { numRuns: runs },
      );
      expect(seen.get("damaged")).toBeGreaterThan(runs / 4);
    });

  it("of the key file are noticed, and the copy beside the backups takes its place", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(flips, (places) => {
        const folder = copy();
        const path = join(folder, "keys.json");
        const good = readFileSync(path, "utf8");
        flip(path, places);
        const desk = deskOf(folder);
        expect(open(desk)).toBe("opened");
        expect(countOf(desk.session!.client)).toBe(backedUp + later);
        expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(JSON.parse(good));
        closeRegister(desk);
        tidy(folder);
      }),
      { numRuns: 40 },
    );
  });

  it("of a backup leave the next older one to be used", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(flips, (places) => {
        const folder = copy();
        const [newest] = listBackups(join(folder, "backups"));
        const newer = join(folder, "backups", `2099${newest!.id.slice(4)}`);
        copyFileSync(newest!.path, newer);
        flip(newer, places);
        writeFileSync(join(folder, "register.db"), "");
        const desk = deskOf(folder);
        expect(open(desk)).toBe("damaged");
        restoreNewest(folder, key);
        expect(open(desk)).toBe("opened");
        expect(countOf(desk.session!.client)).toBe(backedUp);
        closeRegister(desk);
        tidy(folder);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a register", () => {
  for (const [what, spoil] of [
    ["of no bytes", (folder: string) => truncateSync(join(folder, "register.db"), 0)],
    ["cut in half", (folder: string) => truncateSync(join(folder, "register.db"), 40_000)],
    ["cut within a page", (folder: string) => truncateSync(join(folder, "register.db"), 5000)],
    ["that is another file", (folder: string) => writeFileSync(join(folder, "register.db"), "x".repeat(9000))],
    ["whose log is gone", (folder: string) => rmSync(join(folder, "register.db-wal"))],
    ["whose log was cut", (folder: string) => truncateSync(join(folder, "register.db-wal"), 50_000)],
    ["whose log is empty", (folder: string) => truncateSync(join(folder, "register.db-wal"), 0)],
  ] as const)
    it(`${what} is called damaged and restored`, () => {
      const folder = copy();
      spoil(folder);
      expect(expectWholeOrRestored(folder, bytesOf(folder))).toBe("damaged");
    });

  it("that lost only the end of its log gives all the rest as its newest backup", () => {
    const folder = copy();
    const wal = join(folder, "register.db-wal");
    truncateSync(wal, readFileSync(wal).length - 3000);
    const desk = deskOf(folder);
    expect(open(desk)).toBe("damaged");
    restoreNewest(folder, key);
    expect(open(desk)).toBe("opened");
    expect(countOf(desk.session!.client)).toBe(backedUp + later - 1);
    closeRegister(desk);
  });

  it("of a later version, or with an edited migration, is left as it is", () => {
    for (const [spoil, said] of [
      ["PRAGMA user_version = 99", "newer-version"],
      ["UPDATE migration SET hash = 'edited'", "internal"],
    ] as const) {
      const folder = copy();
      const desk = deskOf(folder);
      expect(open(desk)).toBe("opened");
      desk.session!.client.exec(spoil);
      closeRegister(desk);
      const before = readFileSync(join(folder, "register.db"));
      const files = readdirSync(folder).length;
      expect(open(desk)).toBe(said);
      expect(desk.session).toBe(null);
      expect(readdirSync(folder)).toHaveLength(files);
      expect(readFileSync(join(folder, "register.db")).equals(before)).toBe(true);
    }
  });

  it("with no readable key file anywhere says so, and keeps every file", () => {
    const folder = copy();
    for (const name of ["keys.json", "keys.json.previous", "backups/keys.json"])
      writeFileSync(join(folder, name), "{}");
    mkdirSync(join(folder, "backups"), { recursive: true });
    const before = readdirSync(folder).toSorted();
    expect(open(deskOf(folder))).toBe("damaged");
    expect(readdirSync(folder).toSorted()).toEqual(before);
  });
});
