import { useSyncExternalStore } from "react";
import type { Sheet, View } from "./sheet.ts";

/** Follows one part of what a sheet shows. */
export function useView<T>(sheet: Sheet, part: (view: View) => T): T {
  return useSyncExternalStore(sheet.subscribe, () => part(sheet.view));
}
