import { AppError, type ErrorCode } from "./errors.ts";

/** What the system or SQLite calls a failure -> what a clerk can do about it. The first pattern that fits counts. */
const faults: readonly (readonly [pattern: RegExp, code: ErrorCode])[] = [
  [/^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL)$/, "disk-full"],
  [/^SQLITE_(BUSY|LOCKED)/, "already-open"],
  // IOERR_DATA is a page whose seal does not fit.
  [/^SQLITE_(NOTADB|CORRUPT|IOERR_DATA|IOERR_CORRUPTFS|FORMAT)/, "damaged"],
  [/^(EROFS|EACCES|EPERM|SQLITE_READONLY.*|SQLITE_PERM|SQLITE_AUTH)$/, "not-writable"],
  [/^(EBUSY|ETXTBSY)$/, "in-use"],
  // A stick that is pulled takes its folder, its device or its answers with it, in any order.
  [/^(ENOENT|ENOTDIR|ENODEV|ENXIO|ESTALE|EISDIR|SQLITE_CANTOPEN.*)$/, "place-gone"],
  [/^(EIO|SQLITE_IOERR.*|ETIMEDOUT|ENOTCONN|EREMOTEIO|UNKNOWN)$/, "disk-error"],
];

const codeOf = (error: unknown): string => {
  const code: unknown = error instanceof Error && "code" in error ? error.code : "";
  return typeof code === "string" ? code : "";
};

/** The one place that knows the codes of files and of SQLite: the failure in our words; null for any other error. */
export function faultOf(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  const found = faults.find(([pattern]) => pattern.test(code));
  return found ? new AppError(found[1]) : null;
}

/** Throws what a clerk can act on; passes everything else on. */
export function throwFault(error: unknown): never {
  throw faultOf(error) ?? error;
}
