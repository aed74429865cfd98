import { AppError, type Details } from "../../../../shared/rpc/errors.ts";
import type { PackageProblem } from "../../../../shared/exchange/package.ts";

/** Why a file is not read or made; the page shows `packages.<why>`. */
export const refusal = (why: PackageProblem, details: Details = {}): AppError =>
  new AppError("package", { ...details, why });

/** A part is larger than its limit, in bytes. */
export const tooBig = (limit: number): AppError => refusal("too-big", { limit: `${limit / 2 ** 20} MB` });
