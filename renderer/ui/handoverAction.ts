import { useMemo } from "react";
import { useMayEdit } from "../app/session.ts";
import { useText } from "../app/text.ts";
import type { SheetAction } from "../grid/types.ts";
import { openHandover } from "../pages/handover/openHandover.tsx";

/** Handing a household over to another register, as a verb of a sheet's context menu. */
export function useHandoverAction(): readonly SheetAction[] {
  const t = useText();
  const mayEdit = useMayEdit();
  return useMemo(() => {
    if (!mayEdit) return [];
    const action: SheetAction = {
      key: "hand-over",
      label: t("handover.open"),
      enabled: (rows) => rows.length === 1,
      run: ([row]) => row && openHandover(row.uid),
    };
    return [action];
  }, [t, mayEdit]);
}
