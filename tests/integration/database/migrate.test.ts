import { randomBytes } from "node:crypto";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { migrate, readMigrations } from "../../../electron/database/migrate.ts";
import { type Client, openFile } from "../../../electron/database/open.ts";
import { lastMigration, migrationAfter } from "../../support/migrations.ts";
import { migrations, tempFolder } from "../../support/register.ts";

let folder: string;
let client: Client;

const add = (name: string, sql: string) => writeFileSync(join(folder, name), sql);
const version = () => client.pragma("user_version", { simple: true });
const hasTable = (name: string) =>
  client.prepare("SELECT count(*) FROM sqlite_schema WHERE name = ?").pluck().get(name) === 1;
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;

beforeEach(() => {
  const place = tempFolder();
  folder = join(place, "migrations");
  mkdirSync(folder);
  cpSync(migrations, folder, { recursive: true });
  client = openFile(join(place, "register.db"), randomBytes(32));
  return () => client.close();
});

test("a new register is brought to the newest version without a backup of nothing", () => {
  let backups = 0;
  expect(migrate(client, folder, () => backups++)).toBe(readMigrations(folder).length);
  expect([version(), backups]).toEqual([readMigrations(folder).length, 0]);
  expect(migrate(client, folder, () => backups++)).toBe(0);
});

test("each migration has a test of its own, from the version before with rows in it", () => {
  const tests = join(import.meta.dirname, "../migrations");
  const untested = readMigrations(migrations).filter(
    (_, at) => !existsSync(join(tests, `${String(at + 1).padStart(4, "0")}.test.ts`)),
  );
  expect(untested).toEqual([]);
});

test("the backup is made before the first change of a register that exists", () => {
  migrate(client, folder);
  const before = version();
  add(migrationAfter("more"), "CREATE TABLE more (x INTEGER) STRICT;");
  const seen: unknown[] = [];
  expect(migrate(client, folder, () => seen.push([version(), hasTable("more")]))).toBe(1);
  expect(seen).toEqual([[before, false]]);
  expect([version(), hasTable("more")]).toEqual([lastMigration + 1, true]);
});

test("an old migration that was edited is refused", () => {
  migrate(client, folder);
  add("0001_register.sql", "CREATE TABLE other (x INTEGER) STRICT;");
  expect(() => migrate(client, folder)).toThrow(code("internal"));
});

test("a register from the future is refused, and left as it is", () => {
  migrate(client, folder);
  client.pragma("user_version = 99");
  expect(() => migrate(client, folder)).toThrow(code("newer-version"));
  expect(version()).toBe(99);
});

test("a gap in the numbers is refused", () => {
  add(migrationAfter("late", 2), "CREATE TABLE late (x INTEGER) STRICT;");
  expect(() => migrate(client, folder)).toThrow(code("internal"));
  expect(version()).toBe(0);
});

test("a number used twice is refused", () => {
  add("0001_second.sql", "CREATE TABLE second (x INTEGER) STRICT;");
  expect(() => migrate(client, folder)).toThrow(code("internal"));
});

test("a migration that fails half way changes nothing", () => {
  migrate(client, folder);
  add(migrationAfter("more"), "CREATE TABLE more (x INTEGER) STRICT;");
  add(migrationAfter("bad", 2), "CREATE TABLE step (x INTEGER);");
  expect(() => migrate(client, folder)).toThrow();
  expect([version(), hasTable("more")]).toEqual([lastMigration, false]);
});

test("a migration that leaves a reference to nothing is refused", () => {
  migrate(client, folder);
  add(migrationAfter("orphan"), "CREATE TABLE child (p TEXT REFERENCES scope (uid)) STRICT;");
  expect(migrate(client, folder)).toBe(1);
  client.pragma("foreign_keys = OFF");
  client.exec("INSERT INTO child (p) VALUES ('nobody')");
  add(migrationAfter("next", 2), "CREATE TABLE next (x INTEGER) STRICT;");
  expect(() => migrate(client, folder)).toThrow(code("damaged"));
  expect(version()).toBe(lastMigration + 1);
});
