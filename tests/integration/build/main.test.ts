import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { beforeAll, describe, expect, test } from "vitest";
import { root } from "../../support/layers/plant.ts";
import { tempFolder } from "../../support/register.ts";

const built = (name: string) => join(root, "out", name);

beforeAll(() => {
  if (existsSync(built("main/main.js"))) return;
  const done = spawnSync("npm", ["run", "--silent", "build"], { cwd: root, encoding: "utf8" });
  expect(done.status, done.stderr).toBe(0);
});

test("the built main module starts the program on Electron's API and imports nothing but Electron and Node", () => {
  const folder = tempFolder();
  const script = join(root, "tests/support/loadMain.ts");
  const done = spawnSync(process.execPath, [script, root, folder], { encoding: "utf8", timeout: 30_000 });
  expect(done.status, done.stderr).toBe(0);
  const seen = JSON.parse(done.stdout) as Record<string, unknown> & { imports: string[]; callsAtEvaluation: string[] };
  expect(seen.imports.filter((name) => name !== "electron" && !name.startsWith("node:"))).toEqual([]);
  expect(seen.callsAtEvaluation.slice(0, 3)).toEqual([
    "requestSingleInstanceLock",
    "enableSandbox",
    "registerSchemesAsPrivileged",
  ]);
  expect(seen).toMatchObject({
    page: { status: 200, policy: expect.stringContaining("default-src 'none'") as string },
    stray: 404,
    answer: { ok: true, value: { host: "electron", dialogs: true } },
    foreign: { ok: false, error: { code: "forbidden" } },
  });
});

test("the module is evaluated before Electron is ready, without waiting for it: that would wait for ever", () => {
  const main = readFileSync(join(root, "electron/main.ts"), "utf8");
  expect(main).not.toMatch(/^await /m);
});

describe("preload.cjs", () => {
  const exposed: Record<string, Record<string, unknown>> = {};
  const required: string[] = [];
  const heard: unknown[][] = [];
  let listener: (event: unknown, json: string) => void = () => {};

  beforeAll(() => {
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, bridge: Record<string, unknown>) => {
          exposed[name] = bridge;
        },
      },
      ipcRenderer: {
        invoke: (...args: unknown[]) => heard.push(args),
        on: (_channel: string, told: typeof listener) => {
          listener = told;
        },
      },
    };
    const require = (name: string) => {
      required.push(name);
      return electron;
    };
    runInNewContext(readFileSync(built("preload/preload.cjs"), "utf8"), { require, module: {}, exports: {} });
  });

  test("is one file that requires only electron", () => {
    expect(required).toEqual(["electron"]);
  });

  test("exposes two functions and nothing of Electron", () => {
    expect(Object.keys(exposed)).toEqual(["roster"]);
    expect(Object.keys(exposed["roster"] ?? {}).toSorted()).toEqual(["call", "onPush"]);
  });

  test("strips the event from a push", () => {
    const pushed: unknown[][] = [];
    const onPush = exposed["roster"]?.["onPush"] as (told: (...args: unknown[]) => void) => void;
    onPush((...args) => pushed.push(args));
    listener({ sender: "secret" }, "{}");
    expect(pushed).toEqual([["{}"]]);
  });
});
