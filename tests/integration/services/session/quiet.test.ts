import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { route, serve } from "../../../../electron/worker/router.ts";
import { routes } from "../../../../electron/worker/routes.ts";
import { type Context, type Desk, sessionOf } from "../../../../electron/worker/context.ts";
import { closeDesk } from "../../../../electron/services/session/register.ts";
import { isBackupSound, listBackups } from "../../../../electron/database/backup.ts";
import { openFile } from "../../../../electron/database/open.ts";
import { command, defineContract } from "../../../../shared/rpc/contract.ts";
import { backups } from "../../../../shared/backups/contract.ts";
import { clerks } from "../../../../shared/clerks/contract.ts";
import { session } from "../../../../shared/session/contract.ts";
import { z } from "zod";
import { testDesk } from "../../../support/desk.ts";
import { keeper } from "../../../support/found.ts";
import { foundedDesk } from "../../../support/foundedDesk.ts";
import { lastMigration, migrationAfter } from "../../../support/migrations.ts";
import { addVillage } from "../../../support/people.ts";
import { migrations, tempFolder } from "../../../support/register.ts";

const code = (name: string) => expect.objectContaining({ code: name });
const first = { name: "经办乙", passphrase: "初始口令 1234" };

const slow = defineContract("slow", { work: command("Counts until told to stop", {}, z.number()) });

/** A long job that reads the register between pauses, as printing does, and looks at each whether it should stop. */
function slowRoutes(begun: () => void) {
  return new Map([
    ...routes,
    ...serve(slow, {
      work: async (context: Context) => {
        const { client } = context.session;
        begun();
        for (let count = 0; count < 2000; count += 1) {
          client.prepare("SELECT count(*) FROM villages").get();
          await new Promise((resolve) => setTimeout(resolve, 1));
          context.job.check();
        }
        return 0;
      },
    }),
  ]);
}

const contextOf = (desk: Desk): Pick<Context, "desk" | "session" | "job" | "sessionChanged" | "changed"> => ({
  desk,
  get session() {
    return sessionOf(desk);
  },
  job: {
    progress: () => undefined,
    check: () => {
      if (desk.activity.ending) throw new Error("stop");
    },
  },
  sessionChanged: () => undefined,
  changed: () => undefined,
});

describe("a job under way", () => {
  for (const [what, method, input] of [
    ["the lock", "session.lock", {}],
    ["another sign-in", "session.signIn", keeper],
  ] as const)
    it(`is stopped and waited for by ${what}, and never loses the register under it`, async () => {
      const { desk, session: calls } = await foundedDesk();
      await calls.signIn(keeper);
      const { promise: begun, resolve } = Promise.withResolvers<void>();
      const table = slowRoutes(resolve);
      const log: string[] = [];
      const ask = (name: string, given: object) =>
        route(
          table,
          desk,
          JSON.stringify({ method: name, input: given }),
          () => contextOf(desk) as Context,
          (text) => void log.push(text),
        );
      const job = ask("slow.work", {});
      await begun;
      const { client } = desk.session!;
      const ended = ask(method, input);
      if (method === "session.lock") {
        expect(client.open).toBe(true);
        expect(JSON.parse(await ask("backups.list", {}))).toMatchObject({ error: { code: "locked" } });
        expect(JSON.parse(await ask("session.status", {}))).toMatchObject({ value: { clerk: null } });
      }
      expect(JSON.parse(await job)).toMatchObject({ ok: false });
      expect(log).toHaveLength(1);
      expect(log[0]).toContain("stop");
      expect(JSON.parse(await ended)).toMatchObject({ ok: true });
      expect(client.open).toBe(false);
      expect(desk.session !== null).toBe(method === "session.signIn");
    });
});

describe("a first passphrase", () => {
  it("opens nothing but its own change", async () => {
    const { session: calls, of } = await foundedDesk();
    await calls.signIn(keeper);
    await of(clerks).add({ ...first, role: "keeper" });
    expect(await calls.signIn(first)).toMatchObject({ mustChange: true });
    for (const [contract, method] of [...routes].map(([name, { method: found }]) => [name, found] as const)) {
      if (method.role === "anyone" || method.early) continue;
      const [feature = "", name = ""] = contract.split(".");
      const call = of({ name: feature, methods: { [name]: method } })[name]!;
      await expect(call({}), contract).rejects.toEqual(code("first-passphrase"));
    }
    await calls.stay({});
    await calls.changePassphrase({ old: first.passphrase, passphrase: "自己的口令 5678" });
    expect(await of(backups).list({})).toEqual([]);
    await calls.lock({});
  });
});

describe("a register of an older version", () => {
  it("is backed up as it was before it is migrated", async () => {
    const { session: calls, desk: old, folder, clock } = await foundedDesk();
    await calls.signIn(keeper);
    addVillage(old.session!);
    const key = Buffer.from(old.key!);
    await calls.lock({});
    const resourcesDir = tempFolder();
    cpSync(migrations, join(resourcesDir, "migrations"), { recursive: true });
    writeFileSync(join(resourcesDir, "migrations", migrationAfter("more")), "CREATE TABLE more (x INTEGER) STRICT;");
    const newer = testDesk(clock, folder, resourcesDir);
    await newer.of(session).signIn(keeper);
    expect(newer.desk.session!.client.pragma("user_version", { simple: true })).toBe(lastMigration + 1);
    const [kept] = listBackups(join(folder, "backups")).filter(({ reason }) => reason === "migration");
    expect(isBackupSound(kept!.path, key)).toBe(true);
    const client = openFile(kept!.path, key);
    expect(client.pragma("user_version", { simple: true })).toBe(lastMigration);
    expect(client.prepare("SELECT count(*) FROM villages").pluck().get()).toBe(1);
    client.close();
    closeDesk(newer.desk);
    await expect(calls.signIn(keeper)).rejects.toEqual(code("newer-version"));
    expect(readdirSync(folder)).toContain("register.db");
  });

  it("stays as it was when the backup or the migration fails", async () => {
    const { session: calls, folder, clock } = await foundedDesk();
    await calls.signIn(keeper);
    await calls.lock({});
    const resourcesDir = tempFolder();
    cpSync(migrations, join(resourcesDir, "migrations"), { recursive: true });
    writeFileSync(
      join(resourcesDir, "migrations", migrationAfter("bad")),
      "CREATE TABLE half (x INTEGER) STRICT; NONSENSE;",
    );
    const newer = testDesk(clock, folder, resourcesDir);
    await expect(newer.of(session).signIn(keeper)).rejects.toEqual(code("internal"));
    expect(newer.desk.session).toBe(null);
    await calls.signIn(keeper);
    await calls.lock({});
  });
});
