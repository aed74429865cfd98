import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { registerFolder } from "../../../../../electron/app/registerFolder.ts";
import { runElectronHost } from "../../../../../electron/hosts/electron/host.ts";
import type { App, BootOptions, Sender } from "../../../../../electron/hosts/host.ts";
import { compatibilityMark } from "../../../../../shared/host/compatibility.ts";
import { channels, type Push } from "../../../../../shared/rpc/wire.ts";
import { electronFake, type FakeWindow, type Recorded, type Situation } from "../../../../support/electronFake.ts";
import { tempFolder } from "../../../../support/register.ts";

interface Program extends App {
  readonly senders: Sender[];
  readonly asked: string[];
  push: (push: Push) => void;
  closed: () => void;
  booted: BootOptions | null;
}

function program(): Program {
  const it: Program = {
    senders: [],
    asked: [],
    push: () => {},
    closed: () => {},
    booted: null,
    assets: async (path) => {
      it.asked.push(path);
      const known = path === "/index.html";
      return { status: known ? 200 : 404, headers: { "x-part": "page" }, body: Buffer.from(known ? "page" : "") };
    },
    call: async (sender, json) => {
      it.senders.push(sender);
      return json;
    },
    onPush: (listener) => {
      it.push = listener;
    },
    close: () =>
      new Promise((resolve) => {
        it.closed = resolve;
      }),
  };
  return it;
}

let app: Program;
let recorded: Recorded;
let window: FakeWindow;

async function start(situation: Situation = {}): Promise<void> {
  const electron = electronFake(situation);
  recorded = electron.recorded;
  app = program();
  await runElectronHost(electron, (options) => {
    recorded.calls.push("boot");
    app.booted = options;
    return app;
  });
  window = recorded.windows[0]!;
}

describe("start", () => {
  beforeEach(() => start());

  test("takes the lock first, guards before ready, boots after it, and opens the page last", () => {
    expect(recorded.calls).toEqual([
      "requestSingleInstanceLock",
      "enableSandbox",
      "registerSchemesAsPrivileged",
      'crashReporter {"uploadToServer":false}',
      "whenReady",
      "setApplicationMenu",
      "boot",
      "protocol.handle app",
      "BrowserWindow",
      "loadURL app://roster/",
    ]);
  });

  test("registers one scheme that does not bypass the content security policy", () => {
    expect(recorded.schemes).toEqual([
      { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  test("gives the page exactly these rights", () => {
    expect(window.options.webPreferences).toEqual({
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
      devTools: false,
      preload: "/program/out/preload/preload.cjs",
    });
  });

  test("keeps the register where the other hosts keep it", () => {
    expect(app.booted).toMatchObject({ host: "electron", registerDir: registerFolder([]), version: "0.1.0" });
  });

  test("shows the window when it has something to show", () => {
    expect(recorded.calls).not.toContain("show");
    window.events.emit("ready-to-show");
    expect(recorded.calls).toContain("show");
  });
});

test("begins without the graphics card, before ready, where the register's folder says compatibility mode", async () => {
  const register = tempFolder();
  await start({ switches: { register } });
  expect(recorded.calls).not.toContain("disableHardwareAcceleration");
  writeFileSync(join(register, compatibilityMark), "");
  await start({ switches: { register } });
  const [lock, first, ...later] = recorded.calls;
  expect([lock, first]).toEqual(["requestSingleInstanceLock", "disableHardwareAcceleration"]);
  expect(later).toContain("whenReady");
});

test("another register folder can be named on the command line", async () => {
  await start({ switches: { register: "/elsewhere" } });
  expect(app.booted?.registerDir).toBe("/elsewhere");
});

test("a second start only brings the first window forward", async () => {
  await start({ firstInstance: false });
  expect(recorded.calls).toEqual(["requestSingleInstanceLock", "quit"]);

  await start();
  window.minimized = true;
  recorded.app.emit("second-instance");
  expect(recorded.calls.slice(-2)).toEqual(["restore", "focus"]);
});

describe("refusals", () => {
  beforeEach(() => start());

  test("every permission is denied, asked or checked", () => {
    const granted: boolean[] = [];
    const contents = window.webContents as never;
    recorded.permissionRequest?.(contents, "media", (grant) => granted.push(grant), {} as never);
    recorded.permissionRequest?.(contents, "clipboard-read", (grant) => granted.push(grant), {} as never);
    expect(granted).toEqual([false, false]);
    expect(recorded.permissionCheck?.(contents, "media", "app://roster", {} as never)).toBe(false);
    expect(recorded.devicePermission?.({} as never)).toBe(false);
  });

  test.each(["will-navigate", "will-frame-navigate", "will-redirect", "will-attach-webview"])(
    "%s is stopped",
    (event) => {
      let stopped = 0;
      window.events.emit(event, { preventDefault: () => stopped++ });
      expect(stopped).toBe(1);
    },
  );

  test("no second window opens", () => {
    expect(window.windowOpen?.({} as never)).toEqual({ action: "deny" });
  });

  test("no request leaves our scheme", () => {
    const cancelled = (url: string) => {
      let verdict = false;
      recorded.beforeRequest?.({ url }, ({ cancel }) => {
        verdict = cancel;
      });
      return verdict;
    };
    expect(cancelled("app://roster/assets/a.js")).toBe(false);
    const foreign = ["https://example.org/", "http://127.0.0.1/", "file:///etc/passwd", "app://roster.example.org/"];
    for (const url of [...foreign, "app://other/", "ws://example.org/", "nonsense"]) expect(cancelled(url)).toBe(true);
  });

  test("a frame that is not the page's main frame is passed on as such, with its own address", async () => {
    const call = recorded.handlers.get(channels.call)!;
    await call({ senderFrame: window.webContents.mainFrame }, "{}");
    await call({ senderFrame: { url: "https://example.org/" } as never }, "{}");
    await call({ senderFrame: null }, "{}");
    expect(app.senders).toEqual([
      { mainFrame: true, url: "app://roster/" },
      { mainFrame: false, url: "https://example.org/" },
      { mainFrame: false, url: "" },
    ]);
  });
});

describe("protocol", () => {
  beforeEach(() => start());
  const get = async (url: string) => (await recorded.serve?.({ url } as never)) as Response;

  test("serves a built file with the headers of the app", async () => {
    const response = await get("app://roster/index.html?x=1");
    expect(await response.text()).toBe("page");
    expect([response.status, response.headers.get("x-part")]).toEqual([200, "page"]);
  });

  test.each([
    "app://roster/../../etc/passwd",
    "app://roster/%2e%2e/%2e%2e/etc/passwd",
    "app://roster/..%2f..%2fetc/passwd",
    "app://other/index.html",
    "file:///index.html",
  ])("answers 404 to %s", async (url) => {
    expect((await get(url)).status).toBe(404);
    expect(app.asked.every((path) => !path.includes(".."))).toBe(!url.includes("%2f"));
  });
});

describe("running", () => {
  beforeEach(() => start());

  test("pushes go to the page as text", () => {
    app.push({ topic: "changed", features: ["member"] });
    expect(window.sent).toEqual([[channels.push, '{"topic":"changed","features":["member"]}']]);
  });

  test("a page that crashed is loaded again, another's is not our page", () => {
    recorded.app.emit("render-process-gone", {}, {});
    expect(recorded.calls).not.toContain("reload");
    recorded.app.emit("render-process-gone", {}, window.webContents);
    expect(recorded.calls).toContain("reload");
  });

  test("quitting waits until the register is closed, however often it is asked", async () => {
    let held = 0;
    const event = { preventDefault: () => held++ };
    recorded.app.emit("window-all-closed");
    recorded.app.emit("before-quit", event);
    recorded.app.emit("before-quit", event);
    await Promise.resolve();
    expect(held).toBe(2);
    expect(recorded.calls).not.toContain("exit 0");
    app.closed();
    await expect.poll(() => recorded.calls.filter((call) => call === "exit 0")).toHaveLength(1);
  });
});
