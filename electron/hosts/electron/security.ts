import type { CustomScheme, WebPreferences } from "electron";
import { sameOrigin } from "../../app/gate.ts";
import { origins } from "../host.ts";
import type { Contents, HostSession } from "./api.ts";

/** The one scheme of the page: standard and secure, and bound by the content security policy like any other. */
export const schemes: CustomScheme[] = [
  { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
];

/** Every page's rights, the hidden printing page's too. */
const rights = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
} as const satisfies WebPreferences;

export const printingRights: WebPreferences = rights;

/** The clerk's page has the preload script besides. */
export const pageRights = (preload: string): WebPreferences => ({ ...rights, preload, devTools: false });

export const isOurs = (url: string): boolean => sameOrigin(url, origins.electron);

/** No permission is ever granted, and no request leaves our scheme. */
export function guardSession(session: HostSession): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurs(url) }));
}

/** A page stays where it is: no navigation, no second window, no webview. */
export function guardContents(contents: Contents): void {
  const forbidden = ["will-navigate", "will-frame-navigate", "will-redirect", "will-attach-webview"] as const;
  for (const event of forbidden) contents.on(event, (attempt) => attempt.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}
