import { member } from "../../../../shared/members/record.ts";
import { columnsOf } from "../../../../renderer/grid/columns/columnsOf.ts";
import type { SheetColumn } from "../../../../renderer/grid/types.ts";
import { sample } from "../../../support/gridPage/sample.ts";

/** Columns of every kind, by field name. */
export const columns: Readonly<Record<string, SheetColumn>> = Object.fromEntries(
  [...columnsOf(member, { language: "zh" }), ...columnsOf(sample, { language: "zh" })].map((column) => [
    column.field,
    column,
  ]),
);

export function column(field: string): SheetColumn {
  const found = columns[field];
  if (!found) throw new Error(`no column ${field}`);
  return found;
}
