import type { Found } from "../../../shared/session/contract.ts";

/** What the clerk chose, and whose register it is. */
export interface Chosen {
  readonly tokens: string[];
  readonly found: Found;
}
