import type { ReaderProcess, StartReader } from "../../shared/host/reader.ts";
import type { FromWorker, ToWorker } from "./wire.ts";

export type ReaderMessage = Extract<FromWorker, { kind: "startReader" | "askReader" | "killReader" }>;

/** Memory in MB that a reader has besides its heap: the program itself, and the bytes of the file. */
const besidesHeap = 250;

/** The processes that read spreadsheets for the worker, on hosts that cannot run themselves as Node. */
export class Readers {
  readonly #running = new Map<number, ReaderProcess>();
  readonly #start: StartReader | undefined;
  readonly #tell: (message: ToWorker) => void;

  /** @param tell hands answers to the worker */
  constructor(start: StartReader | undefined, tell: (message: ToWorker) => void) {
    this.#start = start;
    this.#tell = tell;
  }

  hear(message: ReaderMessage): void {
    const { id } = message;
    if (message.kind === "startReader") this.#begin(message);
    else if (message.kind === "askReader") this.#running.get(id)?.ask(message.json);
    else this.#kill(id);
  }

  /** Nobody waits for them any more. */
  killAll(): void {
    for (const id of this.#running.keys()) this.#kill(id);
  }

  #begin({ id, limits }: Extract<ReaderMessage, { kind: "startReader" }>): void {
    const reader = this.#start?.(limits);
    if (!reader) return this.#tell({ kind: "readerEnded", id });
    this.#running.set(id, reader);
    // A worker waits as long as it allows itself; a lost worker must not leave its reader behind.
    const late = setTimeout(() => this.#kill(id), limits.milliseconds * 2);
    const watch = setInterval(() => {
      if ((reader.weight?.() ?? 0) > limits.heap + besidesHeap) reader.kill();
    }, 200);
    reader.onAnswer((json) => this.#tell({ kind: "readerAnswered", id, json }));
    reader.onExit(() => {
      clearTimeout(late);
      clearInterval(watch);
      this.#running.delete(id);
      this.#tell({ kind: "readerEnded", id });
    });
  }

  #kill(id: number): void {
    this.#running.get(id)?.kill();
    this.#running.delete(id);
  }
}
