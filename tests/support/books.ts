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
  readonly hidden?: boolean;
}

/** Writes a workbook of any kind into a temporary folder. */
export function book(sheets: readonly Sheet[], type: BookType = "xlsx"): string {
  const made = utils.book_new();
  for (const { name, rows, merges } of sheets) {
    const sheet = utils.aoa_to_sheet(
      rows.map((row) => [...row]),
      { cellDates: true },
    );
    sheet["!merges"] = (merges ?? []).map((range) => utils.decode_range(range));
    utils.book_append_sheet(made, sheet, name);
  }
  made.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
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
