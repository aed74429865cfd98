/** What a process that reads a spreadsheet may use. */
export interface ReaderLimits {
  /** Heap of the process, in MB. */
  readonly heap: number;
  readonly milliseconds: number;
}

/** A process that reads one file and can be killed. One JSON string each way, as on every wire. */
export interface ReaderProcess {
  onAnswer(listener: (json: string) => void): void;
  /** The process is gone, with or without an answer. */
  onExit(listener: () => void): void;
  ask(json: string): void;
  kill(): void;
  /** Its memory in MB, where the host measures it: a host may not hold to the limit of the heap by itself. */
  weight?(): number;
}

/** Starts a reader on the built `sheetReader.js`. */
export type StartReader = (limits: ReaderLimits) => ReaderProcess;
