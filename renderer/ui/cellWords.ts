import { records } from "../../shared/records/all.ts";
import type { Cell, Field } from "../../shared/records/fields.ts";
import type { RecordDescription } from "../../shared/records/record.ts";
import { type Language, officeWords, say } from "../app/text.ts";
import { columnsOf } from "../grid/columns/columnsOf.ts";
import { display } from "../grid/values/display.ts";

export const recordOf = (name: string): RecordDescription | undefined =>
  Object.values<RecordDescription>(records).find((description) => description.name === name);

export const fieldOf = (record: string, field: string): Field | undefined => recordOf(record)?.fields[field];

/** A cell of the history as a clerk reads it; null for an empty one, a dash for a row whose name was erased. */
export function cellWords(record: string, name: string, cell: Cell, language: Language): string | null {
  if (cell === null) return null;
  const description = recordOf(record);
  const column = description ? columnsOf(description, { language, fields: [name] })[0] : undefined;
  if (column?.kind === "reference") return String(cell) || "—";
  return column ? display(column, cell, language) : String(cell);
}

/** What a field is called; a row's being there at all is told in words of its own. */
export function fieldWords(record: string, name: string, language: Language): string {
  if (name === "removed") return say("conflicts.presence");
  const field = fieldOf(record, name);
  return field ? officeWords(field[language]) : name;
}

/** What kind of row it is. */
export function recordWords(name: string, language: Language): string {
  const record = recordOf(name);
  return record ? officeWords(record[language]) : "";
}

/** One of two values of a cell. */
export function valueWords(record: string, name: string, cell: Cell, language: Language): string {
  if (name === "removed") return say(cell === null ? "conflicts.stays" : "conflicts.goes");
  return cellWords(record, name, cell, language) ?? "";
}

/** What kind of row it is, inside a sentence: without a capital letter. */
export function recordInSentence(name: string, language: Language): string {
  const words = recordWords(name, language);
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
