import { parentPort, workerData } from "node:worker_threads";
import type { FromWorker, ToWorker, WorkerStart } from "../../electron/app/wire.ts";

// A worker that does what a test asks of it: echo, work until cancelled, or die.
const { cancels }: WorkerStart = workerData;
const send = (message: FromWorker) => parentPort?.postMessage(message);

function busyUntilCancelled(job: number): string {
  while (Atomics.load(cancels, job % cancels.length) !== job) Atomics.wait(cancels, 1023, 0, 1);
  return "cancelled";
}

parentPort?.on("message", (message: ToWorker) => {
  if (message.kind === "close") send({ kind: "closed" });
  if (message.kind !== "call") return;
  const { seq, json } = message;
  if (json === "die") process.exit(1);
  if (json.startsWith("busy ")) send({ kind: "answer", seq, json: busyUntilCancelled(Number(json.slice(5))) });
  else setTimeout(() => send({ kind: "answer", seq, json }), json.startsWith("slow") ? 100 : 0);
});
