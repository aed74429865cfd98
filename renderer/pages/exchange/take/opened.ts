import type { Finding } from "../../../../shared/exchange/contract.ts";

/** Which list is open: a finding of one village, or of all. */
export interface Opened {
  readonly finding: Finding;
  readonly village: string | null;
}
