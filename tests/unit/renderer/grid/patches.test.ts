import { describe, expect, it } from "vitest";
import { clearPatch, fillPatch, pastePatch } from "../../../../renderer/grid/clipboard/patches.ts";
import type { SheetRow } from "../../../../renderer/grid/types.ts";
import { column } from "./columns.ts";

const rows: SheetRow[] = [0, 1, 2, 3].map((index) => ({
  uid: `row-${index}`,
  nameZh: index === 0 ? "甲" : null,
  sex: index === 0 ? "1" : null,
  state: "listed",
  birth: null,
}));
const target = {
  row: (index: number) => rows[index],
  rowCount: rows.length,
  columns: [column("nameZh"), column("sex"), column("state"), column("birth")],
};
const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

describe("pastePatch", () => {
  it("reads a block cell by cell, and says what it skips, refuses and overwrites", () => {
    const patch = pastePatch(
      [
        ["乙", "女", "去世", "1950.1"],
        ["丙", "x", "", "1951"],
      ],
      at(0, 0),
      target,
    );
    expect(patch.edits).toEqual([
      { uid: "row-0", field: "nameZh", was: "甲", value: "乙" },
      { uid: "row-0", field: "sex", was: "1", value: "2" },
      { uid: "row-0", field: "birth", was: null, value: "1950-01" },
      { uid: "row-1", field: "nameZh", was: null, value: "丙" },
      { uid: "row-1", field: "birth", was: null, value: "1951" },
    ]);
    expect(patch.refused).toEqual([{ uid: "row-1", field: "sex", tried: "x", why: "notInList" }]);
    expect([patch.skipped, patch.overwritten]).toEqual([2, 2]);
  });

  it("fills a range with a single value", () => {
    const patch = pastePatch([["女"]], at(0, 1, 3, 1), target);
    expect(patch.edits.map((edit) => edit.uid)).toEqual(["row-0", "row-1", "row-2", "row-3"]);
  });

  it("repeats a row over a range of several rows", () => {
    const patch = pastePatch([["丁", "男"]], at(1, 0, 3, 1), target);
    expect(patch.edits).toHaveLength(6);
  });

  it("counts what lies beyond the last row or column, and does not lose the rest", () => {
    const patch = pastePatch(
      [
        ["1960", "over"],
        ["1961", "over"],
      ],
      at(3, 3),
      target,
    );
    expect(patch.edits).toEqual([{ uid: "row-3", field: "birth", was: null, value: "1960" }]);
    expect(patch.skipped).toBe(3);
  });

  it("leaves a cell that already holds the value", () => {
    expect(pastePatch([["甲"]], at(0, 0), target).edits).toEqual([]);
  });
});

describe("fillPatch and clearPatch", () => {
  it("copies the first row down, not over read-only cells", () => {
    const patch = fillPatch(at(0, 0, 2, 2), target);
    expect(patch.edits.map((edit) => [edit.uid, edit.field, edit.value])).toEqual([
      ["row-1", "nameZh", "甲"],
      ["row-1", "sex", "1"],
      ["row-2", "nameZh", "甲"],
      ["row-2", "sex", "1"],
    ]);
    expect(patch.skipped).toBe(2);
  });

  it("empties only what holds something, and refuses to empty what must not be empty", () => {
    expect(clearPatch(at(0, 0, 3, 1), target).edits).toHaveLength(2);
    const needed = { ...target, columns: [{ ...column("nameZh"), required: true }] };
    expect(clearPatch(at(0, 0, 3, 0), needed).refused).toEqual([
      { uid: "row-0", field: "nameZh", tried: "", why: "required" },
    ]);
  });
});
