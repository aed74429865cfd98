import { type Dot, parseDots, writeDots } from "../../../shared/changes/dot.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { type Findings, noCells } from "./findings.ts";
import type { Layout, Layouts } from "./layouts.ts";
import { loosen } from "./rows.ts";

/** An id that may not come back, with the commit that erased it. */
export interface Erasure {
  readonly uid: string;
  readonly dot: Dot;
  readonly reason: string;
}

/** Ids erased in a scope. */
export const erasedIn = (client: Client, scope: number): ReadonlySet<string> =>
  new Set(prepared(client, "SELECT uid FROM erased WHERE scope = ?").pluck().all(scope) as string[]);

type Columns = Record<string, Cell> & { rowid: number; uid: string; ver: Dot; vx: string | null };

const among = "(SELECT value FROM json_each(?))";

/** Steps whose sentences may name the rows: those that wrote them. */
function stepsOf(client: Client, dots: readonly Dot[]): { id: number; params: string }[] {
  return prepared(
    client,
    `SELECT DISTINCT s.id, s.params FROM commits c JOIN step s ON s.id = c.step WHERE c.dot IN ${among}`,
  ).all(JSON.stringify(dots)) as { id: number; params: string }[];
}

/** Takes numbers and names of erased rows out of the sentences of the steps that wrote them. */
function silenceSteps(client: Client, dots: readonly Dot[], words: ReadonlySet<Cell>): void {
  for (const { id, params } of stepsOf(client, dots)) {
    const values = Object.entries(JSON.parse(params) as Record<string, Cell>);
    if (!values.some(([, value]) => words.has(value))) continue;
    const left = Object.fromEntries(values.map(([name, value]) => [name, words.has(value) ? "—" : value]));
    prepared(client, "UPDATE step SET params = ? WHERE id = ?").run(JSON.stringify(left), id);
  }
}

/** Deletes rows of one table; their words are gathered, so that nothing else keeps them. */
function deleteRows(client: Client, layout: Layout, scope: number, uids: string, findings: Findings, words: Set<Cell>) {
  const rows = prepared(client, `SELECT * FROM ${layout.table} WHERE scope = ? AND uid IN ${among}`).all(
    scope,
    uids,
  ) as Columns[];
  const dots: Dot[] = [];
  for (const row of rows) {
    for (const column of layout.words) if (typeof row[column] === "string") words.add(row[column]);
    dots.push(row.ver, ...Object.values(parseDots(row.vx)));
    findings.add({ kind: "erased", record: layout.name, uid: row.uid, field: "", ours: null, theirs: null, dot: 0 });
    findings.moved(layout.name, (column) => row[column] ?? null, noCells);
  }
  prepared(client, `DELETE FROM ${layout.table} WHERE scope = ? AND uid IN ${among}`).run(scope, uids);
  return dots;
}

/** Empties cells, waiting values and history lines that lead to erased rows. */
function loosenRows(client: Client, layouts: Layouts, scope: number, erased: ReadonlySet<string>): void {
  const uids = JSON.stringify([...erased]);
  for (const { table, columns, references } of layouts.values()) {
    const leads = references.map((column) => `${column} IN ${among}`).join(" OR ");
    const bound = references.map(() => uids);
    const rows = prepared(
      client,
      `SELECT * FROM ${table} WHERE scope = ? AND (${leads === "" ? "" : `${leads} OR `}extra IS NOT NULL)`,
    ).all(scope, ...bound) as Columns[];
    for (const row of rows) {
      const values = new Map([...columns].map(([field, column]): [string, Cell] => [field, row[column] ?? null]));
      loosenRow(client, table, row, values, columns, erased);
    }
  }
  const unknown = prepared(client, "SELECT * FROM unknown_rows WHERE scope = ?").all(scope) as Columns[];
  for (const row of unknown) loosenRow(client, "unknown_rows", row, new Map(), new Map(), erased);
  prepared(client, `UPDATE siblings SET value = NULL WHERE value IN ${among}`).run(uids);
  prepared(client, `DELETE FROM history_siblings WHERE value IN ${among}`).run(uids);
  for (const side of ["old", "new"])
    prepared(client, `UPDATE history SET ${side} = NULL WHERE ${side} IN ${among}`).run(uids);
}

function loosenRow(
  client: Client,
  table: string,
  row: Columns,
  known: ReadonlyMap<string, Cell>,
  columns: ReadonlyMap<string, string>,
  erased: ReadonlySet<string>,
): void {
  const extra = Object.entries((JSON.parse(String(row["extra"] ?? "{}")) ?? {}) as Record<string, Cell>);
  const values = new Map([...known, ...extra]);
  const dots = parseDots(row.vx);
  const loose = loosen(values, dots, row.ver, erased);
  if (loose.length === 0) return;
  const left = Object.fromEntries(extra.filter(([field]) => !loose.includes(field)));
  const text = Object.keys(left).length === 0 ? null : JSON.stringify(left);
  const sets = loose.flatMap((field) => columns.get(field) ?? []).map((column) => `, ${column} = NULL`);
  const place = table === "unknown_rows" ? "tbl = @tbl AND scope = @scope AND uid = @uid" : "rowid = @rowid";
  const bound =
    table === "unknown_rows" ? { tbl: row["tbl"] ?? "", scope: row["scope"] ?? 0, uid: row.uid } : { rowid: row.rowid };
  prepared(client, `UPDATE ${table} SET vx = @vx, extra = @extra${sets.join("")} WHERE ${place}`).run({
    ...bound,
    vx: writeDots(dots),
    extra: text,
  });
}

/**
 * Carries erasures out (exchange, section 7): the rows, what waits beside their values, their history and every
 * cell that leads to them go; the ids are kept for ever, so that no package brings them back.
 */
export function applyErased(
  client: Client,
  layouts: Layouts,
  scope: number,
  erasures: readonly Erasure[],
  findings: Findings,
): void {
  if (erasures.length === 0) return;
  const known = erasedIn(client, scope);
  const fresh = erasures.filter(({ uid }) => !known.has(uid));
  const add = prepared(
    client,
    `INSERT INTO erased (uid, scope, dot, reason) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET dot = max(dot, excluded.dot) WHERE dot = 0`,
  );
  for (const { uid, dot, reason } of erasures) add.run(uid, scope, dot, reason);
  if (fresh.length === 0) return;
  const uids = JSON.stringify(fresh.map(({ uid }) => uid));
  const words = new Set<Cell>();
  const dots = prepared(client, `SELECT DISTINCT dot FROM history WHERE uid IN ${among}`).pluck().all(uids) as Dot[];
  for (const layout of layouts.values()) dots.push(...deleteRows(client, layout, scope, uids, findings, words));
  prepared(client, `DELETE FROM unknown_rows WHERE scope = ? AND uid IN ${among}`).run(scope, uids);
  for (const table of ["siblings", "history", "history_siblings"])
    prepared(client, `DELETE FROM ${table} WHERE uid IN ${among}`).run(uids);
  loosenRows(client, layouts, scope, new Set(fresh.map(({ uid }) => uid)));
  silenceSteps(client, dots, words);
}

/** Takes erased bytes out of the file: freed pages are overwritten, the write-ahead log is emptied. */
export function wipeLog(client: Client): void {
  client.pragma("wal_checkpoint(TRUNCATE)");
}
