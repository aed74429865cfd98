import { expect, test } from "vitest";
import { catalogue } from "../../../shared/text/all.ts";
import { sourcesIn } from "../../support/sources.ts";

const rules = Object.keys(catalogue.rules);
const textOf = (...folders: readonly string[]): string =>
  folders
    .flatMap(sourcesIn)
    .filter(({ path }) => !path.startsWith("shared/text/"))
    .map(({ text }) => text)
    .join("\n");
const notIn = (text: string): string[] =>
  rules.filter((rule) => !new RegExp(`(?<![\\w-])${rule}(?![\\w-])`).test(text));

test("every rule that has a sentence is one that the program holds to", () => {
  expect(notIn(textOf("shared", "electron"))).toEqual([]);
});

test("every rule is named by a test", () => {
  expect(notIn(textOf("tests"))).toEqual([]);
});
