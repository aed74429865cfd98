import { type Theme, themeQuartz } from "ag-grid-community";
import type { TextSize } from "./types.ts";

/** The fonts of a sheet, in the order in which they are looked for. */
export const family = [
  "Microsoft YaHei UI",
  "Microsoft YaHei",
  "Noto Sans CJK SC",
  "Source Han Sans SC",
  "sans-serif",
  "SimSun-ExtB",
  "SimSun-ExtG",
  "Microsoft Himalaya",
];

/** The look of a sheet: rows are twice as high as their text, at every text size. */
export function sheetTheme(size: TextSize): Theme {
  return themeQuartz.withParams({
    fontFamily: family,
    fontSize: size,
    headerFontSize: size,
    headerFontWeight: 600,
    rowHeight: size * 2,
    headerHeight: Math.round(size * 2.3),
    spacing: 5,
    cellHorizontalPadding: 8,
    accentColor: "#1f6459",
    foregroundColor: "#1c2426",
    borderColor: "#d8dee0",
    headerBackgroundColor: "#f1f4f4",
    headerColumnBorder: true,
    columnBorder: true,
    rowBorder: true,
    wrapperBorder: false,
    wrapperBorderRadius: 0,
    borderRadius: 2,
    rowHoverColor: "#f4f9f8",
    iconSize: Math.max(14, size - 1),
  });
}
