import { type Dot, parseDots, writeDots } from "../../../shared/changes/dot.ts";
import type { RecordName } from "../../../shared/records/all.ts";
import type { Cell } from "../../../shared/records/fields.ts";
import type { Client } from "../open.ts";
import { prepared } from "../prepared.ts";
import { nameInScope } from "../rowNames.ts";
import { type Findings, type Found, noCells } from "./findings.ts";
import type { Layout, Layouts } from "./layouts.ts";
import { householdOfRow } from "./reportLines.ts";
import { loosen, noFields } from "./rows.ts";

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

/** What is told of rows that go: how they are called, while they and their households still stand, and by whom. */
interface Told {
  readonly findings: Findings;
  readonly lines: ReadonlyMap<string, Omit<Found, "kind" | "record" | "uid">>;
}

function linesOf(client: Client, layouts: Layouts, scope: number, erasures: readonly Erasure[]): Told["lines"] {
  const uids = JSON.stringify(erasures.map(({ uid }) => uid));
  const dots = new Map(erasures.map(({ uid, dot }) => [uid, dot]));
  const lines = new Map<string, Omit<Found, "kind" | "record" | "uid">>();
  for (const { name, table } of layouts.values()) {
    const found = prepared(client, `SELECT uid FROM ${table} WHERE scope = ? AND uid IN ${among}`).pluck();
    for (const uid of found.all(scope, uids) as string[]) {
      const row = nameInScope(client, name as RecordName, scope, uid);
      const household = householdOfRow(client, table, name, scope, uid)?.no ?? "";
      lines.set(uid, { field: "", ours: null, theirs: null, dot: dots.get(uid) ?? 0, row, household });
    }
  }
  return lines;
}

/** Deletes rows of one table; their words are gathered, so that nothing else keeps them. */
function deleteRows(client: Client, layout: Layout, scope: number, uids: string, told: Told, words: Set<Cell>) {
  const rows = prepared(client, `SELECT * FROM ${layout.table} WHERE scope = ? AND uid IN ${among}`).all(
    scope,
    uids,
  ) as Columns[];
  const dots: Dot[] = [];
  for (const row of rows) {
    for (const column of layout.words) if (typeof row[column] === "string") words.add(row[column]);
    dots.push(row.ver, ...Object.values(parseDots(row.vx)));
    told.findings.add({ kind: "erased", record: layout.name, uid: row.uid, ...told.lines.get(row.uid)! });
    told.findings.moved(layout.name, (column) => row[column] ?? null, noCells);
  }
  prepared(client, `DELETE FROM ${layout.table} WHERE scope = ? AND uid IN ${among}`).run(scope, uids);
  return dots;
}

/**
 * Empties cells, waiting values and history lines that lead to erased rows.
 * @param hold leaves cells alone whose rows lean on them: it must be seen first whether they go as well
 */
export function loosenRows(
  client: Client,
  layouts: Layouts,
  scope: number,
  erased: ReadonlySet<string>,
  hold: boolean,
): void {
  const uids = JSON.stringify([...erased]);
  for (const { table, columns, references, leans } of layouts.values()) {
    const held = hold ? leans : noFields;
    const leads = references.map((column) => `${column} IN ${among}`).join(" OR ");
    const bound = references.map(() => uids);
    const rows = prepared(
      client,
      `SELECT * FROM ${table} WHERE scope = ? AND (${leads === "" ? "" : `${leads} OR `}extra IS NOT NULL)`,
    ).all(scope, ...bound) as Columns[];
    for (const row of rows) {
      const values = new Map([...columns].map(([field, column]): [string, Cell] => [field, row[column] ?? null]));
      loosenRow(client, table, row, values, columns, erased, held);
    }
  }
  const unknown = prepared(client, "SELECT * FROM unknown_rows WHERE scope = ?").all(scope) as Columns[];
  for (const row of unknown) loosenRow(client, "unknown_rows", row, new Map(), new Map(), erased, noFields);
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
  held: ReadonlySet<string>,
): void {
  const extra = Object.entries((JSON.parse(String(row["extra"] ?? "{}")) ?? {}) as Record<string, Cell>);
  const values = new Map([...known, ...extra]);
  const dots = parseDots(row.vx);
  const loose = loosen(values, dots, row.ver, erased, held);
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
 * cell that leads to them go; the ids are kept for ever, so that no package brings them back. Rows that lean on them
 * are left to `eraseLeaning`, which must follow.
 * @returns whether any id was not known
 */
export function applyErased(
  client: Client,
  layouts: Layouts,
  scope: number,
  erasures: readonly Erasure[],
  findings: Findings,
): boolean {
  if (erasures.length === 0) return false;
  const known = erasedIn(client, scope);
  const fresh = erasures.filter(({ uid }) => !known.has(uid));
  const add = prepared(
    client,
    `INSERT INTO erased (uid, scope, dot, reason) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET dot = max(dot, excluded.dot) WHERE dot = 0`,
  );
  for (const { uid, dot, reason } of erasures) add.run(uid, scope, dot, reason);
  if (fresh.length === 0) return false;
  const uids = JSON.stringify(fresh.map(({ uid }) => uid));
  const words = new Set<Cell>();
  const told = { findings, lines: linesOf(client, layouts, scope, fresh) };
  const dots = prepared(client, `SELECT DISTINCT dot FROM history WHERE uid IN ${among}`).pluck().all(uids) as Dot[];
  for (const layout of layouts.values()) dots.push(...deleteRows(client, layout, scope, uids, told, words));
  prepared(client, `DELETE FROM unknown_rows WHERE scope = ? AND uid IN ${among}`).run(scope, uids);
  for (const table of ["siblings", "history", "history_siblings"])
    prepared(client, `DELETE FROM ${table} WHERE uid IN ${among}`).run(uids);
  loosenRows(client, layouts, scope, new Set(fresh.map(({ uid }) => uid)), true);
  silenceSteps(client, dots, words);
  return true;
}

/** Takes erased bytes out of the file: freed pages are overwritten, the write-ahead log is emptied. */
export function wipeLog(client: Client): void {
  client.pragma("wal_checkpoint(TRUNCATE)");
}
