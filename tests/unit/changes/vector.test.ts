import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  count,
  countLacking,
  covers,
  includes,
  join,
  lacking,
  meet,
  type Vector,
} from "../../../shared/changes/vector.ts";

const vector: fc.Arbitrary<Vector> = fc.dictionary(
  fc.constantFrom("a", "b", "c", "__proto__"),
  fc.integer({ min: 1, max: 5 }),
  {
    noNullPrototype: true,
  },
);

describe("a vector", () => {
  it("covers every commit up to its number, and none of a writer that it does not name", () => {
    expect([1, 2, 3].map((sequence) => covers({ a: 2 }, "a", sequence))).toEqual([true, true, false]);
    expect([covers({}, "a", 1), covers({}, "constructor", 1)]).toEqual([false, false]);
  });

  it("names what is missing, writer by writer", () => {
    expect(lacking({ a: 2 }, { a: 4, b: 1 })).toEqual([
      { segment: "a", from: 3, to: 4 },
      { segment: "b", from: 1, to: 1 },
    ]);
    expect(countLacking({ a: 2 }, { a: 4, b: 1 })).toBe(3);
  });

  it("has the least that includes two, and the most that two include", () => {
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        const [both, shared] = [join(a, b), meet(a, b)];
        expect([includes(both, a), includes(both, b), includes(a, shared), includes(b, shared)]).not.toContain(false);
        expect(count(both) + count(shared)).toBe(count(a) + count(b));
        expect(includes(a, b)).toBe(countLacking(a, b) === 0);
      }),
    );
  });
});
