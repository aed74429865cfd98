import { useCallback } from "react";
import type { Found } from "../../shared/search/contract.ts";
import { useOpenRow } from "../ui/rowPlace.ts";

/** Opens the page that lists a found row, with the focus on it; a member no longer listed leads to its household. */
export function useOpenFound(): (found: Found) => void {
  const open = useOpenRow();
  return useCallback(
    ({ record, uid, listed, householdId }) => {
      const gone = record === "member" && !listed && householdId !== null;
      if (gone) open("household", householdId);
      else open(record, uid);
    },
    [open],
  );
}
