import { fetched } from "../app/fetched.ts";
import type TheGrid from "../grid/SheetGrid.tsx";

export type SheetGrid = typeof TheGrid;

const part = fetched(async (): Promise<SheetGrid> => (await import("../grid/SheetGrid.tsx")).default);

/** Fetches the sheet's code: the largest part of the program. */
export const fetchSheetGrid = part.fetch;

/** The sheet; null while it is fetched. */
export const useSheetGrid = part.use;
