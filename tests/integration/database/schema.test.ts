import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { is, SQL } from "drizzle-orm";
import {
  type ForeignKey,
  getTableConfig,
  type Index,
  SQLiteSyncDialect,
  type SQLiteTable,
} from "drizzle-orm/sqlite-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrate } from "../../../electron/database/migrate.ts";
import { type Client, openFile } from "../../../electron/database/open.ts";
import * as journal from "../../../electron/database/schema/journal.ts";
import { storageOf } from "../../../electron/database/schema/tableOf.ts";
import * as tables from "../../../electron/database/schema/tables.ts";
import { records } from "../../../shared/records/all.ts";
import { columnName } from "../../../shared/records/record.ts";
import { migrations, tempFolder } from "../../support/register.ts";

interface Column {
  readonly name: string;
  readonly type: string;
}

/** All that both sides say of a table. */
interface Shape {
  readonly columns: readonly (Column & { readonly notNull: boolean; readonly default: string | null })[];
  readonly primaryKey: readonly string[];
  /** Columns of each constraint. */
  readonly unique: readonly string[];
  readonly indexes: readonly string[];
  /** Column, and the table and column it points to. */
  readonly foreign: readonly string[];
  /** The text of each condition. */
  readonly checks: readonly string[];
}

let client: Client;

beforeAll(() => {
  client = openFile(join(tempFolder(), "register.db"), randomBytes(32));
  migrate(client, migrations);
});
afterAll(() => client.close());

const columnsOf = (table: string): Column[] =>
  client
    .prepare<[string], Column>("SELECT name, type FROM pragma_table_info(?)")
    .all(table)
    .map(({ name, type }) => ({ name, type }));

/** What stands in the brackets after each CHECK of a table, whose conditions hold one level of brackets at most. */
function migratedChecks(table: string): string[] {
  const sql = client.prepare<[string], string>("SELECT sql FROM sqlite_schema WHERE name = ?").pluck().get(table) ?? "";
  return [...sql.matchAll(/CHECK \(((?:[^()]|\([^()]*\))*)\)/g)].map(([, condition]) => condition!).toSorted();
}

/** In the key a column is never empty, whatever is said. */
function migratedShape(table: string): Shape {
  const all = <T>(sql: string) => client.prepare<[string], T>(sql).all(table);
  const columns = all<Column & { notnull: number; preset: string | null; pk: number }>(
    `SELECT name, type, "notnull", dflt_value AS preset, pk FROM pragma_table_info(?)`,
  );
  const key = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
  const unique = all<{ columns: string }>(
    `SELECT group_concat(i.name, ', ') AS columns FROM pragma_index_list(?) AS l, pragma_index_info(l.name) AS i
     WHERE l.origin = 'u' GROUP BY l.name`,
  );
  const indexes = all<{ sql: string }>(
    "SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
  );
  return {
    columns: columns.map(({ name, type, notnull, preset, pk }) => ({
      name,
      type,
      notNull: notnull === 1 || pk > 0,
      default: preset,
    })),
    primaryKey: key.map(({ name }) => name),
    unique: unique.map((one) => one.columns).toSorted(),
    indexes: indexes
      .map(({ sql }) => sql.replaceAll(/\s+/g, " ").replaceAll("( ", "(").replaceAll(" )", ")"))
      .toSorted(),
    foreign: all<{ from: string; table: string; to: string }>(
      `SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)`,
    )
      .map(({ from, table: other, to }) => `${from} ${other}.${to}`)
      .toSorted(),
    checks: migratedChecks(table),
  };
}

const dialect = new SQLiteSyncDialect();
const sqlOf = (part: SQL): string => dialect.sqlToQuery(part, "indexes").sql.replaceAll('"', "");

function createIndex({ name, columns, unique, where, table }: Index["config"]): string {
  const on = columns.map((column) => (is(column, SQL) ? sqlOf(column) : column.name)).join(", ");
  const of = where
    ? ` WHERE ${sqlOf(where)
        .replace(/^\w+\./, "")
        .replace("is not null", "IS NOT NULL")}`
    : "";
  return `CREATE ${unique ? "UNIQUE " : ""}INDEX ${name} ON ${getTableConfig(table).name} (${on})${of}`;
}

const literal = (preset: unknown): string => (typeof preset === "string" ? `'${preset}'` : String(preset));

const pointing = (key: ForeignKey): string[] => {
  const { columns, foreignTable, foreignColumns } = key.reference();
  return columns.map(({ name }, at) => `${name} ${getTableConfig(foreignTable).name}.${foreignColumns[at]?.name}`);
};

function declaredShape(table: SQLiteTable): Shape {
  const { columns, primaryKeys, uniqueConstraints, indexes, foreignKeys, checks } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary);
  const alone = columns.filter(({ isUnique }) => isUnique).map(({ name }) => name);
  const together = uniqueConstraints.map((one) => one.columns.map(({ name }) => name).join(", "));
  return {
    columns: columns.map((column) => ({
      name: column.name,
      type: column.getSQLType().toUpperCase(),
      notNull: column.notNull || key.includes(column),
      default: column.default === undefined ? null : literal(column.default),
    })),
    primaryKey: key.map(({ name }) => name),
    unique: [...alone, ...together].toSorted(),
    indexes: indexes.map(({ config }) => createIndex(config)).toSorted(),
    foreign: foreignKeys.flatMap(pointing).toSorted(),
    checks: checks.map(({ value }) => sqlOf(value)).toSorted(),
  };
}

const tableNames = (): string[] =>
  client
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
    .map(({ name }) => name)
    .toSorted();

/** Columns of every record's table besides its fields. */
const rowHead = ["rowid", "scope", "uid", "ver", "vx", "extra", "step", "removed"];

/** What the register holds besides records. A table more needs a reason in docs/records.md. */
const ledger = [
  "asked",
  "author",
  "certificate",
  "clerk",
  "commits",
  "device",
  "device_key",
  "disclosure",
  "erased",
  "history",
  "history_siblings",
  "migration",
  "name_key",
  "package_in",
  "package_out",
  "parked",
  "peer",
  "revocation",
  "scope",
  "segment",
  "setting",
  "siblings",
  "step",
  "unknown_rows",
];

describe("a freshly migrated register", () => {
  test("has a table for each record, the journal's tables, and no other", () => {
    const expected = [...Object.values(records).map(({ table }) => table), ...ledger];
    expect(tableNames().toSorted()).toEqual(expected.toSorted());
  });

  test.each(Object.values(records))("has the columns that $name describes, in its order", ({ table, fields }) => {
    const described = Object.entries(fields).map(([name, field]) => ({
      name: columnName(name),
      type: storageOf(field),
    }));
    expect(columnsOf(table).slice(rowHead.length)).toEqual(described);
    expect(
      columnsOf(table)
        .slice(0, rowHead.length)
        .map(({ name }) => name),
    ).toEqual(rowHead);
  });

  test("keeps every table strict, so that a column holds what it says", () => {
    const loose = client
      .prepare<[], { name: string }>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
      .all()
      .map(({ name }) => name)
      .filter((name) => !name.startsWith("sqlite_"))
      .filter((name) => client.prepare("SELECT strict FROM pragma_table_list WHERE name = ?").pluck().get(name) !== 1);
    expect(loose).toEqual([]);
  });
});

test("a register keeps no FTS5 table, whose removed words would need a secure-delete of their own", () => {
  const made = client.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL%'").pluck();
  expect(made.all()).toEqual([]);
  expect(client.pragma("secure_delete", { simple: true })).toBe(1);
});

describe("the Drizzle schema", () => {
  test.each(Object.values(tables).map((table) => [getTableConfig(table).name, table] as const))(
    "%s equals the migrated table: columns, what they must hold, what they point to, keys and indexes",
    (name, table) => {
      expect(declaredShape(table)).toEqual(migratedShape(name));
    },
  );

  test("has a table for each record", () => {
    const names = Object.values(tables).map((table) => getTableConfig(table).name);
    expect(names.toSorted()).toEqual(
      Object.values(records)
        .map(({ table }) => table)
        .toSorted(),
    );
  });

  test.each(Object.values(journal).map((table) => [getTableConfig(table).name, table] as const))(
    "%s equals the migrated table: columns, what they must hold, what they point to, keys and indexes",
    (name, table) => {
      expect(declaredShape(table)).toEqual(migratedShape(name));
    },
  );
});
