// Template for each migration: a register of n-1 with rows -> n -> compare the whole tables.
import { expect, test } from "vitest";
import { migrate } from "../../../electron/database/migrate.ts";
import { migrationsUpTo, registerAt, wholeTables } from "../../support/migrations.ts";

test("0001 turns an empty file into a register without a row", () => {
  const client = registerAt(0);
  expect(wholeTables(client)).toEqual({});

  expect(migrate(client, migrationsUpTo(1))).toBe(1);

  const tables = wholeTables(client);
  expect(Object.keys(tables)).toEqual(expect.arrayContaining(["households", "members", "history", "step"]));
  expect(Object.values(tables).flat()).toEqual([]);
  client.close();
});

test("0001 holds what it says: one row a uid and scope, whole flags, known kinds of place", () => {
  const client = registerAt(1);
  client.exec("INSERT INTO scope (idx, uid, kind) VALUES (1, 'village', 'village')");
  const insert = () => client.exec("INSERT INTO villages (scope, uid, ver, step) VALUES (1, 'a', 1, 1)");
  insert();
  expect(insert).toThrow(/UNIQUE/);
  expect(() => client.exec("INSERT INTO scope (idx, uid, kind) VALUES (2, 'b', 'street')")).toThrow(/CHECK/);
  expect(() => client.exec("INSERT INTO villages (scope, uid, ver, step) VALUES (9, 'c', 1, 1)")).toThrow(/FOREIGN/);
  client.close();
});
