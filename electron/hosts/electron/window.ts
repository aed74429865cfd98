import { windowSize } from "../../app/windowSize.ts";
import type { ElectronApi, HostWindow } from "./api.ts";
import { pageRights } from "./security.ts";

/** The clerk's window, shown when its first content is there. */
export function makeWindow({ BrowserWindow }: ElectronApi, preload: string): HostWindow {
  const window = new BrowserWindow({ ...windowSize, show: false, webPreferences: pageRights(preload) });
  window.once("ready-to-show", () => window.show());
  return window;
}

/** Brings the window to the front when the program is started a second time. */
export function bringForward(window: HostWindow | null): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}
