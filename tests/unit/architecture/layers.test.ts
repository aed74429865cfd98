import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Copy, copyWith, root, rooms } from "../../support/layers/plant.ts";

/** planted file -> what it may not import. */
const forbidden: Readonly<Record<string, string>> = {
  "shared/plantedNode.ts": "node:fs",
  "shared/plantedBackend.ts": "../electron/database/open.ts",
  "shared/plantedPackage.ts": "react",
  "renderer/plantedBackend.ts": "../electron/services/sheet.ts",
  "renderer/plantedNode.ts": "node:path",
  "renderer/plantedElectron.ts": "electron",
  "renderer/plantedSqlite.ts": "better-sqlite3",
  "electron/database/planted.ts": "../services/sheet.ts",
  "electron/database/plantedFormat.ts": "papaparse",
  "electron/services/planted.ts": "../app/boot.ts",
  "electron/services/plantedSql.ts": "better-sqlite3",
  "electron/services/plantedPage.ts": "../../renderer/app/client.ts",
  "electron/worker/planted.ts": "../app/boot.ts",
  "electron/app/planted.ts": "../services/sheet.ts",
  "electron/app/plantedElectron.ts": "electron",
  "electron/hosts/electron/planted.ts": "../../services/sheet.ts",
  "electron/hosts/electron/plantedPipe.ts": "playwright-core",
  "electron/hosts/chromium/planted.ts": "electron",
  "electron/hosts/chromium/plantedSql.ts": "../../database/open.ts",
  "electron/hosts/terminal/planted.ts": "../../services/sheet.ts",
  "electron/hosts/printing/planted.ts": "../../app/boot.ts",
  "electron/hosts/printing/plantedElectron.ts": "electron",
  "electron/launch/planted.ts": "../database/open.ts",
  "electron/services/plantedTests.ts": "../../tests/support/register.ts",
};

const files = Object.fromEntries(Object.entries(forbidden).map(([file, name]) => [file, `import "${name}";\n`]));
/** The rooms that are one file: their own text, with an import too many. */
const single: Readonly<Record<string, string>> = {
  "electron/main.ts": "./services/sheet.ts",
  "electron/preload.ts": "./worker/router.ts",
  "electron/hosts/host.ts": "../database/open.ts",
};
const withOneMore = Object.fromEntries(
  Object.entries(single).map(([file, name]) => [file, `import "${name}";\n${readFileSync(join(root, file), "utf8")}`]),
);
const more = {
  "shared/plantedType.ts": 'import type { Client } from "../electron/database/open.ts";\nexport type X = Client;\n',
  "renderer/plantedTypeCall.ts": 'export type X = import("../electron/database/open.ts").Client;\n',
  "shared/plantedCycleA.ts": 'import type { B } from "./plantedCycleB.ts";\nexport type A = B | 1;\n',
  "shared/plantedCycleB.ts": 'import type { A } from "./plantedCycleA.ts";\nexport type B = A | 2;\n',
  "electron/services/plantedUnknown.ts": 'import "./noSuchFile.ts";\n',
};

let copy: Copy;
let output: string;

beforeAll(() => {
  copy = copyWith({ ...files, ...withOneMore, ...more }, rooms);
  const { passed, output: printed } = copy.run("layers");
  expect(passed).toBe(false);
  // oxlint-disable-next-line no-control-regex -- colours of the terminal
  output = printed.replaceAll(/\u001B\[\d+m/g, "");
});
afterAll(() => copy?.remove());

const violation = (rule: string, file: string) => new RegExp(`${rule}: ${file.replaceAll(".", "\\.")} →`);

for (const [file, name] of Object.entries(forbidden)) {
  test(`${file.slice(0, file.lastIndexOf("/"))} may not import ${name}`, () => {
    expect(output).toMatch(violation("not-in-allowed", file));
  });
}

for (const [file, name] of Object.entries(single)) {
  test(`${file} may not import ${name}`, () => {
    const path = name.replace(/^(\.\.?\/)+/, "electron/");
    expect(output).toMatch(new RegExp(`not-in-allowed: ${file} → ${path}`));
  });
}

/** What a plant can do nothing against: tests and the project's settings may import anything. */
const open = ["^tests/", "^[^/]+$", "(^|/)node_modules/"];

test("every room of the allow-list has a plant", () => {
  const { allowed } = createRequire(import.meta.url)(join(root, ".dependency-cruiser.cjs")) as {
    allowed: { from: { path: string } }[];
  };
  const places = [...new Set(allowed.map(({ from }) => from.path))].filter((path) => !open.includes(path));
  const planted = [...Object.keys(forbidden), ...Object.keys(single)];
  expect(places.length).toBeGreaterThan(10);
  expect(places.filter((path) => !planted.some((file) => new RegExp(path).test(file)))).toEqual([]);
});

test("an import of a type alone counts", () => {
  expect(output).toMatch(violation("not-in-allowed", "shared/plantedType.ts"));
  expect(output).toMatch(violation("not-in-allowed", "renderer/plantedTypeCall.ts"));
});

test("a file that does not exist is nobody's to import", () => {
  expect(output).toMatch(violation("not-in-allowed", "electron/services/plantedUnknown.ts"));
});

test("a cycle fails, of types too", () => {
  expect(output).toMatch(violation("no-circular", "shared/plantedCycleA.ts"));
});

test("nothing but the planted files breaks a rule", () => {
  const others = output
    .split("\n")
    .filter((line) => /(not-in-allowed|no-circular): /.test(line) && !/planted/.test(line))
    .filter((line) => !Object.keys(single).some((file) => line.includes(file)));
  expect(others).toEqual([]);
});
