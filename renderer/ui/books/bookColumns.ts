import { type BookRecord, headColumn, markedBooks, nameColumn, unrankedFields } from "../../../shared/books/book.ts";
import { records } from "../../../shared/records/all.ts";
import type { Field } from "../../../shared/records/fields.ts";
import type { RecordDescription } from "../../../shared/records/record.ts";
import type { Language, Say } from "../../app/text.ts";
import { warnedWords } from "../../app/warnings.tsx";
import { type ColumnChoices, columnsOf, shownColumn } from "../../grid/columns/columnsOf.ts";
import type { SheetColumn } from "../../grid/types.ts";

interface Choices extends Pick<ColumnChoices, "fields" | "overrides"> {
  /** What the book works out, after its own columns: `shownColumn("left", t("donations.left"), { kind: "decimal" })`. */
  readonly workedOut?: readonly SheetColumn[];
  /** Whether the village's column is shown from the beginning. */
  readonly villages?: boolean;
}

/** Columns that show what a reference points to; of a household its head as well. */
function pointed(name: string, field: Field, t: Say, { language, overrides }: ColumnChoices): SheetColumn[] {
  const shown = shownColumn(nameColumn(name), field[language], { width: 120, ...overrides?.[name] });
  if (field.target !== "household") return [shown];
  return [shown, shownColumn(headColumn(name), t("households.head"), { width: 100, ...overrides?.[headColumn(name)] })];
}

/**
 * The columns of a book: its own fields, for each reference a column that shows what it points to, the village's name,
 * what the book works out, and the mark of what a clerk should look at. The consent under a row and the paper's number are there to be switched on.
 */
export function bookColumns(record: BookRecord, t: Say, language: Language, choices: Choices = {}): SheetColumn[] {
  const description: RecordDescription = records[record];
  const names = choices.fields ?? Object.keys(description.fields);
  const hidden = (name: string) => name === "paperRef" || description.fields[name]?.target === "consent";
  const own = names.flatMap((name): SheetColumn[] => {
    const field = description.fields[name];
    if (!field) return [];
    const override = {
      ...(hidden(name) ? { hidden: true } : {}),
      ...(unrankedFields[record]?.includes(name) ? { givenOnly: true } : {}),
      ...choices.overrides?.[name],
    };
    const choice = { language, overrides: { ...choices.overrides, [name]: override } };
    if (field.kind === "reference") return pointed(name, field, t, choice);
    return columnsOf(description, { ...choice, fields: [name] });
  });
  const villages = description.scope === "village";
  const village = shownColumn("villageName", t("books.village"), { width: 110, hidden: choices.villages === false });
  const mark = shownColumn("warned", t("warnings.column"), { width: 130, show: (row) => warnedWords(row["warned"]) });
  return [
    ...own,
    ...(choices.workedOut ?? []),
    ...(villages ? [village] : []),
    ...(markedBooks.has(record) ? [mark] : []),
  ];
}
