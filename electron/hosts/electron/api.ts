import type * as E from "electron";

/** Something that a page may not do: stopped before it happens. */
type Stoppable = Pick<E.Event, "preventDefault">;
type Forbidden = "will-navigate" | "will-frame-navigate" | "will-redirect" | "will-attach-webview";

/** The part of a page that the host guards. */
export interface Contents extends Pick<E.WebContents, "setWindowOpenHandler"> {
  on(event: Forbidden, listener: (event: Stoppable) => void): unknown;
}

type PageAbilities = "executeJavaScript" | "mainFrame" | "print" | "printToPDF" | "reload" | "send";
export interface PageContents extends Contents, Pick<E.WebContents, PageAbilities> {}

type Frame = Pick<E.BaseWindow, "destroy" | "focus" | "isMinimized" | "restore" | "show">;

export interface HostWindow extends Frame {
  readonly webContents: PageContents;
  loadURL(url: string): Promise<void>;
  once(event: "ready-to-show", listener: () => void): unknown;
}

type AppStart = "disableHardwareAcceleration" | "enableSandbox" | "requestSingleInstanceLock" | "whenReady";
type AppFacts = "commandLine" | "getAppMetrics" | "getAppPath" | "getPath" | "getVersion";

interface HostApp extends Pick<E.App, AppStart | AppFacts | "quit" | "exit"> {
  on(event: "second-instance" | "window-all-closed", listener: () => void): unknown;
  on(event: "before-quit", listener: (event: Stoppable) => void): unknown;
  on(event: "web-contents-created", listener: (event: Stoppable, contents: Contents) => void): unknown;
  on(event: "render-process-gone", listener: (event: Stoppable, contents: PageContents) => void): unknown;
}

type PermissionHandlers = `set${"Device" | ""}Permission${"" | "Check" | "Request"}Handler`;
type BeforeRequest = (details: { readonly url: string }, answer: (verdict: { cancel: boolean }) => void) => void;

export interface HostSession extends Pick<E.Session, PermissionHandlers & keyof E.Session> {
  readonly webRequest: { onBeforeRequest(listener: BeforeRequest): void };
}

type Call = (event: Pick<E.IpcMainInvokeEvent, "senderFrame">, json: unknown) => Promise<string>;

interface Child extends Pick<E.UtilityProcess, "kill" | "pid" | "postMessage"> {
  on(event: "message", listener: (message: string) => void): unknown;
  on(event: "exit", listener: () => void): unknown;
}

/**
 * What the host uses of Electron, in Electron's own types. The real module and the recording fake of the tests
 * both have this shape, so a renamed option or method fails to compile.
 */
export interface ElectronApi {
  readonly app: HostApp;
  readonly BrowserWindow: new (options: E.BrowserWindowConstructorOptions) => HostWindow;
  readonly crashReporter: Pick<E.CrashReporter, "start">;
  readonly dialog: {
    showOpenDialog(owner: Frame, options: E.OpenDialogOptions): Promise<E.OpenDialogReturnValue>;
    showSaveDialog(owner: Frame, options: E.SaveDialogOptions): Promise<E.SaveDialogReturnValue>;
  };
  readonly ipcMain: { handle(channel: string, listener: Call): void };
  readonly Menu: { setApplicationMenu(menu: null): void };
  readonly protocol: Pick<E.Protocol, "handle" | "registerSchemesAsPrivileged">;
  readonly session: { readonly defaultSession: HostSession };
  readonly shell: Pick<E.Shell, "showItemInFolder">;
  readonly utilityProcess: { fork(file: string, args: string[], options: E.ForkOptions): Child };
}
