import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { Conflict } from "../../../../shared/conflicts/contract.ts";

const pageOf: Readonly<Record<string, "/members" | "/households" | "/units" | "/convenors" | "/villages">> = {
  member: "/members",
  household: "/households",
  unit: "/units",
  unitMembership: "/households",
  convenorTerm: "/convenors",
};

/** Opens the page that shows a conflict's row, with the focus on it or on its household. */
export function useOpenRow(): (conflict: Conflict) => void {
  const navigate = useNavigate();
  return useCallback(
    ({ record, uid, householdUid }) => {
      const own = pageOf[record];
      const [to, focus] =
        own && record !== "unitMembership"
          ? ([own, uid] as const)
          : ([householdUid === null ? "/villages" : "/households", householdUid ?? uid] as const);
      void navigate({ to, search: { focus } });
    },
    [navigate],
  );
}
