import type { Stretch } from "../../../shared/changes/vector.ts";
import { AppError } from "../../../shared/rpc/errors.ts";

/** Why a village's part of a package cannot be taken, or not yet. */
export type SectionProblem =
  /** It builds on changes that did not arrive here: kept until they do. */
  | { readonly code: "gap"; readonly missing: readonly (Stretch & { readonly device: string })[] }
  /** Two different commits under one number: the sender's machine, or this one, was rolled back while running. */
  | { readonly code: "writer-twice"; readonly device: string }
  /** Brings changes of a PC that is not enrolled here: kept until it is. */
  | { readonly code: "unknown-device"; readonly device: string }
  /** Brings changes that a revoked PC made after it was revoked. */
  | { readonly code: "revoked"; readonly device: string }
  /** Brings changes of a PC that is not enrolled for this village. */
  | { readonly code: "not-its-village"; readonly device: string }
  | { readonly code: "damaged" };

/** @throws AppError package with the problem as its details */
export function refuse(problem: SectionProblem): never {
  const { code, ...rest } = problem;
  throw new AppError("package", {
    why: code,
    ...("device" in rest ? { device: rest.device } : {}),
    ...("missing" in rest ? { missing: rest.missing.map((stretch) => ({ ...stretch })) } : {}),
  });
}
