import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import config, { fuses } from "../../../electron-builder.ts";
import { root } from "../../support/layers/plant.ts";

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  main: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

test("the packaged binary runs nothing but the program, and reads no files of others", () => {
  expect(config.electronFuses).toBe(fuses);
  expect(fuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test("the package is made for the Electron that the types and tests are of", () => {
  expect(config.electronVersion).toBe(manifest.devDependencies["electron"]);
});

test("what the program needs at run time is in the package", () => {
  expect(config.files).toEqual(expect.arrayContaining(["out/**", "resources/**", "package.json"]));
  expect(manifest.main).toBe("out/main/main.js");
  expect(existsSync(join(root, "resources/migrations/0001_register.sql"))).toBe(true);
  expect(manifest.dependencies).toHaveProperty("better-sqlite3");
});

test.each(["win32-x64", "win32-arm64", "linux-x64", "linux-arm64"])("the addon has a binary for %s", (platform) => {
  expect(existsSync(join(root, "node_modules/better-sqlite3/prebuilds", `${platform}.node`))).toBe(true);
});

test("a platform that is packaged keeps its own addon", () => {
  expect(config.win.files.some((pattern) => pattern.includes("win32"))).toBe(false);
  expect(config.linux.files.some((pattern) => pattern.includes("linux"))).toBe(false);
});

test("removing the program never removes a register", () => {
  expect(config.nsis).toMatchObject({ deleteAppDataOnUninstall: false, perMachine: false });
});

test("no 32-bit package is promised, for there is no such Electron", () => {
  const targets = [...config.win.target, ...config.linux.target].flatMap(({ arch }) => [...arch] as string[]);
  expect(new Set(targets)).toEqual(new Set(["x64", "arm64"]));
});
