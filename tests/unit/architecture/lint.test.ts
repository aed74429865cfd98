import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Copy, copyWith, root } from "../../support/layers/plant.ts";

const lines = (count: number, text: string) => Array.from({ length: count }, () => text).join("\n");

/** rule -> a file that breaks it. */
const planted: Readonly<Record<string, readonly [file: string, text: string]>> = {
  "typescript(no-floating-promises)": [
    "electron/services/plantedPromise.ts",
    "async function later(): Promise<void> {}\nexport function now(): void {\n  later();\n}\n",
  ],
  "typescript(switch-exhaustiveness-check)": [
    "electron/services/plantedSwitch.ts",
    'export function of(x: "a" | "b"): number {\n  switch (x) {\n    case "a":\n      return 1;\n  }\n  return 0;\n}\n',
  ],
  "typescript(no-explicit-any)": ["shared/plantedAny.ts", "export const x: any = 1;\n"],
  "typescript(ban-ts-comment)": ["shared/plantedIgnore.ts", "// @ts-ignore\nexport const x: number = 1;\n"],
  "eslint(no-warning-comments)": ["shared/plantedLater.ts", "// TODO later\nexport const x = 1;\n"],
  "eslint(no-restricted-imports)": [
    "electron/app/plantedElectron.ts",
    'import { app } from "electron";\nexport const x = app;\n',
  ],
  "eslint(max-lines)": ["shared/plantedLong.ts", `${lines(401, "export {};")}\n`],
  "eslint(max-lines-per-function)": [
    "electron/services/plantedFunction.ts",
    `export function long(): void {\n${lines(61, "  Math.random();")}\n}\n`,
  ],
  "react-hooks(rules-of-hooks)": [
    "renderer/PlantedHook.tsx",
    'import { useState } from "react";\nexport function Planted({ on }: { on: boolean }) {\n  if (on) useState(1);\n  return null;\n}\n',
  ],
  "jsx-a11y(alt-text)": ["renderer/PlantedImage.tsx", 'export const Planted = () => <img src="a.png" />;\n'],
  "eslint(no-console)": ["electron/services/plantedConsole.ts", 'console.log("x");\n'],
  "eslint(eqeqeq)": ["shared/plantedEqual.ts", "export const same = (a: string, b: string) => a == b;\n"],
  "eslint(no-alert)": ["renderer/plantedAlert.ts", 'export const tell = () => alert("x");\n'],
  "react(no-danger)": [
    "renderer/PlantedHtml.tsx",
    'export const Planted = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />;\n',
  ],
  "react-hooks(exhaustive-deps)": [
    "renderer/PlantedDeps.tsx",
    'import { useMemo } from "react";\nexport function Planted({ n }: { n: number }) {\n  return useMemo(() => n, []);\n}\n',
  ],
  "typescript(consistent-type-imports)": [
    "shared/plantedTypeImport.ts",
    'import { Sum } from "./plantedSum.ts";\nexport const x: Sum = 1;\n',
  ],
  "typescript(no-misused-promises)": [
    "electron/services/plantedCondition.ts",
    "async function later(): Promise<boolean> {\n  return true;\n}\nexport const x = () => (later() ? 1 : 2);\n",
  ],
  "typescript(no-non-null-asserted-optional-chain)": [
    "shared/plantedChain.ts",
    "export const first = (x?: { y: number }) => x?.y!;\n",
  ],
  "jsx-a11y(no-noninteractive-tabindex)": [
    "renderer/PlantedTab.tsx",
    "export const Planted = () => <p tabIndex={0} />;\n",
  ],
};

/** Rules that say more than one thing, and settings that are no rules -> what else must fail, and by which words. */
const further: Readonly<Record<string, readonly [file: string, text: string, says: string]>> = {
  "playwright-core outside its hosts": [
    "electron/app/plantedBrowser.ts",
    'import { chromium } from "playwright-core";\nexport const x = chromium;\n',
    "no-restricted-imports",
  ],
  "a disabled rule that nothing breaks": [
    "shared/plantedUnused.ts",
    "// oxlint-disable-next-line no-console -- nothing here\nexport const x = 1;\n",
    "Unused",
  ],
};

let copy: Copy;
let output: string;

beforeAll(() => {
  const files = [...Object.values(planted), ...Object.values(further).map(([file, text]) => [file, text] as const)];
  copy = copyWith({ ...Object.fromEntries(files), "shared/plantedSum.ts": "export type Sum = number;\n" });
  const { passed, output: printed } = copy.run("lint");
  expect(passed).toBe(false);
  output = printed;
});
afterAll(() => copy?.remove());

/** What the lint says about one place, by words of its rule. */
const placesOf = (words: string) => output.split(/\n(?=\s+x |\s+× )/).filter((place) => place.includes(words));

for (const [rule, [file]] of Object.entries(planted)) {
  test(`${rule} fails the lint`, () => {
    expect(placesOf(rule).some((place) => place.includes(file))).toBe(true);
  });
}

for (const [name, [file, , says]] of Object.entries(further)) {
  test(`${name} fails the lint`, () => {
    expect(placesOf(says).some((place) => place.includes(file))).toBe(true);
  });
}

test("every rule that is switched on has its plant", () => {
  const { rules } = JSON.parse(readFileSync(join(root, ".oxlintrc.json"), "utf8")) as {
    rules: Record<string, string | [string, ...unknown[]]>;
  };
  const on = Object.entries(rules).filter(([, how]) => how !== "off" && how[0] !== "off");
  const names = new Set(Object.keys(planted).map((rule) => /\((.*)\)/.exec(rule)![1]));
  expect(on.map(([rule]) => rule).filter((rule) => !names.has(rule.split("/").at(-1)!))).toEqual([]);
});
