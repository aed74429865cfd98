import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { makeRunFolder } from "../../electron/app/runFolder.ts";
import { isBackupSound, listBackups } from "../../electron/database/backup.ts";
import { type Client, isSound } from "../../electron/database/open.ts";
import { readKeys } from "../../electron/services/session/keyFile.ts";
import { closeRegister, openRegister } from "../../electron/services/session/register.ts";
import { unlockByPassphrase } from "../../electron/services/session/signing.ts";
import { type Desk, newDesk } from "../../electron/worker/context.ts";
import { foundInto, keeper } from "../support/found.ts";
import { addHousehold, addVillage } from "../support/people.ts";
import { tempFolder } from "../support/register.ts";
import { forbidden, importSize } from "./rosterFile.ts";

/** Code once compiled serves all processes: most of a killed one's life would be its start. */
const compiled = mkdtempSync(join(tmpdir(), "hearthbook-compiled-"));
process.once("exit", () => rmSync(compiled, { recursive: true, force: true }));

/** What a killed process did besides edits. */
export const tasks = ["import", "backup", "restore", "undo", "backup", "restore"] as const;
export type Task = (typeof tasks)[number];

/** Words after which a process is killed: while the file is read, while it is applied, while the next one is begun. */
const moments: Readonly<Record<Task, readonly string[]>> = {
  import: ["ready", "opened", "opened", "import"],
  backup: ["ready", "backup"],
  restore: ["ready", "backup", "backup", "restore"],
  undo: ["import", "import", "undo"],
};

export interface Kill {
  readonly run: string;
  readonly task: Task;
  /** Which of the task's moments; counts round. */
  readonly moment: number;
  /** Milliseconds from the moment to the kill. */
  readonly after: number;
}

/** What the killed process had said it finished. */
interface Said {
  readonly edits: Map<string, string>;
  readonly imports: string[];
  readonly undone: number[];
  readonly backups: string[];
  readonly restores: string[];
}

export interface Victim {
  readonly folder: string;
  readonly key: Uint8Array;
  readonly village: string;
  /** The clerk's own files. */
  readonly outside: string;
  /** The program's temporary folder. */
  readonly temporary: string;
}

const deskOf = (registerDir: string): Desk => {
  const resourcesDir = join(import.meta.dirname, "../../resources");
  return newDesk({ registerDir, resourcesDir, version: "0.1.0", clock: { now: () => new Date() } });
};

/** A founded register with twenty households, closed and ready for the killing. */
export async function newVictim(): Promise<Victim> {
  const place = tempFolder();
  const folder = join(place, "register");
  await foundInto(folder);
  const desk = deskOf(folder);
  const { keys, holder, key } = await unlockByPassphrase(desk, keeper.name, keeper.passphrase);
  const kept = Buffer.from(key);
  openRegister(desk, keys, holder, key);
  const village = addVillage(desk.session!);
  for (let i = 0; i < 20; i++) addHousehold(desk.session!, village, `基-${i}`, ["甲", "乙"]);
  closeRegister(desk);
  const [outside, temporary] = [join(place, "clerk"), join(place, "temporary")];
  for (const made of [outside, temporary]) mkdirSync(made);
  return { folder, key: kept, village, outside, temporary };
}

/** Kills a process so long after it says a word; slow machines are killed at the same places of the work. */
function listen(child: ChildProcess, { task, moment, after }: Kill): Promise<string> {
  const word = moments[task][moment % moments[task].length]!;
  return new Promise((resolve, reject) => {
    let said = "";
    let armed = false;
    child.stdout!.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      if (armed || !said.split("\n").some((line) => line.startsWith(word))) return;
      armed = true;
      setTimeout(() => child.kill("SIGKILL"), after);
    });
    child.stderr!.on("data", (bytes: Buffer) => reject(new Error(bytes.toString())));
    child.on("close", () => resolve(said));
  });
}

function understand(text: string): Said {
  const said: Said = { edits: new Map(), imports: [], undone: [], backups: [], restores: [] };
  // The last line may be cut; what it would have said is not counted as said.
  for (const line of text.slice(0, text.lastIndexOf("\n")).split("\n")) {
    const [what, a, b] = line.split(" ");
    if (what === "edit") said.edits.set(a!, b!);
    if (what === "import") said.imports.push(a!);
    if (what === "undo") said.undone.push(Number(a));
    if (what === "backup") said.backups.push(a!);
    if (what === "restore") said.restores.push(a!);
  }
  return said;
}

/** Nothing that was said is lost: each value, or one written to the same cell later, unsaid, by the same run. */
function checkEdits(client: Client, said: Said, run: string): void {
  const read = client.prepare("SELECT house_name FROM households WHERE uid = ?").pluck();
  for (const [uid, value] of said.edits) {
    const kept = read.get(uid) as string | null;
    if (kept === value) continue;
    expect(kept?.startsWith(`${run}-`) ?? false).toBe(true);
    expect(Number(kept!.split("-")[1])).toBeGreaterThan(Number(value.split("-")[1]));
  }
}

/** Every import is there whole, or not at all. */
function checkImports(client: Client, said: Said): void {
  const steps = client.prepare("SELECT id, params, undone_by AS undoneBy FROM step WHERE kind = 'import'").all() as {
    id: number;
    params: string;
    undoneBy: number | null;
  }[];
  const files = steps.map((step) => (JSON.parse(step.params) as { file: string }).file);
  for (const file of said.imports) expect(files).toContain(file);
  const count = client.prepare("SELECT count(*) FROM households WHERE household_no LIKE ? AND removed IS NULL").pluck();
  const people = client
    .prepare(
      `SELECT count(*) FROM members m JOIN households h ON h.scope = m.scope AND h.uid = m.household_id
       WHERE h.household_no LIKE ? AND m.removed IS NULL`,
    )
    .pluck();
  for (const [i, step] of steps.entries()) {
    const there = step.undoneBy === null ? importSize : 0;
    expect(count.get(`${files[i]}-%`)).toBe(there);
    expect(people.get(`${files[i]}-%`)).toBe(there * 2);
  }
  const all = client.prepare("SELECT count(*) FROM households WHERE removed IS NULL").pluck().get();
  expect(all).toBe(20 + importSize * steps.filter(({ undoneBy }) => undoneBy === null).length);
}

function checkSteps(client: Client, said: Said): void {
  const undone = client.prepare("SELECT undone_by FROM step WHERE id = ?").pluck();
  for (const step of said.undone) expect(undone.get(step)).not.toBe(null);
  const lost = client
    .prepare("SELECT count(*) FROM step s, json_each(s.dots) d WHERE d.value NOT IN (SELECT dot FROM commits)")
    .pluck()
    .get();
  expect(lost).toBe(0);
}

/** The newest backup is sound, and each import was preceded by one. */
function checkBackups(victim: Victim, said: Said): void {
  const [newest] = listBackups(join(victim.folder, "backups"));
  if (said.backups.length === 0 && said.imports.length === 0) return;
  if (said.backups.length > 0) expect(newest!.id >= said.backups.at(-1)!).toBe(true);
  expect(isBackupSound(newest!.path, victim.key)).toBe(true);
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Nothing half written, and nothing of the clerk's file in plain text, once the program has started again. */
function checkDisk({ folder, temporary }: Victim): void {
  const files = [...filesUnder(folder), ...filesUnder(temporary)];
  expect(files.filter((file) => /\.(tmp|part|former)$|damaged/.test(file))).toEqual([]);
  const words = Object.values(forbidden).map((word) => Buffer.from(word));
  for (const file of files) {
    const bytes = readFileSync(file);
    for (const word of words) expect(bytes.includes(word), file).toBe(false);
  }
}

/** Starts the process, kills it in the middle of its work, starts the program anew and looks at what is there. */
export async function killOnce(victim: Victim, kill: Kill): Promise<Said> {
  const { run, task } = kill;
  const { folder, key, village, outside, temporary } = victim;
  const args = [
    join(import.meta.dirname, "worker.ts"),
    folder,
    Buffer.from(key).toString("hex"),
    village,
    outside,
    run,
    task,
  ];
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, NODE_COMPILE_CACHE: compiled };
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"], env });
  const said = understand(await listen(child, kill));
  const desk = deskOf(folder);
  const keys = readKeys(folder)!;
  rmSync(makeRunFolder(temporary), { recursive: true });
  openRegister(desk, keys, keys.clerks[0]!, Buffer.from(key));
  try {
    const { client } = desk.session!;
    expect(isSound(client, "quick")).toBe(true);
    checkEdits(client, said, run);
    checkImports(client, said);
    checkSteps(client, said);
    checkBackups(victim, said);
    checkDisk(victim);
  } finally {
    closeRegister(desk);
  }
  return said;
}
