import { AG_GRID_LOCALE_CN } from "@ag-grid-community/locale";
import { gridLocale } from "../../shared/text/grid.ts";
import type { Language } from "./types.ts";

const ours = (side: 0 | 1): Record<string, string> =>
  Object.fromEntries(Object.entries(gridLocale).map(([key, phrase]) => [key, phrase[side]]));

/** AG Grid's words; some of the Chinese ones are ours, where its own read oddly. */
export function localeText(language: Language): Record<string, string> {
  return language === "zh" ? { ...AG_GRID_LOCALE_CN, ...ours(0) } : ours(1);
}
