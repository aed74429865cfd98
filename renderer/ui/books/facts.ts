import { headColumn, nameColumn } from "../../../shared/books/book.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import type { RecordDescription } from "../../../shared/records/record.ts";
import { printedYuan } from "../../../shared/money/yuan.ts";
import { translate } from "../../../shared/text/translate.ts";
import type { Language } from "../../app/text.ts";
import { columnsOf } from "../../grid/columns/columnsOf.ts";
import { display } from "../../grid/values/display.ts";

/** What a row says, field by field, as label and words; what is empty is left out. */
export function factsOf(
  description: RecordDescription,
  row: Readonly<Record<string, Cell>>,
  language: Language,
): [string, string][] {
  const names = Object.keys(description.fields).filter((name) => description.fields[name]?.target !== "consent");
  const columns = columnsOf(description, { language, fields: names });
  const facts = columns.map((column): [string, string] => {
    const { field, kind, label } = column;
    const cell = row[field];
    if (kind === "fen" && typeof cell === "number")
      return [label, translate(language, "lending.yuan", { sum: printedYuan(cell) })];
    if (kind !== "reference") return [label, display(column, cell, language)];
    return [label, [row[nameColumn(field)], row[headColumn(field)]].filter(Boolean).join(" ")];
  });
  return facts.filter(([, words]) => words !== "");
}
