import { join } from "node:path";
import { builtPaths } from "../../app/paths.ts";
import { registerFolder } from "../../app/registerFolder.ts";
import { version } from "../../app/version.ts";
import { openChromiumHost } from "./launch.ts";

// Entry of the built program for machines without Electron's binary.
if (process.getuid?.() === 0) process.stderr.write("Chromium's sandbox is off, because this is the root user.\n");
const root = join(import.meta.dirname, "../..");
const host = await openChromiumHost({
  ...builtPaths(root),
  registerDir: registerFolder(),
  version: version(root),
  headless: false,
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void host.close());
