import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
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
