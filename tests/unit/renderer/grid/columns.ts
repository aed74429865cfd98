import { member } from "../../../../shared/members/record.ts";
import { fen, flag, setOf } from "../../../../shared/records/fields.ts";
import { record } from "../../../../shared/records/record.ts";
import { activities } from "../../../../shared/units/record.ts";
import { columnsOf } from "../../../../renderer/grid/columns/columnsOf.ts";
import type { SheetColumn } from "../../../../renderer/grid/types.ts";

const sample = record("sample", {
  table: "samples",
  zh: "样例",
  en: "Sample",
  purpose: "ADMIN",
  keep: "unlimited",
  person: false,
  scope: "office",
  fields: {
    amount: fen().label("金额", "Amount"),
    helped: flag().label("已办", "Done"),
    doings: setOf(activities).label("事项", "Activities"),
  },
});

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
