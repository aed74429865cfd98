import { useMemo } from "react";
import { useAsOf } from "../app/asOf.ts";
import { useClerk } from "../app/session.ts";
import { useText } from "../app/text.ts";
import type { SheetAction } from "../grid/types.ts";
import { openErasing } from "../pages/erasing/openErasing.tsx";

/** The last verb of a sheet's context menu: erasing the row's household or person. Keepers only, and not on a past day. */
export function useEraseAction(record: "household" | "member"): readonly SheetAction[] {
  const t = useText();
  const may = useClerk()?.role === "keeper";
  const now = useAsOf() === null;
  return useMemo(() => {
    if (!may || !now) return [];
    const action: SheetAction = {
      key: "erase",
      label: t(`erasing.${record}`),
      enabled: (rows) => rows.length === 1,
      run: ([row]) => row && openErasing({ record, uid: row.uid }),
    };
    return [action];
  }, [record, t, may, now]);
}
