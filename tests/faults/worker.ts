import { cpSync, writeSync } from "node:fs";
import { join } from "node:path";
import { change } from "../../electron/database/journal/door.ts";
import { nextUndo, revert } from "../../electron/database/journal/revert.ts";
import { Grants } from "../../electron/app/grants.ts";
import { backUpDesk } from "../../electron/services/backups/making.ts";
import { readKeys } from "../../electron/services/session/keyFile.ts";
import { openRegister } from "../../electron/services/session/register.ts";
import { type Context, newDesk, sessionOf } from "../../electron/worker/context.ts";
import { route } from "../../electron/worker/router.ts";
import { routes } from "../../electron/worker/routes.ts";
import type { Decisions } from "../../shared/imports/decisions.ts";
import { household } from "../../shared/households/record.ts";
import type { Result } from "../../shared/rpc/wire.ts";
import { importFileOf, writeImportFile } from "./rosterFile.ts";

// A process that works as hard as it can until it is killed: edits through the door, imports through the router and
// the real reader, backups and restores through their services. It says each thing that is finished on its standard
// output, written synchronously, so that the one who kills it knows what must still be there.
const [folder = "", keyHex = "", village = "", outside = "", run = "", task = ""] = process.argv.slice(2);
const key = Buffer.from(keyHex, "hex");
const say = (line: string): void => void writeSync(1, `${line}\n`);

const desk = newDesk({
  registerDir: folder,
  resourcesDir: join(import.meta.dirname, "../../resources"),
  version: "0.1.0",
  clock: { now: () => new Date() },
});
const paths = new Map<string, string>();
const grants = new Grants((token, path) => void paths.set(token, path));
const context: Context = {
  desk,
  get session() {
    return sessionOf(desk);
  },
  job: { progress: () => undefined, check: () => undefined },
  files: { pathOf: (token) => paths.get(token)!, grant: (path) => path, forget: (token) => grants.forget(token) },
  powers: { printPdf: () => Promise.reject(new Error("no printer")), preparePrint: () => "" },
  changed: () => undefined,
  sessionChanged: () => undefined,
};

async function call<T>(method: string, input: unknown): Promise<T> {
  const answer = await route(routes, desk, JSON.stringify({ method, input }), () => context, say);
  const result = JSON.parse(answer) as Result<T>;
  if (!result.ok) throw new Error(`${method}: ${result.error.code}`);
  return result.value;
}

/** As signing in does, after the passphrase. */
function open(): void {
  const keys = readKeys(folder)!;
  openRegister(desk, keys, keys.clerks[0]!, Buffer.from(key));
}

function edit(uids: readonly string[], round: number): void {
  const [uid, value] = [uids[round % uids.length]!, `${run}-${round}`];
  const line = { kind: "edit", params: { cells: 1 } } as const;
  change(sessionOf(desk), line, (write) => write.patch(household, uid, { houseName: value }));
  say(`edit ${uid} ${value}`);
}

const decisions: Decisions = {
  village: village,
  membership: null,
  phone: null,
  units: { areaKind: "rural", activities: "labour", setUpOn: "2026-01-01" },
  convenors: { from: "2026-01-01", to: "2028-12-31", method: "elected" },
  same: {},
  undecided: "new",
  skip: [],
};

/** A copy that the page sent in, as on the host without dialogs: plain text for as long as it is needed. */
async function importMany(round: number): Promise<void> {
  const file = `${run}-${round}`;
  const source = importFileOf(outside, file);
  writeImportFile(source, file);
  const token = await grants.beginUpload(`${file}.csv`);
  cpSync(source, paths.get(token)!);
  const { id } = await call<{ id: string }>("imports.open", { token, name: file });
  say("opened");
  await call("imports.preview", { id, decisions });
  const { step } = await call<{ step: number | null }>("imports.apply", { id, decisions });
  if (step === null) throw new Error("the file brought nothing");
  say(`import ${file}`);
}

/** What is undone is the import just made, so that no edit that was said goes back. */
function undoLast(): void {
  const step = nextUndo(sessionOf(desk));
  if (step === null) return;
  revert(sessionOf(desk), step);
  say(`undo ${step}`);
}

function backup(): void {
  say(`backup ${backUpDesk(desk, "asked").id}`);
}

/** Goes back to the state that was just backed up, so that nothing said is gone. */
async function restore(): Promise<void> {
  const { id } = backUpDesk(desk, "asked");
  say(`backup ${id}`);
  await call("backups.restore", { id });
  open();
  say(`restore ${id}`);
}

open();
const uids = sessionOf(desk)
  .client.prepare("SELECT uid FROM households ORDER BY rowid LIMIT 20")
  .pluck()
  .all() as string[];
say("ready");
for (let round = 0; ; round++) {
  edit(uids, round);
  if (task === "import" || task === "undo") await importMany(round);
  if (task === "undo") undoLast();
  if (task === "backup") backup();
  if (task === "restore") await restore();
}
