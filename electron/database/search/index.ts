import type { Cell } from "../../../shared/records/fields.ts";
import type { Touched } from "../journal/touched.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { type SearchField, searchFields } from "./fields.ts";

/** Values that touched rows hold now. A step marks each row it writes, so one scan by step finds them all. */
function currentNames(client: Client, field: SearchField, scope: number, uids: ReadonlySet<string>): string[] {
  const { table, column } = field;
  const [first] = uids;
  const step = prepared(client, `SELECT step FROM ${table} WHERE scope = ? AND uid = ?`).pluck().get(scope, first);
  return prepared(
    client,
    `SELECT DISTINCT ${column} FROM ${table}
     WHERE scope = ? AND step = ? AND removed IS NULL AND ${column} IS NOT NULL`,
  )
    .pluck()
    .all(scope, step) as string[];
}

/** So many names are looked up before it is known what kind of names these are. */
const trial = 50;

/**
 * Names that are known are passed over by a look at the index; where hardly one is, as in the first import, the look
 * costs more than it saves, and the first key tells as well.
 */
function addNames(client: Client, field: SearchField, names: Iterable<string>): void {
  const known = prepared(client, "SELECT 1 FROM name_key WHERE name = ? AND field = ? LIMIT 1");
  const add = prepared(client, "INSERT OR IGNORE INTO name_key (key, field, name) VALUES (?, ?, ?)");
  const isNew = (name: string): boolean => {
    for (const key of field.keys(name)) if (add.run(key, field.id, name).changes === 0) return false;
    return true;
  };
  let [seen, met] = [0, 0];
  for (const name of names) {
    const looks = seen < trial || met * 5 >= seen;
    if ((looks && known.get(name, field.id)) || !isNew(name)) met += 1;
    seen += 1;
  }
}

/** Forgets a name that no row holds any longer, so that an erased person's name leaves the file. */
function dropUnused(client: Client, field: SearchField, name: Cell): void {
  const { table, column, id } = field;
  const held = prepared(
    client,
    `SELECT 1 FROM ${table} WHERE scope IN (SELECT idx FROM scope) AND ${column} = ? AND removed IS NULL LIMIT 1`,
  );
  if (!held.get(name)) prepared(client, "DELETE FROM name_key WHERE name = ? AND field = ?").run(name, id);
}

/** Brings the search keys of touched rows up to date, inside the step's transaction. */
export function indexTouched(client: Client, touched: Touched): void {
  for (const field of searchFields) {
    if (!touched.mayHaveChanged(field.record, field.column)) continue;
    for (const [scope, uids] of touched.rows.get(field.record) ?? []) {
      addNames(client, field, currentNames(client, field, scope, uids));
    }
    const earlier = touched.before.filter(({ record }) => record === field.record);
    for (const name of new Set(earlier.map(({ row }) => row[field.column] ?? null))) {
      if (name !== null) dropUnused(client, field, name);
    }
  }
}

/** Names of one search field that came into rows, and names that may have left them. */
export interface NamesMoved {
  readonly field: SearchField;
  readonly came: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
}

/** Brings the search keys up to date with names that a package brought or took away. */
export function indexNames(client: Client, moved: Iterable<NamesMoved>): void {
  for (const { field, came, left } of moved) {
    addNames(client, field, came);
    // One that came may have left again, with a row that could not stand.
    for (const name of left) dropUnused(client, field, name);
  }
}
