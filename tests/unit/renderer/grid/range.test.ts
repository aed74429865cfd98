import { describe, expect, it } from "vitest";
import { advance, boundsOf, covers, everything, extend, single } from "../../../../renderer/grid/range/range.ts";

const extent = { rows: 10, columns: 4 };

describe("range", () => {
  it("grows and shrinks around the cell where it began", () => {
    let range = single({ row: 5, column: 1 });
    range = extend(extend(range, "down", extent), "right", extent);
    expect(boundsOf(range)).toEqual({ top: 5, bottom: 6, left: 1, right: 2 });
    range = extend(extend(extend(range, "up", extent), "up", extent), "left", extent);
    expect(boundsOf(range)).toEqual({ top: 4, bottom: 5, left: 1, right: 1 });
    expect(range.anchor).toEqual({ row: 5, column: 1 });
  });

  it("stays inside the sheet, also when it runs to the edge", () => {
    const corner = extend(extend(single({ row: 9, column: 3 }), "down", extent), "right", extent);
    expect(boundsOf(corner)).toEqual({ top: 9, bottom: 9, left: 3, right: 3 });
    expect(boundsOf(extend(single({ row: 2, column: 2 }), "up", extent, true)).top).toBe(0);
    expect(boundsOf(everything(extent))).toEqual({ top: 0, bottom: 9, left: 0, right: 3 });
  });

  it("knows which cells it covers", () => {
    const bounds = boundsOf({ anchor: { row: 3, column: 2 }, head: { row: 1, column: 1 } });
    expect([covers(bounds, 2, 1), covers(bounds, 4, 1), covers(bounds, 2, 0)]).toEqual([true, false, false]);
  });
});

describe("advance", () => {
  const typed = (column: number) => column === 1 || column === 3;

  it("goes down a column and stops at its ends", () => {
    expect(advance({ row: 0, column: 1 }, "down", false, extent)).toEqual({ row: 1, column: 1 });
    expect(advance({ row: 9, column: 1 }, "down", false, extent)).toBeNull();
    expect(advance({ row: 0, column: 1 }, "down", true, extent)).toBeNull();
  });

  it("goes right over the columns one types in, and on to the next row", () => {
    expect(advance({ row: 0, column: 1 }, "right", false, extent, typed)).toEqual({ row: 0, column: 3 });
    expect(advance({ row: 0, column: 3 }, "right", false, extent, typed)).toEqual({ row: 1, column: 1 });
    expect(advance({ row: 1, column: 1 }, "right", true, extent, typed)).toEqual({ row: 0, column: 3 });
    expect(advance({ row: 9, column: 3 }, "right", false, extent, typed)).toBeNull();
    expect(advance({ row: 2, column: 0 }, "right", false, extent, () => false)).toBeNull();
  });
});
