import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { expect } from "vitest";
import { isBackupSound, listBackups } from "../../electron/database/backup.ts";
import { type Client, isSound, openFile } from "../../electron/database/open.ts";
import { newUid } from "../../electron/database/uid.ts";
import { addHousehold, addVillage } from "../support/people.ts";
import { newRegister } from "../support/register.ts";

/** What the killed process had said it finished. */
interface Said {
  readonly edits: Map<string, string>;
  readonly imports: string[];
  readonly undone: number[];
  readonly backups: string[];
}

export interface Victim {
  readonly folder: string;
  readonly key: Uint8Array;
  readonly village: string;
  readonly clerk: string;
}

/** A register with twenty households, closed and ready for the killing. */
export function newVictim(): Victim {
  const { session, file, key } = newRegister(new Date().toISOString());
  const village = addVillage(session);
  for (let i = 0; i < 20; i++) addHousehold(session, village, `基-${i}`, ["甲", "乙"]);
  session.client.close();
  return { folder: join(file, ".."), key, village, clerk: newUid() };
}

function listen(child: ChildProcess, after: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout!.on("data", (bytes: Buffer) => {
      if (said === "") setTimeout(() => child.kill("SIGKILL"), after);
      said += bytes.toString();
    });
    child.stderr!.on("data", (bytes: Buffer) => reject(new Error(bytes.toString())));
    child.on("close", () => resolve(said));
  });
}

function understand(text: string): Said {
  const said: Said = { edits: new Map(), imports: [], undone: [], backups: [] };
  // The last line may be cut; what it would have said is not counted as said.
  for (const line of text.slice(0, text.lastIndexOf("\n")).split("\n")) {
    const [what, a, b] = line.split(" ");
    if (what === "edit") said.edits.set(a!, b!);
    if (what === "import") said.imports.push(a!);
    if (what === "undo") said.undone.push(Number(a));
    if (what === "backup") said.backups.push(a!);
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
    const there = step.undoneBy === null ? 120 : 0;
    expect(count.get(`${files[i]}-%`)).toBe(there);
    expect(people.get(`${files[i]}-%`)).toBe(there * 2);
  }
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

function checkBackups(victim: Victim, said: Said): void {
  const kept = listBackups(join(victim.folder, "backups"));
  const newest = kept[0];
  if (said.backups.length === 0) return;
  expect(newest!.id >= said.backups.at(-1)!).toBe(true);
  expect(isBackupSound(newest!.path, victim.key)).toBe(true);
}

/** Starts the process, kills it `after` milliseconds of work, and looks at what it left. */
export async function killOnce(victim: Victim, run: string, after: number): Promise<Said> {
  const args = [
    join(import.meta.dirname, "worker.ts"),
    victim.folder,
    Buffer.from(victim.key).toString("hex"),
    victim.village,
    victim.clerk,
    run,
  ];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const said = understand(await listen(child, after));
  const client = openFile(join(victim.folder, "register.db"), victim.key);
  try {
    expect(isSound(client, "quick")).toBe(true);
    checkEdits(client, said, run);
    checkImports(client, said);
    checkSteps(client, said);
    checkBackups(victim, said);
  } finally {
    client.close();
  }
  return said;
}
