import { readFileSync, writeSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { change } from "../../../electron/database/journal/door.ts";
import { settleErased } from "../../../electron/services/erasing/sideCar.ts";
import { readKeys } from "../../../electron/services/session/keyFile.ts";
import { openRegister } from "../../../electron/services/session/register.ts";
import { type Context, newDesk, sessionOf } from "../../../electron/worker/context.ts";
import { route } from "../../../electron/worker/router.ts";
import { routes } from "../../../electron/worker/routes.ts";
import { household } from "../../../shared/households/record.ts";
import type { Result } from "../../../shared/rpc/wire.ts";
import type { Orders } from "./orders.ts";

// A process that gives, takes or erases through the router as a page would, and is killed in the middle of it. It says
// each thing that is finished on its standard output, written synchronously.
const orders = JSON.parse(readFileSync(process.argv[2]!, "utf8")) as Orders;
const { folder, key, resources, task, from, after, own, file, stick, recipient, households } = orders;
const say = (line: string): void => void writeSync(1, `${line}\n`);

// The killer is a thread of its own, so that no transaction keeps it waiting.
const started = new SharedArrayBuffer(4);
const killer = `const { workerData: [started, after] } = require("node:worker_threads");
Atomics.wait(new Int32Array(started), 0, 0);
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, after);
process.kill(process.pid, "SIGKILL");`;
if (after !== null) new Worker(killer, { eval: true, workerData: [started, after] });

let begun = 0;
/** From here the time to the kill runs. */
function reached(moment: typeof from): void {
  if (moment !== from || begun > 0) return;
  begun = performance.now();
  Atomics.store(new Int32Array(started), 0, 1);
  Atomics.notify(new Int32Array(started), 0);
}

/** A village's part is next, or the bytes of a sealed file are. */
let writing = task === "give";
function progress(_done: number, total: number): void {
  if (writing && (task === "take" || total > 1000)) reached("writing");
}

const desk = newDesk({
  registerDir: folder,
  resourcesDir: resources,
  version: "0.1.0",
  clock: { now: () => new Date() },
});
const context: Context = {
  desk,
  get session() {
    return sessionOf(desk);
  },
  job: { progress, check: () => undefined },
  files: { pathOf: (token) => token, grant: (path) => path, forget: () => undefined },
  powers: { printPdf: () => Promise.reject(new Error("no printer")), preparePrint: () => "" },
  changed: () => undefined,
  sessionChanged: () => undefined,
};

async function call<T>(method: string, input: unknown): Promise<T> {
  const answer = await route(routes, desk, JSON.stringify({ method, input }), () => context, say);
  const result = JSON.parse(answer) as Result<T>;
  if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result.error)}`);
  return result.value;
}

let round = 0;
/** The clerk's own work between: whatever was said of it may not be lost. */
function edit(): void {
  const uid = own[round % own.length]!;
  const value = `轮${(round += 1)}`;
  change(sessionOf(desk), { kind: "edit", params: { cells: 1 } }, (write) =>
    write.patch(household, uid, { houseName: value }),
  );
  say(`edit ${uid} ${value}`);
}

async function takeOnce(): Promise<void> {
  edit();
  const { id } = await call<{ id: string }>("exchange.preview", { tokens: [file] });
  writing = true;
  await call("exchange.apply", { id });
  say("taken");
  edit();
}

async function giveOften(): Promise<void> {
  for (let times = 0; times < 4; times += 1) {
    edit();
    const given = await call<{ file: string }>("exchange.give", {
      device: recipient,
      villages: null,
      folder: stick,
      full: times % 2 === 1,
    });
    say(`given ${given.file}`);
  }
}

async function eraseAll(): Promise<void> {
  for (const { uid, householdNo } of households) {
    edit();
    await call("erasing.apply", { record: "household", uid, reason: "request", householdNo });
    say(`erased ${uid}`);
  }
}

const keys = readKeys(folder)!;
openRegister(desk, keys, keys.clerks[0]!, Buffer.from(key, "hex"));
settleErased(desk);
reached("beginning");
await { take: takeOnce, give: giveOften, erase: eraseAll }[task]();
say(`done ${performance.now() - begun}`);
// Without a killer the process ends like a power cut all the same, after its work.
if (after === null) process.kill(process.pid, "SIGKILL");
