import { fromRecordNumber } from "../../../shared/forms/recordNumber.ts";
import { isHan, nameKey } from "../../../shared/names/normalise.ts";
import { beginsAsTyped, initialSequences } from "../../../shared/names/pinyinMatch.ts";
import type { Found } from "../../../shared/search/contract.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { phoneField } from "./fields.ts";
import { byCode, holdersOf, householdsByNumber } from "./holders.ts";
import { foundInBooks } from "./inBooks.ts";
import { readingsOf } from "./readings.ts";

/** A list, not an object: it is read in less than half the time. */
type Keyed = readonly [field: number, name: string];

const last = "\u{10ffff}";
/**
 * Names looked at for one beginning: a few first, since one often fills the screen. The last is more than a county has
 * under one initial, so that nobody is passed over whose key stands late among them.
 */
const pages = [
  [6, 0],
  [24, 6],
  [600, 30],
  [20_000, 630],
] as const;

const namesSql = `SELECT field, name FROM name_key WHERE key >= ? AND key < ? AND field <> ${phoneField}
  ORDER BY key LIMIT +? OFFSET ?`;

function* namesFrom(client: Client, start: string): Generator<Keyed> {
  for (const [limit, offset] of pages) {
    const names = prepared(client, namesSql)
      .raw()
      .all(start, start + last, limit, offset) as Keyed[];
    yield* names;
    if (names.length < limit) return;
  }
}

/** Whether any spelling of a name begins as typed, from its start or from a later character. */
const agrees = (typed: string, [, name]: Keyed): boolean =>
  name.split("、").some((part) => beginsAsTyped(typed, nameKey(part), readingsOf));

function* pinyinNames(client: Client, letters: string): Generator<Keyed> {
  for (const sequence of initialSequences(letters)) {
    for (const keyed of namesFrom(client, sequence)) {
      if (sequence === letters || agrees(letters, keyed)) yield keyed;
    }
  }
}

/** 扎x: the typed characters lead to the names, the letters after them are checked. */
function* mixedNames(client: Client, typed: string): Generator<Keyed> {
  const han = /^\p{Script=Han}+/u.exec(typed)?.[0] ?? typed[0]!;
  for (const keyed of namesFrom(client, han)) {
    const key = nameKey(keyed[1]);
    const at = Math.max(0, key.indexOf(han));
    if (agrees(typed, keyed) || beginsAsTyped(typed, key.slice(at), readingsOf)) yield keyed;
  }
}

/** Names that the typing may mean, likeliest first; a name may come more than once. */
function* namesFor(client: Client, typed: string): Generator<Keyed> {
  yield* namesFrom(client, typed);
  const letters = /[a-z]/.test(typed);
  if (letters && isHan(typed)) yield* mixedNames(client, typed);
  else if (/^[a-z]+$/.test(typed)) yield* pinyinNames(client, typed);
}

function* byDigits(client: Client, typed: string, limit: number): Generator<Found> {
  yield* householdsByNumber(client, typed, limit);
  if (typed.length < 4) return;
  const key = [...typed].reverse().join("");
  const sql = "SELECT DISTINCT name FROM name_key WHERE key >= ? AND key < ? AND field = ? LIMIT +?";
  for (const name of prepared(client, sql)
    .pluck()
    .all(key, key + last, phoneField, limit) as string[])
    yield* holdersOf(client, phoneField, name, limit);
}

function* candidates(client: Client, text: string, limit: number): Generator<Found> {
  const code = fromRecordNumber(text);
  if (code) yield* byCode(client, code.record, code.uid);
  const typed = nameKey(text);
  if (typed === "" || code) return;
  if (/^\d[\d-]*$/.test(typed)) yield* byDigits(client, typed, limit);
  const seen = new Set<string>();
  for (const [field, name] of namesFor(client, typed)) {
    if (seen.has(field + name)) continue;
    seen.add(field + name);
    yield* holdersOf(client, field, name, limit);
  }
  if (/\d/.test(typed) && !/^\d/.test(typed)) yield* householdsByNumber(client, text.trim(), limit);
  yield* foundInBooks(client, text.trim(), limit);
}

/** Rows that a clerk's typing may mean, likeliest first, each once, at most `limit`. */
export function findRows(client: Client, text: string, limit: number): Found[] {
  const rows = new Map<string, Found>();
  for (const row of candidates(client, text, limit)) {
    if (!rows.has(row.uid)) rows.set(row.uid, row);
    if (rows.size >= limit) break;
  }
  return [...rows.values()];
}

/** Whether somebody or something here is called so, or begins so. */
export function isName(client: Client, text: string): boolean {
  const key = nameKey(text);
  return (
    prepared(client, "SELECT 1 FROM name_key WHERE key >= ? AND key < ? LIMIT 1").get(key, key + last) !== undefined
  );
}
