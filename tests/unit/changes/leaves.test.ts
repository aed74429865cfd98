import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grown, leavesOf, type Origin, type Origins } from "../../../shared/changes/leaves.ts";
import type { Vector } from "../../../shared/changes/vector.ts";

/** PCs that are started again and again: each start writes under a new id and goes on from the one before. */
function started(pcs: number, starts: number): { readonly vector: Vector; readonly origins: Origins } {
  const origins = new Map<string, Origin>();
  const vector: Record<string, number> = {};
  for (let pc = 0; pc < pcs; pc += 1)
    for (let start = 0; start < starts; start += 1) {
      vector[`${pc}-${start}`] = start + 1;
      if (start > 0) origins.set(`${pc}-${start}`, { writer: `${pc}-${start - 1}`, upTo: start });
    }
  return { vector, origins };
}

const writers = ["a", "b", "c", "d", "e", "__proto__"] as const;
const anyVector = fc.dictionary(fc.constantFrom(...writers), fc.integer({ min: 1, max: 4 }), { noNullPrototype: true });
/** Of all shapes, circles too, as a hostile file may tell them. */
const anyOrigins = fc
  .array(fc.tuple(fc.constantFrom(...writers), fc.constantFrom(...writers), fc.integer({ min: 1, max: 4 })))
  .map((all): Origins => new Map(all.map(([of, writer, upTo]) => [of, { writer, upTo }])));

describe("a vector by its last writers", () => {
  it("is one number for each PC, however often it was started, and stands for the whole", () => {
    const { vector, origins } = started(5, 1_250);
    const leaves = leavesOf(vector, origins);
    expect(leaves).toEqual({ "0-1249": 1250, "1-1249": 1250, "2-1249": 1250, "3-1249": 1250, "4-1249": 1250 });
    expect(grown(leaves!, origins)).toEqual(vector);
  });

  it("names a writer whose later commits went on elsewhere, as after a restored backup", () => {
    const origins: Origins = new Map([["after", { writer: "before", upTo: 3 }]]);
    expect(leavesOf({ before: 5, after: 2 }, origins)).toEqual({ before: 5, after: 2 });
    expect(leavesOf({ before: 3, after: 2 }, origins)).toEqual({ after: 2 });
  });

  it("is not there where a writer is held without what it went on from", () => {
    const origins: Origins = new Map([["after", { writer: "before", upTo: 3 }]]);
    expect(leavesOf({ before: 2, after: 2 }, origins)).toBe(null);
  });

  it("equals the whole vector, whatever is told of where writers come from", () => {
    fc.assert(
      fc.property(anyVector, anyOrigins, (vector, origins) => {
        const leaves = leavesOf(vector, origins);
        fc.pre(leaves !== null);
        expect(grown(leaves, origins)).toEqual(vector);
      }),
      { numRuns: 5_000 },
    );
  });
});
