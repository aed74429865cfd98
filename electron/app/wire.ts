import type { ReaderLimits } from "../../shared/host/reader.ts";
import type { Push } from "../../shared/rpc/wire.ts";
import type { PrintJob } from "../hosts/host.ts";

/** What a worker is started with. */
export interface WorkerStart {
  readonly registerDir: string;
  readonly resourcesDir: string;
  readonly version: string;
  /** The app starts the readers of spreadsheets, because its host cannot run itself as Node. */
  readonly appReads: boolean;
  /** Slot `job % length` holds the number of a cancelled job: seen at once, even in the middle of a synchronous job. */
  readonly cancels: Int32Array<SharedArrayBuffer>;
}

/** App to worker. */
export type ToWorker =
  | { readonly kind: "call"; readonly seq: number; readonly json: string }
  | { readonly kind: "grant"; readonly token: string; readonly path: string }
  | { readonly kind: "printed"; readonly id: number; readonly pdf: Uint8Array | null }
  | { readonly kind: "readerAnswered"; readonly id: number; readonly json: string }
  | { readonly kind: "readerEnded"; readonly id: number }
  | { readonly kind: "close" };

/** Worker to app. */
export type FromWorker =
  | { readonly kind: "answer"; readonly seq: number; readonly json: string }
  | { readonly kind: "push"; readonly push: Push }
  | { readonly kind: "grant"; readonly token: string; readonly path: string }
  | { readonly kind: "forget"; readonly token: string }
  | { readonly kind: "print"; readonly id: number; readonly job: PrintJob }
  | { readonly kind: "prepare"; readonly token: string; readonly job: PrintJob }
  | { readonly kind: "startReader"; readonly id: number; readonly limits: ReaderLimits }
  | { readonly kind: "askReader"; readonly id: number; readonly json: string }
  | { readonly kind: "killReader"; readonly id: number }
  | { readonly kind: "log"; readonly text: string }
  | { readonly kind: "closed" };
