import fc from "fast-check";
import { expect, test } from "vitest";
import { withinLimits } from "../../../../shared/exchange/jsonGuard.ts";

const within = (text: string, marks = 1000, depth = 8) => withinLimits(Buffer.from(text), { marks, depth });

test("deep and crowded texts are stopped", () => {
  expect(within("[".repeat(9))).toBe(false);
  expect(within(`${"[".repeat(8)}${"]".repeat(8)}`)).toBe(true);
  expect(within("{},".repeat(400))).toBe(false);
  expect(within(`"${"[,".repeat(4000)}"`)).toBe(true);
  expect(within(`["\\"${"[".repeat(50)}"]`)).toBe(true);
});

test("a text that ends within a string ends the look", () => {
  expect(within('["abc')).toBe(true);
  expect(within('["abc\\')).toBe(true);
});

/** The same told by the parsed value. */
function marksOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const entries = Object.values(value);
  const own = 2 + Math.max(0, entries.length - 1) + (Array.isArray(value) ? 0 : entries.length);
  return own + entries.reduce((sum: number, entry) => sum + marksOf(entry), 0);
}

test("what it counts is what a parser builds", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const [text, marks] = [JSON.stringify(value), marksOf(value)];
      expect(within(text, marks, 8)).toBe(true);
      if (marks > 0) expect(within(text, marks - 1, 8)).toBe(false);
    }),
  );
});
