import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../../shared/text/all.ts";
import type { Phrases } from "../../../shared/text/text.ts";
import { translate } from "../../../shared/text/translate.ts";
import { root } from "../../support/layers/plant.ts";

const entries = Object.entries<Phrases>(catalogue).flatMap(([feature, phrases]) =>
  Object.entries(phrases).map(([key, [zh, en]]) => ({ feature, key, zh, en })),
);
const named = (list: typeof entries) => list.map(({ feature, key }) => `${feature}.${key}`);
const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();

describe("the catalogue", () => {
  test("says everything in Chinese and in English", () => {
    expect(named(entries.filter(({ zh, en }) => zh.trim() === "" || en.trim() === ""))).toEqual([]);
  });

  test("puts the same values into both languages", () => {
    expect(named(entries.filter(({ zh, en }) => values(zh).join() !== values(en).join()))).toEqual([]);
  });

  test("does not raise its voice", () => {
    expect(named(entries.filter(({ zh, en }) => /[!！]/.test(zh + en)))).toEqual([]);
  });

  test("says nothing in Chinese inside an English sentence, names of languages and examples apart", () => {
    const mixed = entries.filter(({ feature, en }) => feature !== "paper" && /\p{Script=Han}/u.test(en));
    const meant = ["app.chinese", "villages.groupsHint"];
    expect(named(mixed).filter((key) => !meant.includes(key))).toEqual([]);
  });

  test("knows its keys at compile time", () => {
    expect(translate("en", "common.cancel")).toBe("Cancel");
    // @ts-expect-error -- a key that is not in the catalogue does not compile
    expect(() => translate("en", "common.noSuchKey")).toThrow();
  });
});

const sources = ["shared", "electron", "renderer"]
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => readFileSync(path, "utf8"))
  .join("\n");

/** Their keys are codes whose types ask for a phrase for each and no other, or AG Grid's own names of its words. */
const byCode = new Set(["errors", "gridLocale", "remarks", "steps"]);

test("holds no phrase that nobody says", () => {
  const spoken = new Set([...sources.matchAll(/["'`]([a-zA-Z]+\.[\w-]+)["'`]/g)].map(([, key]) => key));
  for (const [, feature, key] of sources.matchAll(/catalogue\.(\w+)\.(\w+)/g)) spoken.add(`${feature}.${key}`);
  const built = [...sources.matchAll(/`([a-zA-Z]+\.[\w-]*)\$\{/g)].map(([, start]) => start ?? "");
  const free = entries.filter(({ feature }) => !byCode.has(feature));
  const unsaid = named(free).filter((key) => !spoken.has(key) && !built.some((start) => key.startsWith(start)));
  expect(unsaid).toEqual([]);
});
