import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
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

const drizzleColumns = (table: SQLiteTable): Column[] =>
  getTableConfig(table).columns.map((column) => ({ name: column.name, type: column.getSQLType().toUpperCase() }));

const tableNames = (): string[] =>
  client
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'place_text_%'",
    )
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
      .filter((name) => !name.startsWith("sqlite_") && !name.startsWith("place_text"))
      .filter((name) => client.prepare("SELECT strict FROM pragma_table_list WHERE name = ?").pluck().get(name) !== 1);
    expect(loose).toEqual([]);
  });
});

describe("the Drizzle schema", () => {
  test.each(Object.values(tables).map((table) => [getTableConfig(table).name, table] as const))(
    "%s equals the migrated table",
    (name, table) => {
      expect(drizzleColumns(table)).toEqual(columnsOf(name));
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
    "%s equals the migrated table",
    (name, table) => {
      expect(drizzleColumns(table)).toEqual(columnsOf(name));
    },
  );
});
