import { Worker } from "node:worker_threads";
import { AppError } from "../../shared/rpc/errors.ts";
import type { FromWorker, ToWorker, WorkerStart } from "./wire.ts";

const cancelSlots = 1024;

export type WorkerState = "restarted" | "lost";

interface Options {
  readonly file: string;
  readonly start: Omit<WorkerStart, "cancels">;
  /** Everything the worker says besides answers. */
  readonly hear: (message: Exclude<FromWorker, { kind: "answer" | "closed" }>) => void;
  /** The worker died; it was started again the first time, not the second. */
  readonly died: (state: WorkerState) => void;
}

interface Waiting {
  resolve(json: string): void;
  reject(error: AppError): void;
}

/** The only way to the worker: numbers calls, counts those in flight, drains before closing, restarts once. */
export class WorkerClient {
  readonly #options: Options;
  readonly #waiting = new Map<number, Waiting>();
  readonly #cancels = new Int32Array(new SharedArrayBuffer(cancelSlots * 4));
  #worker: Worker | null = null;
  #seq = 0;
  #restarts = 0;
  #closing: (() => void) | null = null;
  #drained: (() => void) | null = null;

  constructor(options: Options) {
    this.#options = options;
    this.#begin();
  }

  /** @returns the worker's answer as JSON. @throws AppError internal when the worker is gone */
  call(json: string, job?: number): Promise<string> {
    if (!this.#worker || this.#closing) return Promise.reject(new AppError("internal", { worker: "gone" }));
    if (job !== undefined) Atomics.store(this.#cancels, job % cancelSlots, 0);
    const seq = ++this.#seq;
    return new Promise((resolve, reject) => {
      this.#waiting.set(seq, { resolve, reject });
      this.send({ kind: "call", seq, json });
    });
  }

  cancel(job: number): void {
    Atomics.store(this.#cancels, job % cancelSlots, job);
  }

  send(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  /** Waits for calls in flight, lets the worker close the register, and ends it. */
  async close(): Promise<void> {
    if (this.#closing) return;
    const ended = new Promise<void>((resolve) => {
      this.#closing = resolve;
    });
    if (!this.#worker) return;
    if (this.#waiting.size > 0) {
      await new Promise<void>((resolve) => {
        this.#drained = resolve;
      });
    }
    this.send({ kind: "close" });
    await ended;
    await this.#worker?.terminate();
    this.#worker = null;
  }

  #begin(): void {
    const workerData: WorkerStart = { ...this.#options.start, cancels: this.#cancels };
    const worker = new Worker(this.#options.file, { workerData });
    worker.on("message", (message: FromWorker) => this.#hear(message));
    worker.on("error", (error: unknown) => {
      this.#options.hear({ kind: "log", text: error instanceof Error ? (error.stack ?? "") : "worker" });
    });
    worker.on("exit", () => this.#end(worker));
    this.#worker = worker;
  }

  #hear(message: FromWorker): void {
    if (message.kind === "closed") return this.#closing?.();
    if (message.kind !== "answer") return this.#options.hear(message);
    this.#waiting.get(message.seq)?.resolve(message.json);
    this.#settle(message.seq);
  }

  #settle(seq: number): void {
    this.#waiting.delete(seq);
    if (this.#waiting.size === 0) this.#drained?.();
  }

  #end(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const [seq, waiting] of this.#waiting) {
      waiting.reject(new AppError("internal", { worker: "gone" }));
      this.#settle(seq);
    }
    if (this.#closing) return this.#closing();
    if (this.#restarts++ === 0) this.#begin();
    this.#options.died(this.#worker ? "restarted" : "lost");
  }
}
