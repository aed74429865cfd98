import { fork } from "node:child_process";
import { existsSync, statSync, openSync, readSync, closeSync } from "node:fs";
import { join } from "node:path";
import type { ReaderLimits, StartReader } from "../../../shared/host/reader.ts";
import type { Current } from "../../../shared/imports/current.ts";
import type { Choice, Reading } from "../../../shared/imports/reading.ts";
import { AppError } from "../../../shared/rpc/errors.ts";
import type { ReadAnswer, ReadJob } from "./child.ts";
import { probe } from "./probe.ts";
import { inspectZip } from "./zipCheck.ts";

const megabyte = 1024 * 1024;
/** Largest file of any kind. */
export const largestFile = 100 * megabyte;

/** The entry of the reading process: in the built program beside the worker, else this folder's source. */
function entry(): string {
  const here = import.meta.dirname;
  const built = [join(here, "sheetReader.js"), join(here, "..", "sheetReader.js")].find((file) => existsSync(file));
  return built ?? join(here, "child.ts");
}

/**
 * Room from the start: almost all of a large book stays, and each small round of tidying would copy it, or look through
 * it, once more.
 */
const roomy = (heap: number): string[] => [
  "--min-semi-space-size=32",
  "--max-semi-space-size=32",
  `--initial-old-space-size=${heap >> 1}`,
];

/** A child of this process, with its own heap. */
export const startChild: StartReader = ({ heap }) => {
  const child = fork(entry(), [], {
    execArgv: [
      `--max-old-space-size=${heap}`,
      ...(heap < 300 ? [] : roomy(heap)),
      "--disable-warning=ExperimentalWarning",
    ],
    // Else the answer, which is JSON already, would be written as JSON once more.
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  return {
    onAnswer: (listener) => void child.on("message", (message) => listener(message as string)),
    onExit: (listener) => void child.on("exit", listener).on("error", listener),
    ask: (json) => void child.send(json, () => undefined),
    kill: () => void child.kill("SIGKILL"),
  };
};

function head(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const bytes = new Uint8Array(4096);
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}

/** Room in proportion to what the file unpacks to, so that a small hostile file dies early. */
async function limitsFor(path: string): Promise<ReaderLimits> {
  const { size } = statSync(path);
  if (size === 0) throw new AppError("unreadable-file", { why: "empty" });
  if (size > largestFile) throw new AppError("too-big", { limit: "100 MB" });
  const zip = probe(head(path)) === "zip";
  const weight = (zip ? (await inspectZip(path)).bytes : size) / megabyte;
  return { heap: Math.round(Math.min(1400, 160 + weight * 14)), milliseconds: Math.round(8000 + weight * 1500) };
}

/**
 * Reads a file in a process of its own, under a limit of memory and time.
 * @param villages the register's, by which sheets may be named
 * @param stopped asked often; true ends the process at once
 * @throws AppError unreadable-file, unsafe-file, too-big, cancelled
 */
export async function readInChild(
  path: string,
  choice: Choice | null,
  stopped: () => boolean,
  start: StartReader = startChild,
  villages: Current["villages"] = [],
): Promise<Reading> {
  const limits = await limitsFor(path);
  const { promise, resolve, reject } = Promise.withResolvers<Reading>();
  const reader = start(limits);
  const late = setTimeout(() => reject(new AppError("unsafe-file")), limits.milliseconds);
  const watch = setInterval(() => {
    if (stopped()) reject(new AppError("cancelled"));
  }, 100);
  reader.onAnswer((json) => {
    const answer = JSON.parse(json) as ReadAnswer;
    if (answer.ok) resolve(answer.reading);
    else reject(new AppError(answer.code, answer.details));
  });
  reader.onExit(() => reject(new AppError("unsafe-file")));
  reader.ask(JSON.stringify({ path, choice, villages } satisfies ReadJob));
  try {
    return await promise;
  } finally {
    clearTimeout(late);
    clearInterval(watch);
    reader.kill();
  }
}
