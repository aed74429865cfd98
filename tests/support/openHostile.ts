import { createPrivateKey } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { openPackage } from "../../electron/services/exchange/package/open.ts";
import { signKeyFrom } from "../../electron/services/exchange/package/keys.ts";
import { AppError } from "../../shared/rpc/errors.ts";

// Child process: opens a sound package, then another one to its end, and tells what that took.
const { sound, hostile, device, identity, sign, sender, senderKey } = JSON.parse(process.argv[2]!) as {
  [key: string]: string;
};

const keys = { device: device!, identity: identity!, sign: createPrivateKey(sign!) };
const publicKey = signKeyFrom(senderKey!);
const trust = {
  register: null,
  signKeyOf: (name: string) => (name === sender ? { publicKey, revoked: false } : null),
};

async function outcomeOf(path: string): Promise<string> {
  try {
    const opened = await openPackage(path, trust, keys);
    for (const index of opened.manifest.sections.keys()) opened.section(index);
    return "read";
  } catch (error) {
    if (error instanceof AppError) return String(error.details["why"]);
    return String(error);
  }
}

/** Peak of the memory held, in MB, since it was last forgotten; elsewhere than on Linux since the start. */
function peak(): number {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS / 1024;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))![1]) / 1024;
}

await outcomeOf(sound!);
if (process.platform === "linux") writeFileSync("/proc/self/clear_refs", "5");
const idle = peak();
const start = performance.now();
const outcome = await outcomeOf(hostile!);
console.log(JSON.stringify({ outcome, seconds: (performance.now() - start) / 1000, memory: peak() - idle }));
