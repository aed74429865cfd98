import { readable } from "../exports/column.ts";
import { records } from "../records/all.ts";
import type { Cell, Field } from "../records/fields.ts";
import { numberText, placesOf } from "../records/numbers.ts";
import type { RecordDescription } from "../records/record.ts";
import { translate, type Language } from "../text/translate.ts";
import type { TimelineRow } from "./row.ts";

/** Most parts of a line: it must be read at a glance, the row itself opens. */
const mostParts = 5;

/** What a line about a household leaves out: the household, the paper, and what stands beside the line already. */
function isTold(description: RecordDescription, name: string, field: Field): boolean {
  if (name === description.on || name === "paperRef" || name === "formVersion" || name === "language") return false;
  return !["household", "consent", "helpRequest"].includes(field.target ?? "");
}

/** One cell in plain words; numbers and days say what they are, names and choices speak for themselves. */
function partOf(field: Field, cell: Cell, language: Language): string | null {
  if (cell === null || cell === "" || field.kind === "flag") return null;
  const said = placesOf(field) === null ? String(readable(field, cell, language)) : numberText(Number(cell), field);
  const money = field.kind === "fen" ? translate(language, "timeline.yuan", { amount: said }) : said;
  return typeof cell === "number" || field.kind === "date" ? `${field[language]} ${money}` : money;
}

/** The main fields of a row about a household in plain words. */
export function lineOf({ record, cells }: Pick<TimelineRow, "record" | "cells">, language: Language): string {
  const description: RecordDescription = records[record];
  const parts = Object.entries(description.fields)
    .filter(([name, field]) => isTold(description, name, field))
    .flatMap(([name, field]) => partOf(field, cells[name] ?? null, language) ?? []);
  return parts.slice(0, mostParts).join(" · ");
}
