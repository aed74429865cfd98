import type { Cell, Field } from "../../../../shared/records/fields.ts";
import type { RecordDescription } from "../../../../shared/records/record.ts";
import { records } from "../../../../shared/records/all.ts";
import type { Language } from "../../../../shared/text/translate.ts";
import { columnsOf } from "../../../grid/columns/columnsOf.ts";
import type { SheetColumn } from "../../../grid/types.ts";
import { display } from "../../../grid/values/display.ts";
import { checkCell, oneLine, type Reading, type Reason, readCell } from "../../../grid/values/readCell.ts";
import type { EntryPlan, Typed } from "./plan.ts";

/** How a field is typed or chosen. */
export type Look = "text" | "paragraphs" | "day" | "month" | "number" | "choice" | "ticks" | "yesNo" | "row";

export interface EntryField {
  readonly name: string;
  readonly field: Field;
  readonly column: SheetColumn;
  readonly look: Look;
}

const takes = (field: Field, cell: Cell): boolean => field.schema.safeParse(cell).success;

const looks: Partial<Record<Field["kind"], Look>> = {
  int: "number",
  fen: "number",
  decimal: "number",
  date: "day",
  oneOf: "choice",
  setOf: "ticks",
  flag: "yesNo",
  reference: "row",
};

/** How a field is asked for: text of several lines by a box, a month without its day, and so on. */
export function lookOf(field: Field): Look {
  if (field.kind === "text" && takes(field, "a\nb")) return "paragraphs";
  if (field.kind === "partialDate") return takes(field, "2026-01-01") ? "text" : "month";
  return looks[field.kind] ?? "text";
}

/** Takes a whole line of the dialog. */
export const isWide = ({ look }: EntryField): boolean => look === "ticks" || look === "paragraphs";

/** The fields that a new row is asked for; where nothing else is planned, those that take a whole line come last. */
export function entryFields(
  description: RecordDescription,
  language: Language,
  wanted: EntryPlan["fields"],
): EntryField[] {
  const typed = Object.entries(description.fields).filter(([, { byEvent }]) => !byEvent);
  const names = wanted ?? typed.map(([name]) => name);
  const fields = columnsOf(description, { language, fields: names }).flatMap((column) => {
    const field = description.fields[column.field];
    return field ? [{ name: column.field, field, column, look: lookOf(field) }] : [];
  });
  return wanted ? fields : [...fields.filter((entry) => !isWide(entry)), ...fields.filter(isWide)];
}

/** A stored cell as it stands in its field. */
function typedOf({ column, look }: EntryField, cell: Cell | undefined, language: Language): string {
  if (cell === null || cell === undefined) return "";
  return ["choice", "ticks", "yesNo", "row"].includes(look) ? String(cell) : display(column, cell, language);
}

/** What a new row starts with: what is given, what the plan says, and today as its day where it must have one. */
export function startOf(
  description: RecordDescription,
  fields: readonly EntryField[],
  given: Readonly<Record<string, Cell>>,
  plan: EntryPlan,
  today: string,
): Typed {
  const planned = plan.start?.(today) ?? {};
  const started = fields.map((entry): [string, string] => {
    const { name, field, look } = entry;
    if (given[name] !== undefined) return [name, typedOf(entry, given[name], "zh")];
    const day = name === description.on && field.required ? (look === "month" ? today.slice(0, 7) : today) : "";
    return [name, planned[name] ?? day];
  });
  return { ...planned, ...Object.fromEntries(started) };
}

/** Lines as they were typed, without blanks at their ends or empty lines around them. */
const lines = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();

function read({ column, look }: EntryField, typed: string): Reading {
  if (look === "paragraphs") return checkCell(column, lines(typed) || null);
  if (look === "yesNo") return checkCell(column, typed === "" ? null : Number(typed));
  if (look === "choice" || look === "ticks" || look === "row") return checkCell(column, typed || null);
  return readCell(column, look === "month" ? typed.replace(/^\s*(\d{4})(\d{2})\s*$/, "$1-$2") : typed);
}

export interface ReadEntry {
  readonly values: Readonly<Record<string, Cell>>;
  readonly problems: Readonly<Record<string, Reason>>;
}

/** The cells that were typed, and what is wrong with the others. Empty fields are left out. */
export function readEntry(fields: readonly EntryField[], typed: Typed): ReadEntry {
  const values: Record<string, Cell> = {};
  const problems: Record<string, Reason> = {};
  for (const entry of fields) {
    const reading = read(entry, typed[entry.name] ?? "");
    if (!reading.ok) problems[entry.name] = reading.why;
    else if (reading.cell !== null) values[entry.name] = reading.cell;
  }
  return { values, problems };
}

/** A day or a number as it will be stored, for the field when it is left; what cannot be read stays as it is. */
export function tidied(entry: EntryField, typed: string, language: Language): string {
  if (oneLine(typed) === "" || !["day", "month", "number"].includes(entry.look)) return typed;
  const reading = read(entry, typed);
  return reading.ok ? typedOf(entry, reading.cell, language) : typed;
}

/** Whether a reference is to a thing, not to a person, a household or what is about one. */
function toThing({ target }: Field): boolean {
  const described = Object.values<RecordDescription>(records).find(({ name }) => name === target);
  return described !== undefined && !described.person && described.name !== "consent";
}

/** What the next row starts with after one was saved. */
export function nextOf(
  description: RecordDescription,
  fields: readonly EntryField[],
  plan: EntryPlan,
  saved: Typed,
  fresh: Typed,
): Typed {
  const kept =
    plan.kept ?? fields.filter(({ name, field }) => name === description.on || toThing(field)).map(({ name }) => name);
  return { ...fresh, ...Object.fromEntries(kept.map((name) => [name, saved[name] ?? ""])) };
}
