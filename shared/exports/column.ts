import { type CodeList, codesOf } from "../records/codes.ts";
import type { Cell, Field } from "../records/fields.ts";
import { placesOf } from "../records/numbers.ts";
import type { RecordDescription } from "../records/record.ts";
import { exportHeadings as words } from "../text/exports.ts";
import type { Phrase } from "../text/text.ts";
import type { Language } from "../text/translate.ts";

/** One column of an exported list. Headings are those by which the importer knows a column again. */
export interface Column<T> {
  readonly name: string;
  readonly heading: string;
  readonly cell: (row: T) => string | number | null;
  /** In characters of half width. */
  readonly width: number;
  /** What its cells may say, where that is a closed list. */
  readonly choices?: readonly string[];
  /** Record ids: hidden in a workbook. */
  readonly hidden?: boolean;
}

/** A column before the list's language is known. */
export interface Draft<T> {
  readonly name: string;
  readonly heading: Phrase;
  readonly cell: (row: T, language: Language) => string | number | null;
  readonly width: number;
  readonly codes?: CodeList;
  readonly hidden?: boolean;
}

const said = ([zh, en]: Phrase, language: Language): string => (language === "zh" ? zh : en);

/** What a clerk reads of a stored value; whole numbers stay numbers, all else is text. */
export function readable(field: Field, cell: Cell, language: Language): string | number | null {
  if (cell === null) return null;
  if (field.kind === "flag") return said(cell === 1 ? words.yes : words.no, language);
  const places = placesOf(field);
  if (places !== null) return Number(cell) / 10 ** places;
  if (typeof cell === "number" || !field.codes) return cell;
  const codes = field.codes;
  return cell
    .split(field.kind === "setOf" ? " " : "\n")
    .map((code) => codes[code]?.[language] ?? code)
    .join(language === "zh" ? "、" : ", ");
}

const widthFor = (field: Field): number => {
  if (field.kind === "date" || field.kind === "partialDate") return 12;
  return Math.min(36, Math.max(field.zh.length * 2 + 2, (field.max ?? 6) * 0.7));
};

/** Columns of a record's own fields. */
export function fieldsOf<T>(
  { fields }: RecordDescription,
  names: readonly string[],
  valuesOf: (row: T) => unknown,
): Draft<T>[] {
  return names.map((name) => {
    const field = fields[name]!;
    const cell = (row: T, language: Language) =>
      readable(field, (valuesOf(row) as Record<string, Cell>)[name] ?? null, language);
    const drop = field.kind === "oneOf" && field.codes ? { codes: field.codes } : {};
    return { name, heading: [field.zh, field.en], cell, width: widthFor(field), ...drop };
  });
}

/** A record's id, hidden in a workbook. */
export const id = <T>(name: string, heading: Phrase, cell: (row: T) => string): Draft<T> => ({
  name,
  heading,
  cell,
  width: 26,
  hidden: true,
});
/** A column that is no field of its record. */
export const plain = <T>(
  name: string,
  heading: Phrase,
  width: number,
  cell: (row: T) => string | number | null,
): Draft<T> => ({
  name,
  heading,
  width,
  cell,
});

/** The longest list of choices that a cell can hold itself; one with commas it would take apart. */
const longestChoices = 255;

function choicesOf(codes: CodeList, language: Language): { choices: string[] } | null {
  const choices = codesOf(codes).map((code) => code[language]);
  const fits = choices.join(",").length <= longestChoices && !choices.some((choice) => choice.includes(","));
  return fits ? { choices } : null;
}

/** A column in a language. */
export function columnIn<T>({ name, heading, cell, width, codes, hidden }: Draft<T>, language: Language): Column<T> {
  const words = said(heading, language);
  return {
    name,
    heading: words,
    cell: (row) => cell(row, language),
    width: Math.max(width, language === "zh" ? 0 : Math.min(26, words.length + 2)),
    ...(codes ? choicesOf(codes, language) : {}),
    ...(hidden ? { hidden } : {}),
  };
}
