import { expect, test } from "vitest";
import { isPackageName, packageName } from "../../../../../../electron/services/exchange/package/names.ts";

const parts = { from: "A1", to: "B2", on: "2026-11-22", no: 7, id: "1a2b3c4d5e6f", kind: "sync" } as const;

test("a name is eight ASCII parts at most, whatever the devices are called", () => {
  expect(packageName(parts)).toBe("A1-B2-20261122-007-1a2b3c4d.hbsync");
  expect(packageName({ ...parts, kind: "move", no: 12345 })).toBe("A1-B2-20261122-12345-1a2b3c4d.hbmove");
  expect(packageName({ ...parts, from: "白杨/..", to: "P C-2" })).toBe("BY-PC2-20261122-007-1a2b3c4d.hbsync");
});

test.each(["a.hbsync", "A.HBSYNC", "a (1).hbsync", "a.sync-conflict-20261122-101500-ABCDEFG.hbsync", "b.hbmove"])(
  "%s is looked at",
  (name) => expect(isPackageName(name)).toBe(true),
);

test.each([
  "a.hbsync.part",
  "a.part",
  ".syncthing.a.hbsync.tmp",
  ".a.hbsync",
  "~a.hbsync",
  "~$a.hbsync",
  "a.xlsx",
  "hbsync",
])("%s is left alone", (name) => expect(isPackageName(name)).toBe(false));
