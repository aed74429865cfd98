import { runNode } from "./run.ts";

const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "node", "tests/integration/faults"];

// The long version of the killing that `npm test` does two hundred times.
process.exitCode = await runNode(args, { env: { HEARTHBOOK_KILLS: process.env["HEARTHBOOK_KILLS"] ?? "2000" } });
