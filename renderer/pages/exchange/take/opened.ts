import type { Listed } from "../../../../shared/exchange/contract.ts";

/** Which list is open: a finding, or what is the same, of one village, or of all. */
export interface Opened {
  readonly finding: Listed;
  readonly village: string | null;
}
