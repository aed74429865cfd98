import type { Listing } from "../../shared/records/listing.ts";
import { columnName, type RecordDescription } from "../../shared/records/record.ts";
import { AppError } from "../../shared/rpc/errors.ts";
import { type Bound, narrowing } from "./narrowing.ts";
import type { Client } from "./open.ts";
import { scopeIndex } from "./scopes.ts";

/** How one record is listed. `t` names its table, `s` the scope, `v` the village, in every piece of SQL. */
export interface Listed {
  readonly description: RecordDescription;
  /** FROM clause, joins included. */
  readonly from: string;
  /** FROM clause for reading rows whose numbers are known, where another one finds them faster. */
  readonly read?: string;
  readonly where: readonly string[];
  /** SQL of every column beyond, or in place of, the record's own fields. */
  readonly columns: Readonly<Record<string, string>>;
  /** Order inside one village. */
  readonly order: readonly string[];
  /** Sort terms of columns that do not sort as plain text. */
  readonly natural?: Readonly<Record<string, readonly string[]>>;
  /** Values that its SQL reads besides `asOf`. */
  readonly bound?: Bound;
  /** Its rows are the office's own: no village narrows or orders them, and `v` is not there. */
  readonly office?: boolean;
}

/** Numbers like 3, 012, 2-11 and Q01-007 in the order in which people count them. An index holds the same terms. */
export const naturalOrder = (column: string): string[] => [
  `CAST(${column} AS INTEGER)`,
  `rtrim(${column}, '0123456789')`,
  `CAST(substr(${column}, length(rtrim(${column}, '0123456789')) + 1) AS INTEGER)`,
  column,
];

/** FROM clause of a record in a village's scope. */
export const inVillage = (table: string): string =>
  `${table} t JOIN scope s ON s.idx = t.scope JOIN villages v ON v.scope = t.scope AND v.removed IS NULL`;

function columnsOf({ description, columns }: Listed): Record<string, string> {
  const own = Object.keys(description.fields).map((name) => [name, `t.${columnName(name)}`]);
  return { ...Object.fromEntries(own), uid: "t.uid", village: "s.uid", ...columns };
}

function known(columns: Readonly<Record<string, string>>, field: string): string {
  const sql = Object.hasOwn(columns, field) ? columns[field] : undefined;
  if (sql === undefined) throw new AppError("invalid-input", { field });
  return sql;
}

interface Query {
  readonly columns: Record<string, string>;
  readonly from: string;
  readonly read: string;
  readonly where: string;
  readonly order: string;
  readonly bound: Bound;
}

function build(client: Client, listed: Listed, listing: Listing): Query {
  const columns = columnsOf(listed);
  const bound: Bound = { ...listed.bound, asOf: listing.asOf };
  const where = [...listed.where];
  if (listing.village !== null && !listed.office) {
    where.push("t.scope = @scope");
    bound["scope"] = scopeIndex(client, listing.village);
  }
  for (const [i, [field, match]] of Object.entries(listing.filter).entries())
    where.push(narrowing(known(columns, field), match, `f${i}`, bound));
  for (const [i, word] of (listing.quick ?? []).entries()) {
    const met = Object.entries(word).map(([field, match], j) =>
      narrowing(known(columns, field), match, `q${i}_${j}`, bound),
    );
    where.push(met.length > 0 ? `(${met.join(" OR ")})` : "0");
  }
  const sorts = listing.sort.flatMap(({ field, dir }) =>
    (listed.natural?.[field] ?? [known(columns, field)]).map((term) => `${term} ${dir}`),
  );
  const villageFirst = sorts.length > 0 && !listed.office ? ["v.village_code"] : [];
  const order = [...sorts, ...villageFirst, ...listed.order].join(", ");
  return { columns, from: listed.from, read: listed.read ?? listed.from, where: where.join(" AND "), order, bound };
}

function rowids(client: Client, query: Query, start: number, limit: number, scope?: number): number[] {
  const within = scope === undefined ? "" : " AND t.scope = @within";
  const sql = `SELECT t.rowid FROM ${query.from} WHERE ${query.where}${within} ORDER BY ${query.order} LIMIT +@limit OFFSET @start`;
  const bound = { ...query.bound, start, limit, within: scope ?? null };
  return client.prepare(sql).pluck().all(bound) as number[];
}

/** Rows of all villages in village order: counts say which villages the page crosses, so only those are sorted. */
function acrossVillages(client: Client, query: Query, listing: Listing): { found: number[]; total: number } {
  const counts = client
    .prepare(
      `SELECT t.scope, count(*) AS rows FROM ${query.from} WHERE ${query.where}
       GROUP BY t.scope ORDER BY min(v.village_code), t.scope`,
    )
    .all(query.bound) as { scope: number; rows: number }[];
  const found: number[] = [];
  let before = 0;
  for (const { scope, rows } of counts) {
    const start = Math.max(0, listing.start - before);
    const room = listing.limit - found.length;
    if (room > 0 && start < rows) found.push(...rowids(client, query, start, room, scope));
    before += rows;
  }
  return { found, total: before };
}

function readRows(client: Client, query: Query, found: readonly number[]): Record<string, unknown>[] {
  const selected = Object.entries(query.columns).map(([name, sql]) => `${sql} AS "${name}"`);
  const read = client
    .prepare(
      `SELECT t.rowid AS "#", ${selected.join(", ")} FROM ${query.read}
       WHERE ${query.where} AND t.rowid IN (SELECT value FROM json_each(@found))`,
    )
    .all({ ...query.bound, found: JSON.stringify(found) }) as Record<string, unknown>[];
  const byId = new Map(read.map(({ "#": id, ...row }) => [id as number, row]));
  return found.map((id) => byId.get(id)!);
}

/**
 * One page of a list, in a fixed order: the wanted sort, then village, then the record's own order.
 * @throws AppError invalid-input naming an unknown column, not-found for an unknown village
 */
export function pageRows<T>(client: Client, listed: Listed, listing: Listing): { rows: T[]; total: number } {
  const query = build(client, listed, listing);
  const { start, limit } = listing;
  if (listing.village === null && listing.sort.length === 0 && !listed.office) {
    const { found, total } = acrossVillages(client, query, listing);
    return { rows: readRows(client, query, found) as T[], total };
  }
  const count = client.prepare(`SELECT count(*) FROM ${query.from} WHERE ${query.where}`).pluck();
  const total = count.get(query.bound) as number;
  return { rows: readRows(client, query, rowids(client, query, start, limit)) as T[], total };
}

/** Rows that meet extra conditions, for one record and what hangs on it. */
export function rowsWhere<T>(client: Client, listed: Listed, condition: string, bound: Bound): T[] {
  const selected = Object.entries(columnsOf(listed)).map(([name, sql]) => `${sql} AS "${name}"`);
  const where = [...listed.where, "t.scope IN (SELECT idx FROM scope)", condition].join(" AND ");
  return client
    .prepare(`SELECT ${selected.join(", ")} FROM ${listed.from} WHERE ${where} ORDER BY ${listed.order.join(", ")}`)
    .all({ ...listed.bound, ...bound }) as T[];
}

/** The SQL that a page's order runs on, for tests that look at its plan. */
export function planOf(client: Client, listed: Listed, listing: Listing): string[] {
  const query = build(client, listed, listing);
  const sql = `EXPLAIN QUERY PLAN SELECT t.rowid FROM ${query.from} WHERE ${query.where} ORDER BY ${query.order} LIMIT 100`;
  return (client.prepare(sql).all(query.bound) as { detail: string }[]).map(({ detail }) => detail);
}
