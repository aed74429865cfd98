import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readKeys } from "../../electron/services/session/keyFile.ts";
import { openRegister } from "../../electron/services/session/register.ts";
import { type Context, newDesk, sessionOf } from "../../electron/worker/context.ts";
import { route } from "../../electron/worker/router.ts";
import { routes } from "../../electron/worker/routes.ts";
import type { Result } from "../../shared/rpc/wire.ts";
import { changedSince, tablesOf } from "./registerTables.ts";

// Child process: takes a sound file, then a hostile one, as a page would, and tells what that took.
const { folder, key, sound, hostile } = JSON.parse(process.argv[2]!) as { [name: string]: string };

const resourcesDir = join(import.meta.dirname, "../../resources");
const desk = newDesk({ registerDir: folder!, resourcesDir, version: "0.1.0", clock: { now: () => new Date() } });
const context: Context = {
  desk,
  get session() {
    return sessionOf(desk);
  },
  job: { progress: () => undefined, check: () => undefined },
  files: { pathOf: (token) => token, grant: (path) => path, forget: () => undefined },
  powers: { printPdf: () => Promise.reject(new Error("no printer")), preparePrint: () => "" },
  changed: () => undefined,
  sessionChanged: () => undefined,
};

/** Seconds of work of the dearest call; what other programs do meanwhile does not count. */
let dearest = 0;
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

async function call(method: string, input: unknown): Promise<Result<Record<string, never>>> {
  const start = spent();
  const answer = await route(routes, desk, JSON.stringify({ method, input }), () => context, console.error);
  dearest = Math.max(dearest, spent() - start);
  return JSON.parse(answer) as Result<Record<string, never>>;
}

/** What came of it: a refusal of the whole file, of its part, or that it was taken. */
async function outcomeOf(path: string): Promise<string> {
  const seen = await call("exchange.preview", { tokens: [path] });
  if (!seen.ok) return String(seen.error.details["why"] ?? seen.error.code);
  const taken = await call("exchange.apply", { id: seen.value["id"] });
  if (!taken.ok) return String(taken.error.details["why"] ?? taken.error.code);
  const [problem] = taken.value["problems"] as unknown as { problem: { why: string } }[];
  return problem?.problem.why ?? "taken";
}

/** Peak of the memory held, in MB, since it was last forgotten; elsewhere than on Linux since the start. */
function peak(): number {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS / 1024;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))![1]) / 1024;
}

const keys = readKeys(folder!)!;
openRegister(desk, keys, keys.clerks[0]!, Buffer.from(key!, "hex"));
const first = await outcomeOf(sound!);
const before = tablesOf(sessionOf(desk));
if (process.platform === "linux") writeFileSync("/proc/self/clear_refs", "5");
const idle = peak();
dearest = 0;
const outcome = await outcomeOf(hostile!);
const [seconds, memory] = [dearest, peak() - idle];
console.log(JSON.stringify({ first, outcome, seconds, memory, changed: changedSince(before, sessionOf(desk)) }));
