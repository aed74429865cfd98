import type { Problem } from "../../../shared/exchange/contract.ts";
import { catalogue, type TextKey } from "../../../shared/text/all.ts";
import { say } from "../../app/text.ts";

/** Why a file or a part of it was not taken, and what to do. */
export function problemWords({ why, details }: Problem): string {
  if (why in catalogue.packages) return say(`packages.${why}` as TextKey, details);
  if (`why-${why}` in catalogue.exchange) return say(`exchange.why-${why}` as TextKey, details);
  return say((why in catalogue.errors ? `errors.${why}` : "errors.internal") as TextKey, details);
}
