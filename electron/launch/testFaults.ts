import { runNode } from "./run.ts";

/** All of them, or those whose file names hold one of the words given. */
const named = process.argv.slice(2);
const tests = named.length > 0 ? named : ["tests/integration/faults", "property"];
const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "node", "--testTimeout=0", ...tests];

// The long version of the killing, of altered packages, of the random steps and of the exchange's histories, of which `npm test` does a share.
const env = {
  HEARTHBOOK_HISTORIES: process.env["HEARTHBOOK_HISTORIES"] ?? "20000",
  HEARTHBOOK_KILLS: process.env["HEARTHBOOK_KILLS"] ?? "2000",
  HEARTHBOOK_PACKAGES: process.env["HEARTHBOOK_PACKAGES"] ?? "100000",
  HEARTHBOOK_RUNS: process.env["HEARTHBOOK_RUNS"] ?? "5000",
  HEARTHBOOK_SEED: process.env["HEARTHBOOK_SEED"] ?? "random",
};
process.exitCode = await runNode(args, { env });
