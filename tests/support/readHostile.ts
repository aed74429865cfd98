import { readFileSync } from "node:fs";
import { readInChild } from "../../electron/services/sheets/reader.ts";
import { AppError } from "../../shared/rpc/errors.ts";

// Child process: reads a spreadsheet as the worker does, in a process of its own, and tells what that took of both.
const [path] = process.argv.slice(2);

const highest = (pid: number | string): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

let ofReader = 0;
function watch(): void {
  try {
    for (const pid of readFileSync(`/proc/self/task/${process.pid}/children`, "utf8").split(" ").filter(Boolean))
      ofReader = Math.max(ofReader, highest(pid));
  } catch {
    // It ended between two looks, or this is not Linux: the time alone is told then.
  }
}

async function outcome(): Promise<unknown> {
  try {
    const { body } = await readInChild(path!, null, () => false);
    return body?.rows.map(({ cells }) => cells) ?? [];
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

const linux = process.platform === "linux";
const idle = linux ? highest("self") : 0;
const watching = setInterval(watch, 5);
const start = performance.now();
const found = await outcome();
const seconds = (performance.now() - start) / 1000;
clearInterval(watching);
const memory = linux ? ofReader + highest("self") - idle : null;
console.log(JSON.stringify({ found, seconds, memory }));
