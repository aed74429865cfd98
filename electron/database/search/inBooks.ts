import type { Found } from "../../../shared/search/contract.ts";
import { records } from "../../../shared/records/all.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { namingOf } from "../rowNames.ts";

/**
 * Rows of books that are looked for, the fields they are found by, and whether those hold a number. A venue, a place of
 * work and a survey's question name many rows at once, none of them alone: those books are looked through on their pages.
 */
const looked = [
  ["postedOfficer", ["name"], "name"],
  ["enterprise", ["name"], "name"],
  ["place", ["name"], "name"],
  ["jlg", ["group_no", "agreement_no"], "number"],
  ["loan", ["contract_no"], "number"],
  ["assistance", ["receipt_ref"], "number"],
  ["donation", ["item"], "name"],
  ["distribution", ["receipt_ref"], "number"],
  ["notice", ["title"], "name"],
] as const;

type Stored = Pick<Found, "record" | "foundBy" | "uid" | "village" | "villageName" | "name">;

/** LIKE's own signs stand for themselves. */
const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const sqlOf = ([record, fields, foundBy]: (typeof looked)[number]): string => {
  const { table } = records[record];
  const typed = foundBy === "name" ? "'%' || @typed" : "+@typed";
  const met = fields.map((field) => `t.${field} LIKE ${typed} ESCAPE '\\'`).join(" OR ");
  const shown =
    fields.length > 1 || fields[0] !== "receipt_ref"
      ? `t.${fields[0]}`
      : `${namingOf(records[record])} || '　' || t.receipt_ref`;
  return `SELECT '${record}' AS record, '${foundBy}' AS foundBy, t.uid, s.uid AS village,
      coalesce(v.name_zh, '') AS villageName, ${shown} AS name
    FROM ${table} t JOIN scope s ON s.idx = t.scope
    LEFT JOIN villages v ON v.scope = t.scope AND v.uid = s.uid AND v.removed IS NULL
    WHERE t.removed IS NULL AND (${met}) ORDER BY t.rowid DESC LIMIT +@limit`;
};

/** One statement for all books: most of them are short, and asking each by itself is what would cost. */
const sql = looked.map((each) => `SELECT * FROM (${sqlOf(each)})`).join(" UNION ALL ");

const unsaid = {
  nameBo: null,
  nameTag: null,
  aliases: null,
  birthYear: null,
  listed: true,
  householdId: null,
  householdNo: null,
  houseName: null,
  unitNo: null,
} as const;

/**
 * Rows of books by a part of their name, or by the beginning of their number: officers, enterprises, places, groups,
 * loans, receipts, donations, notices. One letter alone finds none.
 */
export function* foundInBooks(client: Client, text: string, limit: number): Generator<Found> {
  if (text.length < 2) return;
  for (const row of prepared(client, sql).all({ typed: `${escaped(text)}%`, limit }) as Stored[])
    yield { ...unsaid, ...row };
}
