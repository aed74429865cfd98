import type { Listing } from "../../shared/records/listing.ts";
import { villages } from "../../shared/villages/contract.ts";
import { useAsOf } from "../app/asOf.ts";
import { useAsk } from "../app/query.ts";

/** The whole of a list at one day: the first 5,000 rows in their usual order. */
export const wholeList = (asOf: string | null, village: string | null = null): Listing => ({
  village,
  asOf,
  start: 0,
  limit: 5000,
  sort: [],
  filter: {},
});

/** All villages with their counts on the shown day. */
export function useVillages() {
  return useAsk(villages, "list", wholeList(useAsOf()), {
    reads: ["village", "unit", "unitMembership", "household", "member"],
    keep: true,
  });
}
