import type { Cell } from "../../../shared/records/fields.ts";
import { numberText } from "../../../shared/records/numbers.ts";
import type { Language, SheetColumn, SheetRow } from "../types.ts";

const flagWords = { zh: ["否", "是"], en: ["No", "Yes"] } as const;

function labelOf(column: SheetColumn, code: string, language: Language): string {
  return column.codes?.[code]?.[language] ?? code;
}

/** A cell as the clerk reads, copies and filters it; empty text for null. */
export function display(column: SheetColumn, cell: Cell | undefined, language: Language): string {
  if (cell === null || cell === undefined) return "";
  switch (column.kind) {
    case "oneOf":
      return labelOf(column, String(cell), language);
    case "setOf":
      return String(cell)
        .split(" ")
        .map((code) => labelOf(column, code, language))
        .join(language === "zh" ? "、" : ", ");
    case "flag":
      return flagWords[language][cell === 1 ? 1 : 0];
    case "fen":
    case "decimal":
      return numberText(Number(cell), column);
    default:
      return String(cell);
  }
}

/** What a row shows in a column. */
export const displayIn = (column: SheetColumn, row: SheetRow, language: Language): string =>
  column.show ? column.show(row) : display(column, row[column.field], language);
