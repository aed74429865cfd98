import type { Current } from "../../../shared/imports/current.ts";
import type { Choice, Reading } from "../../../shared/imports/reading.ts";
import type { Details, ErrorCode } from "../../../shared/rpc/errors.ts";
import { faultOf } from "../../../shared/rpc/faults.ts";
import { readFile } from "./files.ts";

/** Asked of the reading process. */
export interface ReadJob {
  readonly path: string;
  readonly choice: Choice | null;
  /** The register's, by which sheets may be named. */
  readonly villages?: Current["villages"];
}

/** Its only answer: a reading, or what is wrong. */
export type ReadAnswer =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly code: ErrorCode; readonly details: Details };

async function read({ path, choice, villages }: ReadJob): Promise<ReadAnswer> {
  try {
    return { ok: true, reading: await readFile(path, choice, villages) };
  } catch (error) {
    const fault = faultOf(error);
    if (fault) return { ok: false, code: fault.code, details: fault.details };
    return { ok: false, code: "unreadable-file", details: { why: "damaged" } };
  }
}

const answer = async (json: string): Promise<string> => JSON.stringify(await read(JSON.parse(json) as ReadJob));

/** Electron's utility process has a parent port; a plain child has `process.send`. */
interface ParentPort {
  on(event: "message", listener: (event: { data: string }) => void): void;
  postMessage(json: string): void;
}

const port = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort;
if (port) port.on("message", ({ data }) => void answer(data).then((json) => port.postMessage(json)));
else process.on("message", (json: string) => void answer(json).then((result) => process.send?.(result)));
