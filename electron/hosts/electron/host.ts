import { channels } from "../../../shared/rpc/wire.ts";
import { builtPaths } from "../../app/paths.ts";
import { folderNamed, withoutAcceleration } from "../../app/registerFolder.ts";
import { orTrial, triedOut } from "../../app/trial.ts";
import { type App, type Boot, type BootOptions, origins } from "../host.ts";
import type { ElectronApi, HostWindow } from "./api.ts";
import { electronPowers } from "./powers.ts";
import { serve } from "./protocol.ts";
import { guardContents, guardSession, schemes } from "./security.ts";
import { bringForward, makeWindow } from "./window.ts";

/** In this order, before ready: the lock, acceleration, sandbox, our scheme, crash dumps. False: another one runs. */
function prepare({ app, crashReporter, protocol }: ElectronApi): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  if (withoutAcceleration(folderNamed(app.commandLine.getSwitchValue("register")))) app.disableHardwareAcceleration();
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged(schemes);
  crashReporter.start({ uploadToServer: false });
  return true;
}

function options(electron: ElectronApi, window: () => HostWindow | null): BootOptions {
  const [app, powers] = [electron.app, electronPowers(electron, window)];
  const registerDir = folderNamed(app.commandLine.getSwitchValue("register"));
  return orTrial({ ...builtPaths(app.getAppPath()), host: "electron", registerDir, version: app.getVersion(), powers });
}

/** Closes the register before the program ends; Electron is held back until that is done. */
function drainOnQuit({ app }: ElectronApi, program: App): void {
  let closing = false;
  app.on("window-all-closed", () => app.quit());
  app.on("before-quit", (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void program.close().finally(() => app.exit(0));
  });
}

/** Passes strings between the clerk's page and the program; the gate decides by the sending frame. */
function connect({ ipcMain }: ElectronApi, program: App, window: () => HostWindow | null): void {
  ipcMain.handle(channels.call, ({ senderFrame }, json) => {
    const mainFrame = senderFrame !== null && senderFrame === window()?.webContents.mainFrame;
    return program.call({ mainFrame, url: senderFrame?.url ?? "" }, String(json));
  });
  program.onPush((push) => window()?.webContents.send(channels.push, JSON.stringify(push)));
}

/**
 * The program in Electron: one window on `app://roster/`. Knows no feature.
 * @param electron the module itself, or the recording fake of the tests
 * @returns when the window is open; null when the program already runs and was brought forward instead
 */
export async function runElectronHost(electron: ElectronApi, boot: Boot): Promise<App | null> {
  const { app, Menu, protocol, session } = electron;
  if (!prepare(electron)) return null;
  let window: HostWindow | null = null;
  app.on("second-instance", () => bringForward(window));
  app.on("web-contents-created", (_event, contents) => guardContents(contents));
  app.on("render-process-gone", (_event, contents) => {
    if (contents === window?.webContents) contents.reload();
  });
  await app.whenReady();

  Menu.setApplicationMenu(null);
  guardSession(session.defaultSession);
  const given = options(electron, () => window);
  const program = boot(given);
  drainOnQuit(electron, program);
  protocol.handle("app", ({ url }) => serve(program.assets, url));
  if (await triedOut(program, given, (code) => app.exit(code))) return null;
  connect(electron, program, () => window);
  window = makeWindow(electron, builtPaths(app.getAppPath()).preloadFile);
  await window.loadURL(`${origins.electron}/`);
  return program;
}
