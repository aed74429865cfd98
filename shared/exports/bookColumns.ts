import { type BookRecord, headColumn, nameColumn } from "../books/book.ts";
import type { BookRow } from "../books/contract.ts";
import { records } from "../records/all.ts";
import type { Field } from "../records/fields.ts";
import type { RecordDescription } from "../records/record.ts";
import { exportHeadings as words } from "../text/exports.ts";
import type { Phrase } from "../text/text.ts";
import { type Draft, fieldsOf, id, plain } from "./column.ts";

const textOf = (row: BookRow, column: string): string => String(row[column] ?? "");

/** Heading of the hidden column with the id of what a field points to. */
const idHeading = ({ zh, en, target }: Field): Phrase => {
  if (target === "household") return words.householdUid;
  const [before, after] = words.recordOf.map((phrase) => phrase.split("{{what}}"));
  return [before!.join(zh), after!.join(en)];
};

/** What a reference points to: of a household its number and head, as every list of households has them. */
function pointed(name: string, field: Field): Draft<BookRow>[] {
  const shown = (heading: Phrase, column: string, width: number) =>
    plain<BookRow>(column, heading, width, (row) => textOf(row, column));
  if (field.target !== "household") return [shown([field.zh, field.en], nameColumn(name), 16)];
  return [shown(words.householdNo, nameColumn(name), 10), shown(words.head, headColumn(name), 14)];
}

/** Columns of a book as its description tells: hidden ids first, then the village, what it points to, its own fields. */
export function bookColumns(record: BookRecord): Draft<BookRow>[] {
  const description: RecordDescription = records[record];
  // The consent under a row is a paper in the archive, by its number; a list has no use for its id.
  const fields = Object.entries(description.fields).filter(([, { target }]) => target !== "consent");
  const references = fields.filter(([, { kind }]) => kind === "reference");
  const ids = references.map(([name, field]) => id<BookRow>(name, idHeading(field), (row) => textOf(row, name)));
  const village =
    description.scope === "village"
      ? [plain<BookRow>("villageName", words.village, 14, (row) => textOf(row, "villageName"))]
      : [];
  const columns = fields.flatMap(([name, field]) =>
    field.kind === "reference" ? pointed(name, field) : fieldsOf<BookRow>(description, [name], (row) => row),
  );
  return [id<BookRow>("uid", words.rowUid, ({ uid }) => uid), ...ids, ...village, ...columns];
}
