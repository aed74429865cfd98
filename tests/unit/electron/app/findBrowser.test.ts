import { expect, test } from "vitest";
import { findBrowser } from "../../../../electron/app/findBrowser.ts";

const only =
  (...files: string[]) =>
  (file: unknown) =>
    files.includes(String(file));

test("finds Chromium before Chrome before Edge on Linux", () => {
  const env = { PATH: "/opt/bin" };
  expect(findBrowser("linux", env, only("/usr/bin/google-chrome", "/usr/bin/chromium"))).toBe("/usr/bin/chromium");
  expect(findBrowser("linux", env, only("/opt/bin/microsoft-edge"))).toBe("/opt/bin/microsoft-edge");
  expect(findBrowser("linux", env, only("/snap/bin/chromium"))).toBe("/snap/bin/chromium");
});

test("finds Edge, which every Windows 10 has", () => {
  const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
  expect(findBrowser("win32", { "ProgramFiles(x86)": "C:\\Program Files (x86)" }, only(edge))).toBe(edge);
});

test("finds Chrome on macOS", () => {
  const chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  expect(findBrowser("darwin", {}, only(chrome))).toBe(chrome);
});

test("a named browser goes first, and none is none", () => {
  expect(findBrowser("linux", { HEARTHBOOK_BROWSER: "/b" }, only("/b", "/usr/bin/chromium"))).toBe("/b");
  expect(findBrowser("linux", { HEARTHBOOK_BROWSER: "/b" }, only("/usr/bin/chromium"))).toBe("/usr/bin/chromium");
  expect(findBrowser("linux", {}, only())).toBeNull();
});
