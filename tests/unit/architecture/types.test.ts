import { afterAll, beforeAll, expect, test } from "vitest";
import { type Copy, copyWith } from "../../support/layers/plant.ts";

/** What the runtime of each room does not have, as tsc says it. */
const planted: Readonly<Record<string, string>> = {
  "shared/plantedPage.ts": "export const x = document.title;\n",
  "shared/plantedNode.ts": "export const x = process.pid;\n",
  "electron/plantedPage.ts": "export const x = document.title;\n",
  "renderer/plantedNode.ts": "export const x = process.pid;\n",
  "shared/plantedEnum.ts": "export enum X { a }\n",
  "shared/plantedNull.ts": "export const x: string = null;\n",
  "tests/planted.ts": "export const x: number = '';\n",
};

let copy: Copy;
let output: string;

beforeAll(() => {
  copy = copyWith(planted);
  const { passed, output: printed } = copy.run("types");
  expect(passed).toBe(false);
  output = printed;
});
afterAll(() => copy?.remove());

for (const file of Object.keys(planted)) {
  test(`${file} does not compile`, () => {
    expect(output).toContain(`${file}(1,`);
  });
}
