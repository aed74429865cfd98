import { useEffect, useState } from "react";
import type TheGrid from "../grid/SheetGrid.tsx";

export type SheetGrid = typeof TheGrid;

let fetched: SheetGrid | null = null;

/** Fetches the sheet's code: the largest part of the program. */
export async function fetchSheetGrid(): Promise<SheetGrid> {
  fetched ??= (await import("../grid/SheetGrid.tsx")).default;
  return fetched;
}

/** The sheet; null while it is fetched. React's own way would keep a sheet that is there already back for 300 ms. */
export function useSheetGrid(): SheetGrid | null {
  const [grid, setGrid] = useState<SheetGrid | null>(() => fetched);
  useEffect(() => {
    if (grid) return;
    fetchSheetGrid().then(
      (made) => setGrid(() => made),
      // Thrown while rendering, so that the page says that it failed.
      (error: unknown) =>
        setGrid(() => {
          throw error;
        }),
    );
  }, [grid]);
  return grid;
}
