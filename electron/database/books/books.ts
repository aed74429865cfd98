import { type BookRecord, headColumn, nameColumn } from "../../../shared/books/book.ts";
import type { BookRow } from "../../../shared/books/contract.ts";
import { records } from "../../../shared/records/all.ts";
import type { Listing } from "../../../shared/records/listing.ts";
import { columnName, type RecordDescription } from "../../../shared/records/record.ts";
import { targetOf } from "../../../shared/records/references.ts";
import { inVillage, type Listed, pageRows, rowsWhere } from "../listing.ts";
import type { Client } from "../open.ts";
import { namingOf } from "../rowNames.ts";
import { workedOut } from "./columns.ts";
import { onDay } from "./dated.ts";

/** SQL of the head's name of the household `h`. */
const headName = `(SELECT coalesce(m.name_zh, m.name_bo) FROM members m WHERE m.scope = h.scope
  AND m.uid = h.head_member_id AND m.removed IS NULL)`;

/** What each reference of a row points to, in words; of a household its head as well. */
function pointed(description: RecordDescription): [string, string][] {
  return Object.keys(description.fields).flatMap((field): [string, string][] => {
    const target = targetOf(description, field);
    if (!target) return [];
    const at = (alias: string) => `${alias}.scope = t.scope AND ${alias}.uid = t.${columnName(field)}`;
    const name: [string, string] = [
      nameColumn(field),
      `(SELECT ${namingOf(target, "p")} FROM ${target.table} p WHERE ${at("p")})`,
    ];
    if (target.name !== "household") return [name];
    return [name, [headColumn(field), `(SELECT ${headName} FROM households h WHERE ${at("h")})`]];
  });
}

/** What stands before the order by day: of requests the open ones by the day promised, so that overdue ones lead. */
const foremost: Partial<Record<BookRecord, readonly string[]>> = {
  helpRequest: ["t.state <> 'open'", "CASE t.state WHEN 'open' THEN t.due_on END"],
};

/** How a book is listed: its rows that were not removed, the newest first. */
export function listedBook(record: BookRecord, asOf: string | null = null): Listed {
  const description: RecordDescription = records[record];
  const { table, scope, on } = description;
  const office = scope === "office";
  return {
    description,
    from: office ? `${table} t JOIN scope s ON s.idx = t.scope` : inVillage(table),
    where: ["t.removed IS NULL", ...onDay(description, asOf)],
    columns: {
      ...(office ? {} : { villageName: "v.name_zh" }),
      ...Object.fromEntries(pointed(description)),
      ...workedOut(record),
    },
    office,
    order: [...(foremost[record] ?? []), ...(on === undefined ? [] : [`t.${columnName(on)} DESC`]), "t.rowid DESC"],
  };
}

/** A page of a book. The office's own books are narrowed by no village. */
export const listBook = (client: Client, record: BookRecord, listing: Listing): { rows: BookRow[]; total: number } =>
  pageRows(client, listedBook(record, listing.asOf), listing);

/** One row of a book; null where it is not there or was removed. */
export const findInBook = (client: Client, record: BookRecord, uid: string): BookRow | null =>
  rowsWhere<BookRow>(client, listedBook(record), "t.uid = @uid", { uid })[0] ?? null;

/** Rows of a book whose field holds one of these values, for what belongs to a row of another record. */
export const bookRowsBy = (client: Client, record: BookRecord, field: string, values: readonly string[]): BookRow[] =>
  rowsWhere<BookRow>(client, listedBook(record), `t.${columnName(field)} IN (SELECT value FROM json_each(@values))`, {
    values: JSON.stringify(values),
  });
