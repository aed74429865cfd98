import { afterAll, beforeAll, expect, test } from "vitest";
import { type Copy, copyWith } from "../../support/layers/plant.ts";

let copy: Copy;

beforeAll(() => {
  copy = copyWith({ "shared/planted.ts": "export const  x = 'y'\n", "shared/tidy.ts": 'export const x = "y";\n' });
});
afterAll(() => copy?.remove());

test("a file that is not formatted fails, a tidy one does not", () => {
  const { passed, output } = copy.run("format");
  expect(passed).toBe(false);
  expect(output).toContain("shared/planted.ts");
  expect(output).not.toContain("shared/tidy.ts");
});
