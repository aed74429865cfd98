import type { Choice } from "../../../shared/imports/reading.ts";
import { AppError, type Details, type ErrorCode } from "../../../shared/rpc/errors.ts";
import { readFile } from "./files.ts";

/** Asked of the reading process. */
export interface ReadJob {
  readonly path: string;
  readonly choice: Choice | null;
}

/** Its only answer: a reading as JSON, or what is wrong. */
export type ReadAnswer =
  | { readonly ok: true; readonly reading: string }
  | { readonly ok: false; readonly code: ErrorCode; readonly details: Details };

async function answer({ path, choice }: ReadJob): Promise<ReadAnswer> {
  try {
    return { ok: true, reading: JSON.stringify(await readFile(path, choice)) };
  } catch (error) {
    if (error instanceof AppError) return { ok: false, code: error.code, details: error.details };
    return { ok: false, code: "unreadable-file", details: { why: "damaged" } };
  }
}

/** Electron's utility process has a parent port; a plain child has `process.send`. */
interface ParentPort {
  on(event: "message", listener: (event: { data: ReadJob }) => void): void;
  postMessage(message: ReadAnswer): void;
}

const port = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort;
if (port) port.on("message", ({ data }) => void answer(data).then((result) => port.postMessage(result)));
else process.on("message", (job: ReadJob) => void answer(job).then((result) => process.send?.(result)));
