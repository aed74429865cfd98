import { expect, test } from "vitest";
import { migrate } from "../../../electron/database/migrate.ts";
import { migrationsUpTo, registerAt, wholeTables } from "../../support/migrations.ts";

test("0002 adds the tables of the exchange and leaves every row as it was", () => {
  const client = registerAt(1);
  client.exec(`INSERT INTO scope (idx, uid, kind) VALUES (1, 'village', 'village');
    INSERT INTO device (uid, name, own, enrolled_on) VALUES ('pc', 'PC-1a2b', 1, '2026-11-02');
    INSERT INTO segment (idx, id, scope, device, known) VALUES (1, 'aa', 1, 'pc', 1);
    INSERT INTO villages (scope, uid, ver, step) VALUES (1, 'a', 1, 1);
    INSERT INTO siblings (tbl, uid, field, dot, value, stamp) VALUES ('villages', 'a', 'nameZh', 2, '甲村', 5)`);
  const before = wholeTables(client);

  expect(migrate(client, migrationsUpTo(2))).toBe(1);

  const { author, asked, certificate, package_out, device, ...rest } = wholeTables(client);
  expect([author, asked, certificate, package_out]).toEqual([[], [], [], []]);
  const { device: devices, ...untouched } = before;
  expect(rest).toEqual(untouched);
  expect(device).toEqual([{ ...(devices![0] as object), office: "", relation: "register", villages: null }]);
  client.close();
});
