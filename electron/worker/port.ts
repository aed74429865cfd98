import { randomUUID } from "node:crypto";
import type { MessagePort } from "node:worker_threads";
import { AppError } from "../../shared/rpc/errors.ts";
import type { FromWorker, WorkerStart } from "../app/wire.ts";
import type { PrintJob } from "../hosts/host.ts";
import type { Context, Desk, Files, Job, WorkerPowers } from "./context.ts";
import { sessionOf } from "./context.ts";
import { AppReaders } from "./readers.ts";

const progressEvery = 100;

/** The worker's side of the wall: what services see of files, the printer, progress and pushes. */
export class Port {
  readonly #port: MessagePort;
  readonly #cancels: Int32Array;
  readonly #paths = new Map<string, string>();
  readonly #waiting = new Map<number, { resolve(pdf: Uint8Array): void; reject(error: AppError): void }>();
  /** Of use where the app reads spreadsheets for the worker. */
  readonly readers = new AppReaders((message) => this.send(message));
  readonly #powers: WorkerPowers;
  #prints = 0;

  constructor(port: MessagePort, { cancels, appReads }: Pick<WorkerStart, "cancels" | "appReads">) {
    this.#port = port;
    this.#cancels = cancels;
    this.#powers = { ...this.#printing(), ...(appReads ? { startReader: this.readers.start } : {}) };
  }

  send(message: FromWorker): void {
    this.#port.postMessage(message);
  }

  learn(token: string, path: string): void {
    this.#paths.set(token, path);
  }

  /** @param pdf null when the host could not print */
  printed(id: number, pdf: Uint8Array | null): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (pdf) waiting?.resolve(pdf);
    else waiting?.reject(new AppError("no-browser"));
  }

  /** What one call receives. @param job the caller's number, when it wants progress or may cancel */
  context(desk: Desk, job?: number): Context {
    return {
      desk,
      get session() {
        return sessionOf(desk);
      },
      job: this.#job(desk, job),
      files: this.#files,
      powers: this.#powers,
      changed: (features) => this.send({ kind: "push", push: { topic: "changed", features } }),
      sessionChanged: () => this.send({ kind: "push", push: { topic: "session" } }),
    };
  }

  #job({ activity }: Desk, job: number | undefined): Job {
    const checkEnding = () => {
      if (activity.ending) throw new AppError("cancelled");
    };
    if (job === undefined) return { progress: () => undefined, check: checkEnding };
    let last = 0;
    return {
      progress: (done, total) => {
        const now = performance.now();
        if (done < total && now - last < progressEvery) return;
        last = now;
        this.send({ kind: "push", push: { topic: "progress", job, done, total } });
      },
      check: () => {
        checkEnding();
        if (Atomics.load(this.#cancels, job % this.#cancels.length) === job) throw new AppError("cancelled");
      },
    };
  }

  readonly #files: Files = {
    pathOf: (token) => {
      const path = this.#paths.get(token);
      if (path === undefined) throw new AppError("not-found", { token });
      return path;
    },
    grant: (path) => {
      const token = randomUUID();
      this.#paths.set(token, path);
      this.send({ kind: "grant", token, path });
      return token;
    },
    forget: (token) => {
      this.#paths.delete(token);
      this.send({ kind: "forget", token });
    },
  };

  #printing(): WorkerPowers {
    return {
      printPdf: (job: PrintJob) =>
        new Promise((resolve, reject) => {
          const id = ++this.#prints;
          this.#waiting.set(id, { resolve, reject });
          this.send({ kind: "print", id, job });
        }),
      preparePrint: (job: PrintJob) => {
        const token = randomUUID();
        this.send({ kind: "prepare", token, job });
        return token;
      },
    };
  }
}
