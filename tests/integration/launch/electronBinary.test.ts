import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { electronBinary, electronFailedAt, fetchElectron } from "../../../electron/launch/electronBinary.ts";
import { tempFolder } from "../../support/register.ts";

/** Electron's package with an installer that does this. */
function packageWith(install: string) {
  const at = tempFolder();
  const place = { folder: join(at, "electron"), failure: join(at, "cache/failed") };
  mkdirSync(join(place.folder, "dist"), { recursive: true });
  writeFileSync(join(place.folder, "install.js"), install);
  return place;
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test("the installer has a minute by default, says so, counts the seconds, and hears of mirrors", async () => {
  vi.stubEnv("ELECTRON_MIRROR", "mirror-of-the-office");
  vi.stubEnv("npm_config_electron_mirror", "mirror-of-npm");
  let told = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    told += String(text);
    return true;
  });
  const place = packageWith(
    `const { ELECTRON_MIRROR: one, npm_config_electron_mirror: two } = process.env;
     require("fs").writeFileSync(__dirname + "/heard", one + " " + two);
     setTimeout(() => {}, 1500);`,
  );
  await fetchElectron(place);
  expect(readFileSync(join(place.folder, "heard"), "utf8")).toBe("mirror-of-the-office mirror-of-npm");
  expect(told).toContain("Fetching Electron's binary, at most 60 s ... 1 s");
  expect(electronFailedAt(place)).not.toBeNull();
});

test("an installer that brings the binary leaves no memory of an earlier failure", async () => {
  const place = packageWith(
    'const fs = require("fs"); fs.writeFileSync(__dirname + "/dist/electron", ""); fs.writeFileSync(__dirname + "/path.txt", "electron");',
  );
  expect(electronBinary(place)).toBeNull();
  mkdirSync(join(place.failure, ".."));
  writeFileSync(place.failure, "");
  await fetchElectron(place);
  expect(electronBinary(place)).toBe(join(place.folder, "dist/electron"));
  expect(electronFailedAt(place)).toBeNull();
});

test("an installer that fails is remembered", async () => {
  const place = packageWith("process.exit(1);");
  const before = Date.now() - 1000;
  await fetchElectron(place);
  expect(electronBinary(place)).toBeNull();
  expect(electronFailedAt(place)).toBeGreaterThan(before);
});

test("an installer that hangs is ended at its limit and remembered", async () => {
  const place = packageWith("setInterval(() => {}, 1000);");
  await fetchElectron(place, 300);
  expect(electronFailedAt(place)).not.toBeNull();
});
