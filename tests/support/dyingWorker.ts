import { parentPort } from "node:worker_threads";
import type { FromWorker } from "../../electron/app/wire.ts";

// The real worker, which dies in the middle of an import: at the first word of progress, inside the transaction.
const port = parentPort!;
const post = port.postMessage.bind(port);
port.postMessage = (message: FromWorker) => {
  if (message.kind === "push" && message.push.topic === "progress") process.exit(1);
  post(message);
};
await import("../../electron/worker/main.ts");
