import { headColumn, nameColumn } from "../../../../shared/books/book.ts";
import type { ConsentRow } from "../../../../shared/consents/contract.ts";
import { consentPurposes } from "../../../../shared/consents/record.ts";
import type { HouseholdRow } from "../../../../shared/households/contract.ts";
import type { Cell } from "../../../../shared/records/fields.ts";
import type { Match } from "../../../../shared/records/listing.ts";
import type { RecordDescription } from "../../../../shared/records/record.ts";
import type { Found } from "../../../../shared/search/contract.ts";
import type { Language } from "../../../../shared/text/translate.ts";

/** A row that may be picked: what it is called, and what tells it from others of its name. */
export interface Option {
  readonly uid: string;
  readonly village: string;
  readonly name: string;
  readonly note: string;
}

type Row = Readonly<Record<string, Cell>>;

const words = (...parts: readonly (Cell | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== "").join(" ");

export const householdOption = (row: HouseholdRow): Option => ({
  uid: row.uid,
  village: row.village,
  name: words(row.householdNo, row.headName),
  note: words(row.houseName, row.villageName),
});

/** Households that were found, or in which somebody was; each once, in the order in which they were found. */
export function householdsFound(found: readonly Found[]): Option[] {
  const options = found.flatMap(({ record, listed, ...row }): Option[] => {
    const uid = record === "household" ? row.uid : record === "member" && listed ? row.householdId : null;
    if (uid === null) return [];
    const name = words(row.householdNo, row.name ?? row.nameBo);
    return [{ uid, village: row.village, name, note: words(row.houseName, row.villageName) }];
  });
  // A household found by its head's name comes twice: as itself and by the head.
  return options.filter(({ uid }, place) => options.findIndex((other) => other.uid === uid) === place);
}

export const membersFound = (found: readonly Found[]): Option[] =>
  found
    .filter(({ record, listed }) => record === "member" && listed)
    .map(({ uid, village, name, nameBo, nameTag, birthYear, householdNo, villageName }) => ({
      uid,
      village,
      name: words(name ?? nameBo, nameTag && `（${nameTag}）`),
      note: words(birthYear, householdNo, villageName),
    }));

export const unitsFound = (found: readonly Found[]): Option[] =>
  found
    .filter(({ record }) => record === "unit")
    .map(({ uid, village, unitNo, villageName }) => ({ uid, village, name: unitNo ?? "", note: villageName }));

export const consentOption = (row: ConsentRow, language: Language): Option => ({
  uid: row.uid,
  village: row.village,
  name: words(row.memberName, consentPurposes[row.purpose][language]),
  note: words(row.givenOn, row.householdNo, row.villageName),
});

const references = ({ fields }: RecordDescription): string[] =>
  Object.keys(fields).filter((name) => fields[name]?.kind === "reference");

/** A row of a book by what names it, its day, and whom it is about. */
export function bookOption(description: RecordDescription, row: Row): Option {
  const pointing = references(description);
  const shown = (name: string) =>
    pointing.includes(name) ? words(row[nameColumn(name)], row[headColumn(name)]) : words(row[name]);
  const own = description.named.map(shown).filter(Boolean);
  const others = pointing.filter((name) => !description.named.includes(name)).map(shown);
  return {
    uid: String(row["uid"]),
    village: String(row["village"]),
    name: own[0] ?? "",
    note: words(
      description.on === undefined ? null : row[description.on],
      ...own.slice(1),
      ...others,
      row["villageName"],
    ),
  };
}

/** What a typed word may be found in: the texts of a book's rows and the names of what they point to. */
export function bookWords(description: RecordDescription, text: string): Record<string, Match>[] {
  const texts = Object.keys(description.fields).filter((name) => {
    const field = description.fields[name];
    return field?.kind === "text" || field?.kind === "date";
  });
  const pointing = references(description);
  const heads = pointing.filter((name) => description.fields[name]?.target === "household").map(headColumn);
  const columns = [...texts, ...pointing.map(nameColumn), ...heads];
  return text
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 4)
    .map((word) => Object.fromEntries(columns.map((column) => [column, { contains: word.slice(0, 60) }])));
}
