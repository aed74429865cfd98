import type { ReaderProcess, StartReader } from "../../shared/host/reader.ts";
import type { FromWorker, ToWorker } from "../app/wire.ts";

interface Listeners {
  answer(json: string): void;
  exit(): void;
}

/** Readers that the app runs for this worker; messages in between carry their number. */
export class AppReaders {
  readonly #send: (message: FromWorker) => void;
  readonly #listening = new Map<number, Listeners>();
  #last = 0;

  constructor(send: (message: FromWorker) => void) {
    this.#send = send;
  }

  readonly start: StartReader = (limits): ReaderProcess => {
    const id = ++this.#last;
    const listeners: Listeners = { answer: () => undefined, exit: () => undefined };
    this.#listening.set(id, listeners);
    this.#send({ kind: "startReader", id, limits });
    return {
      onAnswer: (listener) => {
        listeners.answer = listener;
      },
      onExit: (listener) => {
        listeners.exit = listener;
      },
      ask: (json) => this.#send({ kind: "askReader", id, json }),
      kill: () => {
        this.#listening.delete(id);
        this.#send({ kind: "killReader", id });
      },
    };
  };

  hear(message: Extract<ToWorker, { kind: "readerAnswered" | "readerEnded" }>): void {
    const listeners = this.#listening.get(message.id);
    if (message.kind === "readerAnswered") listeners?.answer(message.json);
    else listeners?.exit();
  }
}
