import { ensureBuilt } from "./build.ts";
import { electronBinary, installElectron } from "./electronBinary.ts";
import { ensureBrowser } from "./ensureBrowser.ts";
import { run, runNode } from "./run.ts";
import { say } from "./say.ts";

const rest = process.argv.slice(2);
// Electron reads a switch with its value in one piece only.
const named = rest.join(" ").replace("--register ", "--register=").split(" ").filter(Boolean);

const hasDisplay = (): boolean =>
  process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);

/** Electron's sandbox cannot start for root, and it is never started without one. */
const mayUseElectron = (): boolean => process.getuid?.() !== 0;

async function start(): Promise<number> {
  if (!(await ensureBuilt())) return 1;
  if (!hasDisplay()) {
    say("There is no display here, so no window can open. Running `npm run demo` instead.");
    return await runNode(["electron/launch/withNode.cjs", "electron/launch/demo.ts", ...rest]);
  }
  const electron = mayUseElectron() ? (electronBinary() ?? (await installElectron())) : null;
  if (electron) return await run(electron, [".", ...named]);
  if (!(await ensureBrowser())) return 1;
  return await runNode(["out/main/chromium.js", ...rest]);
}

process.exitCode = await start();
