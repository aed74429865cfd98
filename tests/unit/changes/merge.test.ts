import { describe, expect, it } from "vitest";
import { dotOf, segmentOf, sequenceOf } from "../../../shared/changes/dot.ts";
import { mergeField, mergePresence, type Sight, type Version } from "../../../shared/changes/merge.ts";
import { covers, type Vector } from "../../../shared/changes/vector.ts";

const name = (dot: number): string => String.fromCharCode(96 + segmentOf(dot));
const [a1, a2, b1, b2, c1] = [dotOf(1, 1), dotOf(1, 2), dotOf(2, 1), dotOf(2, 2), dotOf(3, 1)] as const;
const at = (dot: number, value: string | null, stamp = 0): Version => ({ dot, value, stamp });

/** What each side has seen, by writer. */
const sight = (local: Vector, remote: Vector): Sight => ({
  local: (dot) => covers(local, name(dot), sequenceOf(dot)),
  remote: (dot) => covers(remote, name(dot), sequenceOf(dot)),
  segmentId: name,
});
const valuesOf = (versions: readonly Version[]) => versions.map(({ value }) => value);

describe("merging a field", () => {
  it("takes a value that was written over the one held", () => {
    expect(valuesOf(mergeField([at(a1, "old")], [at(b1, "new")], sight({ a: 1 }, { a: 1, b: 1 })))).toEqual(["new"]);
  });

  it("keeps a value that was written over the one that came, whatever the stamps say", () => {
    const held = [at(b1, "new", 5)];
    expect(mergeField(held, [at(a1, "old", 900)], sight({ a: 1, b: 1 }, { a: 1 }))).toEqual(held);
  });

  it("keeps both values where neither writer knew of the other, the later stamp first", () => {
    const see = sight({ a: 1 }, { b: 1 });
    expect(valuesOf(mergeField([at(a1, "x", 1)], [at(b1, "y", 2)], see))).toEqual(["y", "x"]);
    expect(valuesOf(mergeField([at(a1, "x", 3)], [at(b1, "y", 2)], see))).toEqual(["x", "y"]);
  });

  it("orders equal stamps by the writer's id, the same from both sides", () => {
    const here = mergeField([at(a1, "x")], [at(b1, "y")], sight({ a: 1 }, { b: 1 }));
    const there = mergeField([at(b1, "y")], [at(a1, "x")], sight({ b: 1 }, { a: 1 }));
    expect(here).toEqual(there);
  });

  it("ends a conflict by a value that was written knowing both", () => {
    const see = sight({ a: 1, b: 1 }, { a: 1, b: 1, c: 1 });
    expect(valuesOf(mergeField([at(a1, "x"), at(b1, "y")], [at(c1, "z")], see))).toEqual(["z"]);
  });

  it("keeps of two values the one that the decider had not seen", () => {
    const see = sight({ a: 1, b: 2 }, { a: 1, b: 1, c: 1 });
    expect(valuesOf(mergeField([at(a1, "x"), at(b2, "y")], [at(c1, "z", 1)], see))).toEqual(["z", "y"]);
  });

  it("lets an emptied field win over the value that it emptied, and compete with one that it did not know", () => {
    expect(valuesOf(mergeField([at(a1, "x")], [at(b1, null)], sight({ a: 1 }, { a: 1, b: 1 })))).toEqual([null]);
    expect(valuesOf(mergeField([at(a1, "x")], [at(b1, null)], sight({ a: 1 }, { b: 1 })))).toEqual([null, "x"]);
  });

  it("takes no field away because the other side does not have it, even where it has seen it", () => {
    const held = [at(a1, "x")];
    expect(mergeField(held, [], sight({ a: 1 }, { a: 2 }))).toEqual(held);
    expect(mergeField([], held, sight({ a: 2 }, { a: 1 }))).toEqual(held);
  });

  it("changes nothing the second time", () => {
    const see = sight({ a: 1 }, { b: 1 });
    const once = mergeField([at(a1, "x")], [at(b1, "y")], see);
    expect(mergeField(once, [at(b1, "y")], sight({ a: 1, b: 1 }, { b: 1 }))).toEqual(once);
  });
});

describe("merging whether a row is there", () => {
  const there = (edits: readonly Version[], versions: readonly Version[] = []) => ({ versions, edits });
  const gone = (dot: number, edits: readonly Version[] = []) => ({ versions: [at(dot, "mistake", 9)], edits });

  it("takes a removal by somebody who knew all edits", () => {
    const see = sight({ a: 1 }, { a: 1, b: 1 });
    expect(valuesOf(mergePresence(mergeField, there([at(a1, null)]), gone(b1), see))).toEqual(["mistake"]);
  });

  it("leaves the row on the lists, and to a clerk, where an edit did not know of the removal", () => {
    const see = sight({ a: 2 }, { a: 1, b: 1 });
    const merged = mergePresence(mergeField, there([at(a1, null), at(a2, null)]), gone(b1), see);
    expect(valuesOf(merged)).toEqual([null, "mistake"]);
  });

  it("does the same seen from the other side", () => {
    const see = sight({ a: 1, b: 1 }, { a: 2 });
    const merged = mergePresence(mergeField, gone(b1, [at(a1, null)]), there([at(a1, null), at(a2, null)]), see);
    expect(valuesOf(merged)).toEqual([null, "mistake"]);
  });

  it("takes a decision that knew the removal and the edit", () => {
    const held = there([at(a2, null)], [at(a2, null), at(b1, "mistake")]);
    const decided = there([at(a2, null)], [at(c1, null)]);
    const merged = mergePresence(mergeField, held, decided, sight({ a: 2, b: 1 }, { a: 2, b: 1, c: 1 }));
    expect(merged).toEqual([at(c1, null)]);
  });
});
