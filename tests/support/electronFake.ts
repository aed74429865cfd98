import { type ChildProcess, fork } from "node:child_process";
import { EventEmitter } from "node:events";
import type {
  BrowserWindowConstructorOptions,
  ForkOptions,
  OpenDialogOptions,
  ProcessMetric,
  SaveDialogOptions,
} from "electron";
import type { ElectronApi, HostWindow } from "../../electron/hosts/electron/api.ts";

type Handler = Parameters<ElectronApi["ipcMain"]["handle"]>[1];
type SessionHandlers = ElectronApi["session"]["defaultSession"];
type WindowOpen = Parameters<HostWindow["webContents"]["setWindowOpenHandler"]>[0];
type Listener = (...args: never[]) => void;
type Frame = HostWindow["webContents"]["mainFrame"];

export interface FakeWindow extends HostWindow {
  readonly options: BrowserWindowConstructorOptions;
  readonly events: EventEmitter;
  readonly sent: unknown[][];
  windowOpen: WindowOpen | null;
  loaded: string;
  minimized: boolean;
}

export interface Recorded {
  /** What was called, in order. */
  readonly calls: string[];
  readonly windows: FakeWindow[];
  readonly app: EventEmitter;
  readonly schemes: unknown[];
  readonly dialogs: (OpenDialogOptions | SaveDialogOptions)[];
  readonly handlers: Map<string, Handler>;
  /** Utility processes; each runs as a plain child of Node. */
  readonly children: { readonly file: string; readonly options: ForkOptions; readonly process: ChildProcess }[];
  serve: Parameters<ElectronApi["protocol"]["handle"]>[1] | null;
  permissionRequest: Parameters<SessionHandlers["setPermissionRequestHandler"]>[0];
  permissionCheck: Parameters<SessionHandlers["setPermissionCheckHandler"]>[0];
  devicePermission: Parameters<SessionHandlers["setDevicePermissionHandler"]>[0];
  beforeRequest: Parameters<SessionHandlers["webRequest"]["onBeforeRequest"]>[0] | null;
}

export interface Situation {
  readonly firstInstance?: boolean;
  readonly appPath?: string;
  /** Files that the clerk marks in a dialog; one that takes a single file gives back the first. */
  readonly picked?: readonly string[];
  /** Working set of the utility processes, in KB. */
  readonly workingSet?: number;
  readonly switches?: Readonly<Record<string, string>>;
}

const frameOf = (url: string): Frame => ({ url }) as Frame;

const metric = (pid: number, workingSetSize: number): ProcessMetric => ({
  pid,
  type: "Utility",
  cpu: { percentCPUUsage: 0, idleWakeupsPerSecond: 0 },
  creationTime: 0,
  memory: { workingSetSize, peakWorkingSetSize: workingSetSize },
});

function fakeWindowClass(recorded: Recorded) {
  return class implements FakeWindow {
    readonly options: BrowserWindowConstructorOptions;
    readonly events = new EventEmitter();
    readonly sent: unknown[][] = [];
    windowOpen: WindowOpen | null = null;
    loaded = "";
    minimized = false;
    readonly webContents: HostWindow["webContents"];

    constructor(options: BrowserWindowConstructorOptions) {
      this.options = options;
      this.webContents = {
        mainFrame: frameOf("app://roster/"),
        on: (event: string, listener: Listener) => void this.events.on(event, listener as () => void),
        setWindowOpenHandler: (handler) => {
          this.windowOpen = handler;
        },
        send: (...args) => void this.sent.push(args),
        reload: () => void recorded.calls.push("reload"),
        executeJavaScript: async () => true,
        printToPDF: async (asked) => {
          recorded.calls.push(`printToPDF ${JSON.stringify(asked)}`);
          return Buffer.from("%PDF-");
        },
        print: (asked, done) => {
          recorded.calls.push(`print ${JSON.stringify(asked)}`);
          done?.(true, "");
        },
      };
      recorded.calls.push("BrowserWindow");
      recorded.windows.push(this);
      recorded.app.emit("web-contents-created", {}, this.webContents);
    }
    async loadURL(url: string): Promise<void> {
      this.loaded = url;
      recorded.calls.push(`loadURL ${url}`);
    }
    once(event: string, listener: () => void): void {
      this.events.once(event, listener);
    }
    show(): void {
      recorded.calls.push("show");
    }
    focus(): void {
      recorded.calls.push("focus");
    }
    isMinimized(): boolean {
      return this.minimized;
    }
    restore(): void {
      recorded.calls.push("restore");
    }
    destroy(): void {
      recorded.calls.push("destroy");
    }
  };
}

/** Electron's module as the host sees it: does nothing, writes down everything. */
export function electronFake(situation: Situation = {}): ElectronApi & { readonly recorded: Recorded } {
  const recorded: Recorded = {
    calls: [],
    windows: [],
    app: new EventEmitter(),
    schemes: [],
    dialogs: [],
    handlers: new Map(),
    children: [],
    serve: null,
    permissionRequest: null,
    permissionCheck: null,
    devicePermission: null,
    beforeRequest: null,
  };
  const { calls } = recorded;
  const { picked = [] } = situation;
  const fake = {
    recorded,
    app: {
      on: (event: string, listener: Listener) => void recorded.app.on(event, listener as () => void),
      requestSingleInstanceLock: () => {
        calls.push("requestSingleInstanceLock");
        return situation.firstInstance ?? true;
      },
      disableHardwareAcceleration: () => void calls.push("disableHardwareAcceleration"),
      enableSandbox: () => void calls.push("enableSandbox"),
      whenReady: async () => void calls.push("whenReady"),
      quit: () => void calls.push("quit"),
      exit: (code) => void calls.push(`exit ${code}`),
      getAppMetrics: () =>
        recorded.children.map(({ process }) => metric(process.pid ?? 0, situation.workingSet ?? 100_000)),
      getAppPath: () => situation.appPath ?? "/program",
      getPath: (name) => `/home/${name}`,
      getVersion: () => "0.1.0",
      commandLine: {
        appendArgument: () => {},
        appendSwitch: () => {},
        hasSwitch: (name) => name in (situation.switches ?? {}),
        getSwitchValue: (name) => situation.switches?.[name] ?? "",
        removeSwitch: () => {},
      },
    },
    BrowserWindow: fakeWindowClass(recorded),
    crashReporter: { start: (options) => void calls.push(`crashReporter ${JSON.stringify(options)}`) },
    dialog: {
      showOpenDialog: async (_owner, options) => {
        recorded.dialogs.push(options);
        const several = options.properties?.includes("multiSelections") ?? false;
        return { canceled: picked.length === 0, filePaths: picked.slice(0, several ? undefined : 1) };
      },
      showSaveDialog: async (_owner, options) => {
        recorded.dialogs.push(options);
        return { canceled: picked.length === 0, filePath: picked[0] ?? "" };
      },
    },
    ipcMain: { handle: (channel, handler) => void recorded.handlers.set(channel, handler) },
    Menu: { setApplicationMenu: () => void calls.push("setApplicationMenu") },
    protocol: {
      registerSchemesAsPrivileged: (schemes) => {
        calls.push("registerSchemesAsPrivileged");
        recorded.schemes.push(...schemes);
      },
      handle: (scheme, handler) => {
        calls.push(`protocol.handle ${scheme}`);
        recorded.serve = handler;
      },
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: (handler) => {
          recorded.permissionRequest = handler;
        },
        setPermissionCheckHandler: (handler) => {
          recorded.permissionCheck = handler;
        },
        setDevicePermissionHandler: (handler) => {
          recorded.devicePermission = handler;
        },
        webRequest: {
          onBeforeRequest: (handler) => {
            recorded.beforeRequest = handler;
          },
        },
      },
    },
    utilityProcess: {
      fork: (file, args, options) => {
        const child = fork(file, args, {
          execArgv: options.execArgv ?? [],
          stdio: ["ignore", "ignore", "inherit", "ipc"],
        });
        recorded.children.push({ file, options, process: child });
        return {
          pid: child.pid,
          on: (event: string, listener: Listener) => void child.on(event, listener as () => void),
          // As in Electron, a process that has ended hears nothing, and that is no error.
          postMessage: (message) => void child.send(message as string, () => undefined),
          kill: () => child.kill(),
        };
      },
    },
    shell: { showItemInFolder: (path) => void calls.push(`showItemInFolder ${path}`) },
  } satisfies ElectronApi & { recorded: Recorded };
  return fake;
}
