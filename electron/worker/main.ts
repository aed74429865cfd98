import { parentPort, workerData } from "node:worker_threads";
import type { ToWorker, WorkerStart } from "../app/wire.ts";
import { syncBeforeClosing, watchFolder } from "../services/exchange/watch.ts";
import { selfTest } from "../services/exchange/package/suite.ts";
import { watchIdle } from "../services/session/idle.ts";
import { closeDesk } from "../services/session/register.ts";
import { newDesk } from "./context.ts";
import { Port } from "./port.ts";
import { route } from "./router.ts";
import { routes } from "./routes.ts";

// The one worker owns the only connection to the register; see docs/map.md.
const start: WorkerStart = workerData;
if (!parentPort) throw new Error("not a worker");
const port = new Port(parentPort, start);

const desk = newDesk({
  registerDir: start.registerDir,
  resourcesDir: start.resourcesDir,
  version: start.version,
  clock: { now: () => new Date(), elapsed: () => performance.now() },
});
watchIdle(desk, () => port.send({ kind: "push", push: { topic: "session" } }));

const log = (text: string) => port.send({ kind: "log", text });
watchFolder(desk, () => port.context(desk), log);

// Tried soon after the start, so that the log tells what the Exchange page would say, and not while the window opens.
const tryingOut = setTimeout(() => {
  selfTest().catch((error: unknown) => log(`exchange ${error instanceof Error ? error.message : String(error)}`));
}, 3000);
tryingOut.unref();

async function call(seq: number, json: string): Promise<void> {
  const contextFor = (job?: number) => port.context(desk, job);
  const answer = await route(routes, desk, json, contextFor, log);
  port.send({ kind: "answer", seq, json: answer });
}

async function close(): Promise<void> {
  try {
    await syncBeforeClosing(desk, () => port.context(desk), log);
    closeDesk(desk);
  } finally {
    port.send({ kind: "closed" });
  }
}

parentPort.on("message", (message: ToWorker) => {
  if (message.kind === "call") void call(message.seq, message.json);
  else if (message.kind === "grant") port.learn(message.token, message.path);
  else if (message.kind === "printed") port.printed(message.id, message.pdf);
  else if (message.kind === "readerAnswered" || message.kind === "readerEnded") port.readers.hear(message);
  else void close();
});
