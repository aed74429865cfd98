import { type BookRecord, bookRecords } from "../../../../shared/books/book.ts";
import { books } from "../../../../shared/books/contract.ts";
import { consents } from "../../../../shared/consents/contract.ts";
import { households } from "../../../../shared/households/contract.ts";
import { members } from "../../../../shared/members/contract.ts";
import type { RecordName } from "../../../../shared/records/all.ts";
import { records } from "../../../../shared/records/all.ts";
import type { Listing, Match } from "../../../../shared/records/listing.ts";
import type { RecordDescription } from "../../../../shared/records/record.ts";
import { search } from "../../../../shared/search/contract.ts";
import { units } from "../../../../shared/units/contract.ts";
import { clientOf } from "../../../app/client.ts";
import { currentLanguage } from "../../../app/text.ts";
import {
  bookOption,
  bookWords,
  consentOption,
  householdOption,
  householdsFound,
  membersFound,
  type Option,
  unitsFound,
} from "./options.ts";

export interface Wanted {
  readonly target: RecordName;
  readonly text: string;
  /** Only rows of this village; null for all. */
  readonly village: string | null;
  /** Narrows a book's rows or consents, by columns of their list. */
  readonly among?: Readonly<Record<string, Match>>;
}

/** Rows shown to choose from, and rows asked of the search, which knows no single village. */
const [shown, searched] = [12, 60];

const page = ({ village, among }: Wanted): Listing => ({
  village,
  asOf: null,
  start: 0,
  limit: shown,
  sort: [],
  filter: { ...among },
});

const bookOf = (target: RecordName): BookRecord | undefined => bookRecords.find((name) => name === target);

const found = async (text: string) => (await clientOf(search).find({ text, limit: searched })).rows;

/** What a book's rows are about, found as people find it: by pinyin, initials, numbers. */
async function aboutFound(wanted: Wanted, book: BookRecord): Promise<Option[]> {
  const description: RecordDescription = records[book];
  const fields = Object.entries(description.fields);
  const field = fields.find(([, { target }]) => target === "household" || target === "member");
  if (!field) return [];
  const rows = await found(wanted.text);
  const uids = (field[1].target === "household" ? householdsFound(rows) : membersFound(rows)).map(({ uid }) => uid);
  if (uids.length === 0) return [];
  const listing = page(wanted);
  const narrowed = { ...listing, filter: { ...listing.filter, [field[0]]: { oneOf: uids } } };
  const answer = await clientOf(books).list({ record: book, ...narrowed });
  return answer.rows.map((row) => bookOption(description, row));
}

async function rowsOfBook(wanted: Wanted, book: BookRecord): Promise<Option[]> {
  const description: RecordDescription = records[book];
  const quick = bookWords(description, wanted.text);
  const listed = clientOf(books).list({ record: book, ...page(wanted), ...(quick.length > 0 ? { quick } : {}) });
  const [{ rows }, about] = await Promise.all([listed, wanted.text === "" ? [] : aboutFound(wanted, book)]);
  const options = [...rows.map((row) => bookOption(description, row)), ...about];
  return options.filter(({ uid }, place) => options.findIndex((other) => other.uid === uid) === place);
}

async function consentRows(wanted: Wanted): Promise<Option[]> {
  const words = wanted.text.split(/\s+/).filter(Boolean).slice(0, 4);
  const quick = words.map((word) => ({ memberName: { contains: word }, householdNo: { contains: word } }));
  const listing = { ...page(wanted), ...(quick.length > 0 ? { quick } : {}) };
  const { rows } = await clientOf(consents).list(listing);
  return rows.map((row) => consentOption(row, currentLanguage()));
}

async function everyOne(wanted: Wanted): Promise<Option[]> {
  const { target, text } = wanted;
  if (target === "household" && text === "")
    return (await clientOf(households).list(page(wanted))).rows.map(householdOption);
  if (target === "household") return householdsFound(await found(text));
  if (target === "member") return text === "" ? [] : membersFound(await found(text));
  if (target === "unit") return text === "" ? [] : unitsFound(await found(text));
  if (target === "consent") return consentRows(wanted);
  const book = bookOf(target);
  return book ? rowsOfBook(wanted, book) : [];
}

/** Rows that what was typed may mean, the likeliest first. */
export async function findOptions(wanted: Wanted): Promise<Option[]> {
  const village = records[wanted.target].scope === "village" ? wanted.village : null;
  const options = await everyOne({ ...wanted, village, text: wanted.text.trim().slice(0, 60) });
  return options.filter((option) => village === null || option.village === village).slice(0, shown);
}

/** A row that was picked before, by its id. */
export async function optionOf(target: RecordName, uid: string): Promise<Option> {
  if (target === "household") return householdOption((await clientOf(households).get({ uid, asOf: null })).household);
  if (target === "consent") return consentOption(await clientOf(consents).get({ uid }), currentLanguage());
  if (target === "unit") {
    const { unit } = await clientOf(units).get({ uid, asOf: null });
    return { uid, village: unit.village, name: unit.unitNo, note: unit.villageName };
  }
  const book = bookOf(target);
  if (book) return bookOption(records[book], await clientOf(books).get({ record: book, uid }));
  const { member } = await clientOf(members).get({ uid });
  const name = member.nameZh ?? member.nameBo ?? "";
  return { uid, village: member.village, name, note: [member.householdNo, member.villageName].join(" ") };
}
