import type { Cells } from "./incoming.ts";

/** A row of the register, as the plan compares with it. */
export interface Row {
  readonly uid: string;
  readonly village: string;
  readonly cells: Cells;
}

/** What the register holds of the villages that a file is for: open households and units, listed members. */
export interface Current {
  readonly villages: readonly { readonly uid: string; readonly nameZh: string; readonly villageCode: string }[];
  readonly households: readonly Row[];
  readonly members: readonly Row[];
  readonly units: readonly Row[];
  /** Open memberships. */
  readonly memberships: readonly { readonly householdId: string; readonly unitId: string }[];
  /** Terms that have not ended. */
  readonly terms: readonly { readonly unitId: string; readonly memberId: string }[];
}
