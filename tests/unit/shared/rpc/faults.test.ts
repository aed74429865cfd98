import { describe, expect, it } from "vitest";
import { AppError } from "../../../../shared/rpc/errors.ts";
import { faultOf, throwFault } from "../../../../shared/rpc/faults.ts";
import { errors } from "../../../../shared/text/errors.ts";

const failing = (code: unknown): Error => Object.assign(new Error("as the system says it"), { code });

describe("faults of files and of SQLite", () => {
  for (const [code, said] of [
    ["ENOSPC", "disk-full"],
    ["EDQUOT", "disk-full"],
    ["SQLITE_FULL", "disk-full"],
    ["SQLITE_BUSY", "already-open"],
    ["SQLITE_BUSY_SNAPSHOT", "already-open"],
    ["SQLITE_NOTADB", "damaged"],
    ["SQLITE_CORRUPT_INDEX", "damaged"],
    ["EROFS", "not-writable"],
    ["EACCES", "not-writable"],
    ["EPERM", "not-writable"],
    ["SQLITE_READONLY_DBMOVED", "not-writable"],
    ["EBUSY", "in-use"],
    ["ENOENT", "place-gone"],
    ["ENODEV", "place-gone"],
    ["SQLITE_CANTOPEN", "place-gone"],
    ["EIO", "disk-error"],
    ["SQLITE_IOERR", "disk-error"],
    ["SQLITE_IOERR_WRITE", "disk-error"],
    ["SQLITE_IOERR_FSYNC", "disk-error"],
  ] as const)
    it(`${code} is told as ${said}, in both languages and without the system's words`, () => {
      const fault = faultOf(failing(code));
      expect(fault).toMatchObject({ code: said, details: {} });
      expect(fault?.message).toBe(said);
      for (const text of errors[said]) expect(text.length).toBeGreaterThan(10);
    });

  it("are no mistakes of the program, which keep their own error", () => {
    for (const error of [
      new TypeError("x"),
      failing("ERR_INVALID_ARG_TYPE"),
      failing(14),
      failing("SQLITE_CONSTRAINT"),
    ]) {
      expect(faultOf(error)).toBe(null);
      expect(() => throwFault(error)).toThrow(error);
    }
    expect(faultOf("ENOSPC")).toBe(null);
  });

  it("leave an error of our own as it is", () => {
    const own = new AppError("stale", { uid: "x" });
    expect(faultOf(own)).toBe(own);
  });
});
