import { expect, test } from "vitest";
import { migrate } from "../../../electron/database/migrate.ts";
import type { Client } from "../../../electron/database/open.ts";
import { migrationsUpTo, registerAt, wholeTables } from "../../support/migrations.ts";

const columnsOf = (client: Client) =>
  client.prepare("SELECT name FROM pragma_index_info('households_house_name') ORDER BY seqno").pluck().all();

test("0005 indexes house names village by village and leaves every row as it was", () => {
  const client = registerAt(4);
  client.exec(`INSERT INTO scope (idx, uid, kind) VALUES (1, 'village', 'village'), (2, 'other', 'village');
    INSERT INTO households (scope, uid, ver, step, household_no, house_name) VALUES (1, 'h', 2, 1, '001', '上院'),
      (2, 'i', 2, 1, '001', '上院'), (1, 'j', 2, 1, '002', NULL)`);
  const before = wholeTables(client);
  expect(columnsOf(client)).toEqual(["house_name"]);

  expect(migrate(client, migrationsUpTo(5))).toBe(1);

  expect(wholeTables(client)).toEqual(before);
  expect(columnsOf(client)).toEqual(["scope", "house_name"]);
  const uid = "SELECT uid FROM households INDEXED BY households_house_name WHERE scope = 2 AND house_name = '上院'";
  expect(client.prepare(uid).pluck().all()).toEqual(["i"]);
  client.close();
});
