import { expect, test } from "vitest";
import { sourcesIn } from "../../support/sources.ts";

/** A bound LIMIT, LIKE or GLOB without a sign before it. */
const bare = /\b(?:LIMIT|LIKE|GLOB) [?@:]/;

test("no statement is compiled anew at each binding: a bound LIMIT, LIKE or GLOB has a plus before it", () => {
  const found = sourcesIn("electron").flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, at) => (bare.test(line) ? [`${path}:${at + 1}`] : [])),
  );
  expect(found).toEqual([]);
});

test("the rule sees a bare one", () => {
  expect(bare.test("SELECT uid FROM members WHERE name_zh = ? LIMIT ?")).toBe(true);
  expect(bare.test("SELECT uid FROM members WHERE name_zh LIKE @typed")).toBe(true);
  expect(bare.test("SELECT uid FROM members WHERE name_zh = ? LIMIT +?")).toBe(false);
});
