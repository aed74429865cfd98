import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { boot } from "../../../electron/app/boot.ts";
import { type App, origins } from "../../../electron/hosts/host.ts";
import type { Push, Result } from "../../../shared/rpc/wire.ts";
import { rosterHead, rosterRows } from "../../support/bigRoster.ts";
import { foundInto, keeper } from "../../support/found.ts";
import { decisions } from "../../support/importing.ts";
import { tempFolder } from "../../support/register.ts";

const root = join(import.meta.dirname, "../../..");
const refuse = () => Promise.reject(new Error("not asked"));

async function start(): Promise<{ app: App; pushes: Push[]; registerDir: string }> {
  const registerDir = join(tempFolder(), "register");
  await foundInto(registerDir);
  const app = boot({
    host: "terminal",
    registerDir,
    workerFile: join(root, "tests/support/dyingWorker.ts"),
    pageDir: root,
    resourcesDir: join(root, "resources"),
    fontDirs: [],
    version: "0.0.0",
    powers: {
      dialogs: false,
      pickFiles: refuse,
      saveFile: refuse,
      pickFolder: refuse,
      printPdf: refuse,
      print: refuse,
      reveal: refuse,
      quit: refuse,
    },
  });
  onTestFinished(() => app.close());
  const pushes: Push[] = [];
  app.onPush((push) => void pushes.push(push));
  return { app, pushes, registerDir };
}

/** Calls as the page does. */
async function ask<T>(app: App, method: string, input: unknown, job?: number): Promise<Result<T>> {
  const sender = { mainFrame: true, url: `${origins.terminal}/` };
  return JSON.parse(await app.call(sender, JSON.stringify({ method, input, job }))) as Result<T>;
}

async function take<T>(app: App, method: string, input: unknown): Promise<T> {
  const result = await ask<T>(app, method, input);
  if (!result.ok) throw new Error(`${method}: ${result.error.code}`);
  return result.value;
}

it("a worker that dies in an import is started again, locked, with nothing half done", async () => {
  const { app, pushes, registerDir } = await start();
  await take(app, "session.signIn", keeper);
  const values = { villageCode: "990102200201", nameZh: "青石村", nameBo: null, kind: "village" };
  const place = { officePhone: null, naturalGroups: null, paperRef: null };
  const { uid } = await take<{ uid: string }>(app, "villages.add", { values: { ...values, ...place } });
  const { token } = await take<{ token: string }>(app, "host.beginUpload", { name: "roster.csv" });
  const csv = [rosterHead, ...rosterRows(500)].map((row) => row.join(",")).join("\n");
  await take(app, "host.upload", { token, bytes: Buffer.from(csv).toString("base64") });
  const { id } = await take<{ id: string }>(app, "imports.open", { token, name: "roster.csv" });
  const applied = await ask(app, "imports.apply", { id, decisions: decisions(uid) }, 7);
  expect(applied).toMatchObject({ ok: false, error: { code: "internal" } });
  await expect.poll(() => pushes).toContainEqual({ topic: "worker", state: "restarted" });
  expect(await take(app, "session.status", {})).toMatchObject({ founded: true, clerk: null });
  expect(await ask(app, "steps.list", { before: null, limit: 50 })).toMatchObject({ error: { code: "locked" } });
  await take(app, "session.signIn", keeper);
  const { rows } = await take<{ rows: { kind: string }[] }>(app, "steps.list", { before: null, limit: 50 });
  expect(rows.map(({ kind }) => kind)).not.toContain("import");
  expect(await take(app, "villages.get", { uid, asOf: null })).toMatchObject({ nameZh: "青石村", householdCount: 0 });
  expect(readdirSync(registerDir).filter((name) => name.startsWith("damaged"))).toEqual([]);
});
