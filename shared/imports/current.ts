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
  /** Households that have ended, whose numbers an old file may still bear. */
  readonly ended: readonly Row[];
  readonly members: readonly Row[];
  /** People of those villages who died or are no longer listed: a file may still name them. */
  readonly gone: readonly Row[];
  /** Households that people have left. */
  readonly stays: readonly { readonly memberId: string; readonly householdId: string }[];
  readonly units: readonly Row[];
  /** Open memberships. */
  readonly memberships: readonly { readonly householdId: string; readonly unitId: string }[];
  /** Terms that have not ended. */
  readonly terms: readonly { readonly unitId: string; readonly memberId: string }[];
}
