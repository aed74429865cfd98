import { describe, expect, it } from "vitest";
import { holdsIdentity, withoutIdentity } from "../../../shared/imports/identity.ts";
import { namesIn, readRows, rowsOf } from "../../support/rawSheets.ts";

describe("a number that tells who somebody is", () => {
  it.each([
    "99010119560101123X",
    "990101560101123",
    "三组 ９９０１０１１９５６０１０１１２３Ｘ",
    "三组 990101 19560101 1234",
    "三组 9901-0119-5601-0112-3X",
    "三组 9901 0119 5601 0112 34",
    "一组 9 9 0 1 0 1 1 9 5 6 0 1 0 1 1 2 3 x",
    "990101—19560101—1234",
    "990101\u200b19560101\u200b1234",
    "13910000001 990101 19560101 1234",
    "6228 4800 1234 5678 901",
  ])("is seen in %s", (text) => {
    expect(holdsIdentity(text)).toBe(true);
    expect(holdsIdentity(withoutIdentity(text))).toBe(false);
    expect(withoutIdentity(`扎西 ${text}`)).toMatch(/^扎西( 三组| 一组)?$/);
  });

  it.each([
    "13910000001 13910000002",
    "13910000001 6322123",
    "6322123 13910000001",
    "0891-6322123 13910000001",
    "139 1000 0001 139 1000 0002",
    "13910000001、0891-6322123",
    "幸福乡上坝村一组12号附3号院子东侧第二家",
    "2026-03-05 2026-04-05 2027",
    // Looked at in all the ways to part it, this would take for ever.
    `1${"-".repeat(200)}号 ${"1号".repeat(20)}`,
  ])("is not %s", (text) => {
    expect(holdsIdentity(text)).toBe(false);
    expect(withoutIdentity(text)).toBe(text);
  });

  it("is kept out of an address, and the clerk is told", () => {
    const { incoming, sheets } = readRows(
      rowsOf("户编号|户主姓名|住址\n001|扎西|三组 990101 19560101 1234\n002|达瓦|三组２号"),
    );
    expect(incoming.households.map(({ cells }) => cells["addressLine"])).toEqual([null, "三组2号"]);
    expect(incoming.remarks.map(({ code }) => code)).toContain("cell-identity-number");
    expect(JSON.stringify(sheets)).not.toContain("19560101");
  });

  it.each(["扎西 990101195601011230", "扎西990101 19560101 1230", "扎西（９９０１０１１９５６０１０１１２３０）"])(
    "is left out of the line over a household, which still parts it from the one above: %s",
    (head) => {
      const { incoming, sheets } = readRows(
        rowsOf(`姓名|性别|与户主关系\n户主：达瓦||\n央金|女|妻\n户主：${head}||\n卓嘎|女|妻\n多吉|男|长子`),
      );
      expect(namesIn(incoming)).toEqual([
        ["001", "达瓦", "央金"],
        ["002", "扎西", "卓嘎", "多吉"],
      ]);
      expect(JSON.stringify([incoming, sheets])).not.toMatch(/19560101|１９５６/);
    },
  );
});
