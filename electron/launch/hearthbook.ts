import { ensureBuilt } from "./build.ts";
import { runNode } from "./run.ts";

// The answer on standard output is JSON alone, so nothing is said unless the build is missing.
process.exitCode = (await ensureBuilt()) ? await runNode(["out/main/terminal.js", ...process.argv.slice(2)]) : 1;
