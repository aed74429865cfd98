import { expect, test } from "vitest";
import { migrate } from "../../../electron/database/migrate.ts";
import { migrationsUpTo, registerAt, wholeTables } from "../../support/migrations.ts";

test("0003 adds a place for what waited beside a cell and leaves every row as it was", () => {
  const client = registerAt(2);
  client.exec(`INSERT INTO scope (idx, uid, kind) VALUES (1, 'village', 'village');
    INSERT INTO villages (scope, uid, ver, step) VALUES (1, 'a', 1, 1);
    INSERT INTO siblings (tbl, uid, field, dot, value, stamp) VALUES ('villages', 'a', 'nameZh', 2, '甲村', 5);
    INSERT INTO history (dot, tbl, uid, field, old, new, prior) VALUES (2, 'villages', 'a', 'nameZh', '乙村', '甲村', 1)`);
  const before = wholeTables(client);

  expect(migrate(client, migrationsUpTo(3))).toBe(1);

  const { history_siblings, ...rest } = wholeTables(client);
  expect(history_siblings).toEqual([]);
  expect(rest).toEqual(before);
  client.close();
});
