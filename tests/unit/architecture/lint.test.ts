import { afterAll, beforeAll, expect, test } from "vitest";
import { type Copy, copyWith } from "../../support/layers/plant.ts";

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
};

let copy: Copy;
let output: string;

beforeAll(() => {
  copy = copyWith(Object.fromEntries(Object.values(planted)));
  const { passed, output: printed } = copy.run("lint");
  expect(passed).toBe(false);
  output = printed;
});
afterAll(() => copy?.remove());

for (const [rule, [file]] of Object.entries(planted)) {
  test(`${rule} fails the lint`, () => {
    const places = output.split(/\n(?=\s+x |\s+× )/).filter((place) => place.includes(rule));
    expect(places.some((place) => place.includes(file))).toBe(true);
  });
}
