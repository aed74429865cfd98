import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { read as readBook, utils } from "@e965/xlsx";
import { afterEach, expect, it, onTestFinished, vi } from "vitest";
import { boot } from "../../../../electron/app/boot.ts";
import { type App, origins } from "../../../../electron/hosts/host.ts";
import { tabs } from "../../../../shared/imports/contract.ts";
import { session } from "../../../../shared/session/contract.ts";
import type { Result } from "../../../../shared/rpc/wire.ts";
import { testDesk } from "../../../support/desk.ts";
import { foundInto, keeper } from "../../../support/found.ts";
import { decisions } from "../../../support/importing.ts";
import { type LeftOut, sampleWithLeftOut, toGbk } from "../../../support/leftOut.ts";
import { clockAt, tempFolder } from "../../../support/register.ts";

const root = join(import.meta.dirname, "../../../..");
const refuse = () => Promise.reject(new Error("not asked"));
afterEach(() => void vi.unstubAllEnvs());

/** The whole program on a founded register; its temporary files, its log and what it saves lie in one folder. */
async function program() {
  const place = tempFolder();
  const registerDir = join(place, "register");
  await foundInto(registerDir);
  mkdirSync(join(place, "tmp"));
  vi.stubEnv("TMPDIR", join(place, "tmp"));
  const saved = (name: string) => join(place, basename(name));
  const powers = {
    pickFiles: refuse,
    pickFolder: refuse,
    printPdf: refuse,
    print: refuse,
    reveal: refuse,
    quit: refuse,
  };
  const app = boot({
    host: "terminal",
    registerDir,
    workerFile: join(root, "electron/worker/main.ts"),
    pageDir: root,
    resourcesDir: join(root, "resources"),
    fontDirs: [],
    version: "0.0.0",
    powers: { ...powers, dialogs: true, saveFile: async (name) => saved(name) },
  });
  onTestFinished(() => app.close());
  return { app, place, registerDir, saved };
}

/** Calls as the page does, and keeps what the page was told. */
function pageOf(app: App) {
  const told: string[] = [];
  const ask = async <T>(method: string, input: unknown): Promise<T> => {
    const sender = { mainFrame: true, url: `${origins.terminal}/` };
    const json = await app.call(sender, JSON.stringify({ method, input }));
    told.push(json);
    const result = JSON.parse(json) as Result<T>;
    if (!result.ok) throw new Error(`${method}: ${result.error.code}`);
    return result.value;
  };
  return { told, ask };
}

const identity = /99\d{15}X/;
/** Cells that are long enough to be told from anything else. */
const telling = ({ 民族, 备注 }: LeftOut): string[] => [...民族, ...备注].filter((cell) => cell.length >= 4);

/** Every spelling of a left-out cell, in a file's bytes. */
function expectNoneIn(bytes: Buffer, leftOut: LeftOut, where: string): void {
  // Digits of two bytes each have a zero byte beside them.
  expect(identity.test(bytes.toString("latin1").replaceAll("\0", "")), where).toBe(false);
  for (const cell of telling(leftOut))
    for (const spelled of [Buffer.from(cell), Buffer.from(cell, "utf16le"), toGbk(cell)])
      expect(bytes.includes(spelled), `${where}: ${cell}`).toBe(false);
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

function expectNoneOnDisk(folder: string, leftOut: LeftOut): void {
  for (const file of filesIn(folder)) expectNoneIn(readFileSync(file), leftOut, file);
}

/** All texts of the decrypted register, table by table. */
async function textsIn(registerDir: string): Promise<Map<string, string[]>> {
  const desk = testDesk(clockAt("2026-11-02T09:00:00"), registerDir);
  await desk.of(session).signIn(keeper);
  const { client } = desk.desk.session!;
  const tables = client.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
  return new Map(
    tables.map((table) => {
      const cells = (
        client.prepare(`SELECT * FROM "${table}"`).raw().all() as (string | number | null | Buffer)[][]
      ).flat();
      return [table, cells.map((cell) => (Buffer.isBuffer(cell) ? cell.toString("utf8") : `${cell ?? ""}`))];
    }),
  );
}

it.each([
  ["village-roster-merged.xlsx", 160],
  ["village-roster-old.xls", 45],
  ["township-roster-gbk.csv", 300],
  ["township-roster-utf8-bom.csv", 120],
  ["units-matrix.xlsx", 214],
])("%s leaves nothing of its ethnicity, ID number and remark columns on the disk", async (name, households) => {
  const { path, leftOut } = sampleWithLeftOut(name);
  for (const cells of Object.values(leftOut)) expect(cells.size).toBeGreaterThan(0);
  for (const cell of leftOut.身份证号) expect(cell).toMatch(identity);
  const { app, place, registerDir, saved } = await program();
  const { told, ask } = pageOf(app);
  await ask("session.signIn", keeper);
  const values = { nameBo: null, kind: "village", officePhone: null, naturalGroups: null, paperRef: null };
  const add = (villageCode: string, nameZh: string) =>
    ask<{ uid: string }>("villages.add", { values: { ...values, villageCode, nameZh } });
  const { uid } = await add("990102200201", "青石村");
  await add("990102200202", "白石村");
  const { token } = await ask<{ token: string }>("host.beginUpload", { name });
  await ask("host.upload", { token, bytes: readFileSync(path).toString("base64") });
  const { id } = await ask<{ id: string }>("imports.open", { token, name });

  // Without a village no row can come in: all are given back.
  await ask("imports.preview", { id, decisions: decisions(null) });
  for (const tab of tabs) await ask("imports.lines", { id, tab, offset: 0, limit: 500 });
  const target = await ask<{ token: string }>("host.saveFile", { suggestedName: name });
  const back = await ask<{ rows: number }>("imports.giveBack", { id, token: target.token });
  expect(back.rows).toBeGreaterThan(0);
  const stated = { givenOn: "2026-03-05", paperNumbers: "同2026-001" };
  // The search sees what there is to see: the uploaded copy is there until its import is done.
  if (name.endsWith(".csv")) expect(() => expectNoneOnDisk(place, leftOut)).toThrow(name);
  const made = decisions(uid, { membership: stated, phone: stated });
  const done = await ask<{ preview: object }>("imports.apply", { id, decisions: made });
  expect(done.preview).toMatchObject({ bad: 0, households: { new: households } });
  await ask("imports.print", { id });
  expectNoneIn(Buffer.from(told.join("\n")), leftOut, "answers");
  expectNoneOnDisk(place, leftOut);
  await app.close();

  expectNoneOnDisk(place, leftOut);
  const given = readBook(readFileSync(saved(name)));
  const shown = JSON.stringify(utils.sheet_to_json(given.Sheets[given.SheetNames[0]!]!, { header: 1 }));
  expectNoneIn(Buffer.from(shown), leftOut, "given back");
  const closed = new Set([...leftOut.民族, ...leftOut.备注, ...leftOut.身份证号]);
  const texts = await textsIn(registerDir);
  expect(texts.get("villages")).toContain(uid);
  for (const [table, cells] of texts) {
    expect(
      cells.filter((cell) => closed.has(cell)),
      table,
    ).toEqual([]);
    expectNoneIn(Buffer.from(cells.join("\n")), leftOut, table);
  }
});
