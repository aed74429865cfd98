import { type BookRecord, unrankedFields } from "../../shared/books/book.ts";
import type { BookRow, books } from "../../shared/books/contract.ts";
import { records } from "../../shared/records/all.ts";
import type { Cell } from "../../shared/records/fields.ts";
import type { Listing, Match } from "../../shared/records/listing.ts";
import type { NewOf, RecordDescription } from "../../shared/records/record.ts";
import type { Handlers } from "../../shared/rpc/contract.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { findInBook, listBook } from "../database/books/books.ts";
import { change } from "../database/journal/door.ts";
import { notedIn } from "../database/rulings/noted.ts";
import { officeScope } from "../database/scopes.ts";
import type { Session } from "../database/session.ts";
import type { Context } from "../worker/context.ts";
import { requireReceipts } from "./assistance.ts";
import { requireOwnConsents } from "./care.ts";

type Service = Handlers<typeof books, Context>;

/** Rows with the names of what a clerk should look at in each. */
function marked(session: Session, record: BookRecord, rows: readonly BookRow[]): BookRow[] {
  const noted = notedIn(session, record, rows);
  return rows.map((row) => ({ ...row, warned: noted.get(row.uid)?.join(" ") ?? null }));
}

const saysWhatItIs = (match: Match): boolean => "equals" in match || "oneOf" in match;

/** @throws AppError invalid-input where an order or a bound would make a ranking of people */
function refuseRanking(record: BookRecord, { sort, filter, quick = [] }: Listing): void {
  for (const field of unrankedFields[record] ?? []) {
    const matches = [filter, ...quick].flatMap((by) => (Object.hasOwn(by, field) ? [by[field]!] : []));
    if (sort.some((by) => by.field === field) || !matches.every(saysWhatItIs))
      throw new AppError("invalid-input", { record, field });
  }
}

export const list: Service["list"] = ({ session }, { record, ...listing }) => {
  refuseRanking(record, listing);
  const { rows, total } = listBook(session.client, record, listing);
  return { rows: marked(session, record, rows), total };
};

export const get: Service["get"] = ({ session }, { record, uid }) => {
  const found = findInBook(session.client, record, uid);
  if (!found) throw new AppError("not-found", { uid });
  return marked(session, record, [found])[0]!;
};

/** Values as a new row takes them. @throws AppError invalid-input for a field that the record does not have */
export function newRow(
  description: RecordDescription,
  values: Readonly<Record<string, Cell>>,
): NewOf<RecordDescription> {
  const strange = Object.keys(values).find((field) => !Object.hasOwn(description.fields, field));
  if (strange !== undefined) throw new AppError("invalid-input", { record: description.name, field: strange });
  return values as NewOf<RecordDescription>;
}

/** Adds rows as one step; all of them, or none when one breaks a rule. */
export const add: Service["add"] = (context, { record, village, rows }) => {
  const { session } = context;
  const description: RecordDescription = records[record];
  if (village === null && description.scope === "village") throw new AppError("invalid-input", { field: "village" });
  const done = change(session, { kind: "add-rows", params: { record, rows: rows.length } }, (write) => {
    if (record === "assistance") requireReceipts(rows);
    if (record === "careCase") requireOwnConsents(write, rows);
    const scope = description.scope === "office" || village === null ? officeScope(session.client) : village;
    return rows.map((values) => write.insert(description, scope, newRow(description, values)));
  });
  context.changed(done.features);
  return { step: done.step, uids: done.value, warnings: [...done.warnings] };
};
