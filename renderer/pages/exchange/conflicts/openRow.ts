import { useCallback } from "react";
import type { Conflict } from "../../../../shared/conflicts/contract.ts";
import { hasPage, useOpenRow as useOpenAnyRow } from "../../../ui/rowPlace.ts";

/** Opens the page that shows a conflict's row, with the focus on it or on its household. */
export function useOpenRow(): (conflict: Conflict) => void {
  const open = useOpenAnyRow();
  return useCallback(
    ({ record, uid, householdUid }) => {
      if (hasPage(record)) open(record, uid);
      else if (householdUid === null) open("village", uid);
      else open("household", householdUid);
    },
    [open],
  );
}
