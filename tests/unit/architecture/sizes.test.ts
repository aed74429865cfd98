import { expect, test } from "vitest";
import { sourcesIn } from "../../support/sources.ts";

const sources = (folder: string) =>
  sourcesIn(folder).map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }));

const product = ["shared", "electron", "renderer"].flatMap(sources);
const all = [...product, ...sources("tests")];

test("no file is longer than 400 lines", () => {
  expect(all.filter(({ lines }) => lines > 400)).toEqual([]);
});

test("half of the product's files have fewer than 100 lines", () => {
  const sorted = product.map(({ lines }) => lines).toSorted((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(100);
});

const sum = (prefix: string) =>
  product.filter(({ path }) => path.startsWith(prefix)).reduce((total, { lines }) => total + lines, 0);

test("the hosts stay thin: no feature can hide in 300 lines of one or 250 of the other", () => {
  expect(sum("electron/hosts/electron/")).toBeLessThanOrEqual(300);
  expect(sum("electron/hosts/chromium/")).toBeLessThanOrEqual(250);
});

test("main and preload hold no logic", () => {
  for (const path of ["electron/main.ts", "electron/preload.ts"]) expect(sum(path)).toBeLessThanOrEqual(30);
});

test("names promise nothing vague", () => {
  expect(all.filter(({ path }) => /(Manager|Helper|[uU]tils?)\b/.test(path))).toEqual([]);
});
