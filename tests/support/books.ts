import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type BookType, utils, write } from "@e965/xlsx";
import { tempFolder } from "./register.ts";

export type Cells = readonly (readonly (string | number | Date | null)[])[];

export interface Sheet {
  readonly name: string;
  readonly rows: Cells;
  /** Such as A1:K1. */
  readonly merges?: readonly string[];
  readonly hidden?: boolean | "very";
  /** Rows and columns that are not shown, from 0. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

const hiddenAt = (places: readonly number[] = []): { hidden: boolean }[] => {
  const parts: { hidden: boolean }[] = [];
  for (const at of places) parts[at] = { hidden: true };
  return parts;
};

/** Writes a workbook of any kind into a temporary folder. */
export function book(sheets: readonly Sheet[], type: BookType = "xlsx", { from1904 = false } = {}): string {
  const made = utils.book_new();
  for (const { name, rows, merges, hiddenRows, hiddenColumns } of sheets) {
    const sheet = utils.aoa_to_sheet(
      rows.map((row) => [...row]),
      { cellDates: true },
    );
    sheet["!merges"] = (merges ?? []).map((range) => utils.decode_range(range));
    if (hiddenRows) sheet["!rows"] = hiddenAt(hiddenRows);
    if (hiddenColumns) sheet["!cols"] = hiddenAt(hiddenColumns);
    utils.book_append_sheet(made, sheet, name);
  }
  made.Workbook = {
    WBProps: { date1904: from1904 },
    Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden === "very" ? 2 : hidden ? 1 : 0 })),
  };
  const path = join(tempFolder(), `made.${type}`);
  writeFileSync(path, write(made, { type: "buffer", bookType: type }) as Buffer);
  return path;
}

/** Writes bytes under a name. */
export function file(name: string, bytes: string | Uint8Array): string {
  const path = join(tempFolder(), name);
  writeFileSync(path, bytes);
  return path;
}
