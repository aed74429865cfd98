/** Every error code that can cross the process wall. Text for each is in shared/text/errors.ts. */
export const errorCodes = [
  "already-open",
  "cancelled",
  "damaged",
  "depends",
  "device",
  "disk-error",
  "disk-full",
  "first-passphrase",
  "forbidden",
  "in-use",
  "internal",
  "invalid-input",
  "locked",
  "network-path",
  "newer-version",
  "no-browser",
  "not-a-register",
  "not-found",
  "not-writable",
  "nothing-to-undo",
  "package",
  "place-gone",
  "removable-drive",
  "rule",
  "stale",
  "too-big",
  "undecided",
  "unreadable-file",
  "unsafe-file",
  "wait",
  "wrong-passphrase",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export type Detail = string | number | boolean | null | readonly Detail[] | { readonly [key: string]: Detail };
export type Details = { readonly [key: string]: Detail };

/** What a service throws. `details` holds ids, counts and codes only; never a person's data. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Details;

  constructor(code: ErrorCode, details: Details = {}) {
    super(code);
    this.name = "AppError";
    this.code = code;
    this.details = details;
  }
}
