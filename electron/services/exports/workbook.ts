import { type ColumnDef, type DataValidation, writeXlsx } from "hucre";
import type { Column } from "../../../shared/exports/column.ts";

/** Empty lines below the list that still have drop-downs. */
const roomBelow = 500;
/** A longer list of choices would have to stand on a sheet of its own (ECMA-376, formula1). */
const longestList = 255;

const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

const definition = <T>({ width, hidden }: Column<T>): ColumnDef => ({
  width,
  hidden: hidden === true,
  style: { numFmt: "@", alignment: { vertical: "center" } },
});

function choices<T>(columns: readonly Column<T>[], rows: number): DataValidation[] {
  return columns.flatMap(({ choices: values }, i): DataValidation[] => {
    if (!values || values.join(",").length > longestList) return [];
    const range = `${letters(i)}2:${letters(i)}${rows + 1 + roomBelow}`;
    return [
      { type: "list", values: [...values], allowBlank: true, showErrorMessage: true, errorStyle: "warning", range },
    ];
  });
}

const headStyle = {
  font: { bold: true },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E7EDF3" } },
  border: { bottom: { style: "thin" } },
} as const;

/** What a workbook reads as a coded character, such as _x3_ within a record's id, is told to be plain text (ECMA-376, ST_Xstring). */
const plainText = (value: string | number | null): string | number | null =>
  typeof value === "string" ? value.replace(/_(?=x[0-9A-Fa-f]{1,4}_)/g, "_x005F_") : value;

/**
 * A workbook of one list: text cells as text, drop-downs for codes, frozen and repeated head, landscape on the
 * paper's width, ids in hidden columns (documents.md, rules 10 and 11).
 */
export async function workbookOf<T>(
  name: string,
  columns: readonly Column<T>[],
  rows: readonly T[],
): Promise<Uint8Array> {
  const head = columns.map(({ heading }) => heading);
  const cells = new Map(head.map((_, i) => [`0,${i}`, { style: headStyle }] as const));
  const numbers = rows.map((row) => columns.map(({ cell }) => plainText(cell(row))));
  return writeXlsx({
    stringMode: "inline",
    sheets: [
      {
        name,
        columns: columns.map((column) => definition(column)),
        rows: [head, ...numbers],
        cells,
        dataValidations: choices(columns, rows.length),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${letters(columns.length - 1)}${rows.length + 1}` },
        pageSetup: {
          paperSize: "a4",
          orientation: "landscape",
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: "$1:$1",
        },
      },
    ],
  });
}
