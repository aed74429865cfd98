import { builtPaths } from "../../app/paths.ts";
import { registerFolder } from "../../app/registerFolder.ts";
import { beginRun } from "../../app/runFolder.ts";
import { asksForTrial, triedOut } from "../../app/trial.ts";
import { version } from "../../app/version.ts";

/** Runs the program on machines without Electron's binary. */
export async function run(root: string): Promise<void> {
  beginRun();
  // Loaded now, because the browser's driver looks up the place of temporary files once.
  const { openChromiumHost } = await import("./launch.ts");
  if (process.getuid?.() === 0) process.stderr.write("Chromium's sandbox is off, because this is the root user.\n");
  const host = await openChromiumHost({
    ...builtPaths(root),
    registerDir: registerFolder(),
    version: version(root),
    headless: asksForTrial(),
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void host.close());
  await triedOut(host.app, host.options, async (code) => {
    await host.close();
    process.exitCode = code;
  });
}
