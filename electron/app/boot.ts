import { randomBytes } from "node:crypto";
import { z } from "zod";
import { AppError } from "../../shared/rpc/errors.ts";
import { faultOf } from "../../shared/rpc/faults.ts";
import type { Push, Result } from "../../shared/rpc/wire.ts";
import { type App, type BootOptions, origins, type PrintJob, type Sender } from "../hosts/host.ts";
import { openAssets } from "./assets.ts";
import { Folders } from "./folders.ts";
import { admits } from "./gate.ts";
import { Grants } from "./grants.ts";
import { answerHost, type HostContext } from "./hostService.ts";
import { Log } from "./log.ts";
import { PrintJobs } from "./printJobs.ts";
import { Readers } from "./readers.ts";
import type { FromWorker } from "./wire.ts";
import { WorkerClient } from "./workerClient.ts";

const Envelope = z.union([
  z.object({ cancel: z.int().nonnegative() }),
  z.object({ method: z.string(), input: z.unknown(), job: z.int().nonnegative().optional() }),
]);

const failed = (error: AppError, incident?: string): string =>
  JSON.stringify({
    ok: false,
    error: { code: error.code, details: error.details, ...(incident ? { incident } : {}) },
  } satisfies Result);

/** Starts the program behind a window: its files, its gate, its worker. */
export function boot(options: BootOptions): App {
  const { registerDir, resourcesDir, version, powers } = options;
  const log = new Log(registerDir);
  const jobs = new PrintJobs();
  const listeners: ((push: Push) => void)[] = [];
  const push = (message: Push) => {
    for (const listener of listeners) listener(message);
  };

  const print = async (id: number, job: PrintJob): Promise<void> => {
    const pdf = await jobs
      .during(job, (page) => powers.printPdf(page))
      .catch((error: unknown) => {
        log.failure(error instanceof Error ? (error.stack ?? error.name) : "print");
        return null;
      });
    worker.send({ kind: "printed", id, pdf });
  };
  const hear = (message: Exclude<FromWorker, { kind: "answer" | "closed" }>): void => {
    if (message.kind === "push") push(message.push);
    else if (message.kind === "grant") grants.learn(message.token, message.path);
    else if (message.kind === "forget") grants.forget(message.token);
    else if (message.kind === "prepare") jobs.prepare(message.token, message.job);
    else if (message.kind === "print") void print(message.id, message.job);
    else if (message.kind === "log") log.failure(message.text);
    else readers.hear(message);
  };
  const worker = new WorkerClient({
    file: options.workerFile,
    start: { registerDir, resourcesDir, version, appReads: powers.startReader !== undefined },
    hear,
    died(state) {
      log.event("worker", { state });
      readers.killAll();
      grants.tellAll();
      push({ topic: "worker", state });
    },
  });
  const readers = new Readers(powers.startReader, (message) => worker.send(message));
  const grants = new Grants((token, path) => worker.send({ kind: "grant", token, path }));
  const context: HostContext = { options, grants, jobs, folders: new Folders() };

  return {
    assets: openAssets(options.pageDir, options.fontDirs, (path) => jobs.html(path)),
    call: (sender, json) => answer(sender, json, { context, worker, log }),
    onPush: (listener) => void listeners.push(listener),
    async close() {
      await worker.close();
      readers.killAll();
      grants.close();
    },
  };
}

interface Parts {
  readonly context: HostContext;
  readonly worker: WorkerClient;
  readonly log: Log;
}

async function answer(sender: Sender, json: string, parts: Parts): Promise<string> {
  try {
    return await dispatch(sender, json, parts);
  } catch (error) {
    const fault = faultOf(error);
    if (fault) return failed(fault);
    const incident = randomBytes(4).toString("hex");
    parts.log.failure(`${incident} ${error instanceof Error ? (error.stack ?? error.name) : "Error"}`);
    return failed(new AppError("internal"), incident);
  }
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // The parser's message would quote the input, which may name people.
    throw new AppError("invalid-input", { field: "" });
  }
}

async function dispatch(sender: Sender, json: string, { context, worker, log }: Parts): Promise<string> {
  const verdict = admits(sender, json, origins[context.options.host]);
  if (verdict !== "ok") {
    log.event("refused", { reason: verdict });
    throw new AppError(verdict);
  }
  const parsed = Envelope.safeParse(parsedJson(json));
  if (!parsed.success) throw new AppError("invalid-input", { field: "" });
  const message = parsed.data;
  if ("cancel" in message) {
    worker.cancel(message.cancel);
    return JSON.stringify({ ok: true, value: null } satisfies Result);
  }
  if (!message.method.startsWith("host.")) return await worker.call(json, message.job);
  const value = await answerHost(context, message.method, message.input);
  return JSON.stringify({ ok: true, value: value ?? null } satisfies Result);
}
