import type { Problem } from "../../../shared/exchange/contract.ts";
import { catalogue, type TextKey } from "../../../shared/text/all.ts";
import { packageWords } from "../../app/errors.ts";
import { say } from "../../app/text.ts";

/** Why a file or a part of it was not taken, and what to do. */
export function problemWords({ why, details }: Problem): string {
  if (why in catalogue.packages || `why-${why}` in catalogue.exchange) return packageWords({ ...details, why });
  return say((why in catalogue.errors ? `errors.${why}` : "errors.internal") as TextKey, details);
}
