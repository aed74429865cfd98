import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { Found } from "../../shared/search/contract.ts";

const pageOf = {
  member: "/members",
  household: "/households",
  unit: "/units",
  village: "/villages",
} as const;

/** Opens the page that lists a found row, with the focus on it; a member no longer listed leads to its household. */
export function useOpenFound(): (found: Found) => void {
  const navigate = useNavigate();
  return useCallback(
    ({ record, uid, listed, householdId }) => {
      const gone = record === "member" && !listed && householdId !== null;
      const [to, focus] = gone ? (["/households", householdId] as const) : ([pageOf[record], uid] as const);
      void navigate({ to, search: { focus } });
    },
    [navigate],
  );
}
