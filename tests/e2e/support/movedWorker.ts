import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { workerData } from "node:worker_threads";
import { builtPaths } from "../../../electron/app/paths.ts";
import type { WorkerStart } from "../../../electron/app/wire.ts";
import { shiftFile } from "./shiftFile.ts";

// The built worker under a clock that a test puts forward while the program runs.
const { registerDir } = workerData as WorkerStart;
const file = join(dirname(registerDir), shiftFile);
const real = Date.now.bind(Date);
const now = () => real() + (existsSync(file) ? Number(readFileSync(file, "utf8")) : 0);
globalThis.Date = new Proxy(Date, {
  construct: (date, given: unknown[], maker) => Reflect.construct(date, given.length > 0 ? given : [now()], maker),
  get: (date, key) => (key === "now" ? now : Reflect.get(date, key)),
});
await import(pathToFileURL(builtPaths(join(import.meta.dirname, "../../..")).workerFile).href);
