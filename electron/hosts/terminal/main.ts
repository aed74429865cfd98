import { join } from "node:path";
import { onNewNode } from "../../app/nodeVersion.ts";

// Entry of the built program for a shell.
const root = join(import.meta.dirname, "../..");
await onNewNode(async () => (await import("./program.ts")).run(root));
