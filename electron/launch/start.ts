import { findBrowser } from "../app/findBrowser.ts";
import { asksForTrial } from "../app/trial.ts";
import { ensureBuilt } from "./build.ts";
import { electronBinary, electronFailedAt, fetchElectron } from "./electronBinary.ts";
import { installBrowser, isRoot, onDebian, sayWhatToInstall } from "./ensureBrowser.ts";
import { nextStep, type Surroundings, switchesInOne } from "./nextStep.ts";
import { run, runNode } from "./run.ts";
import { say } from "./say.ts";

const rest = process.argv.slice(2);
const named = switchesInOne(rest);

const hasDisplay = (): boolean =>
  process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);

const look = (browserTried: boolean): Surroundings => ({
  display: hasDisplay(),
  root: isRoot(),
  debian: onDebian(),
  trial: asksForTrial(rest),
  electron: electronBinary(),
  electronFailed: electronFailedAt(),
  browser: findBrowser(),
  browserTried,
  now: Date.now(),
});

async function demo(): Promise<number> {
  say("There is no display here, so no window can open. Running `npm run demo` instead.");
  return await runNode(["electron/launch/withNode.cjs", "electron/launch/demo.ts", ...rest]);
}

/** Takes steps until one of them is the program itself. @returns its exit code */
async function go(browserTried = false): Promise<number> {
  const seen = look(browserTried);
  switch (nextStep(seen)) {
    case "demo":
      return await demo();
    case "electron":
      return await run(seen.electron ?? "", [".", ...named]);
    case "browser":
      return await runNode(["out/main/chromium.js", ...rest]);
    case "fetch-electron":
      await fetchElectron();
      return await go(browserTried);
    case "install-browser":
      await installBrowser();
      return await go(true);
    case "say-what-to-install":
      sayWhatToInstall();
      return 1;
  }
}

process.exitCode = (await ensureBuilt()) ? await go() : 1;
