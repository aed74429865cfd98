import { expect, test } from "vitest";
import { migrate } from "../../../electron/database/migrate.ts";
import type { Client } from "../../../electron/database/open.ts";
import { migrationsUpTo, registerAt, wholeTables } from "../../support/migrations.ts";

const added = [
  "posted_officers",
  "postings",
  "pairings",
  "visits",
  "assistance_lines",
  "jlgs",
  "jlg_households",
  "guarantor_consents",
  "loans",
  "instalments",
  "repayments",
  "enterprises",
  "enterprise_years",
  "labour_events",
  "volunteer_certs",
  "donations",
  "distributions",
  "care_cases",
  "care_visits",
  "help_requests",
  "places",
  "place_checks",
  "place_check_items",
  "meetings",
  "notices",
  "survey_tallies",
];

const indexed = (client: Client, table: string) =>
  client.prepare("SELECT count(*) FROM pragma_index_list(?)").pluck().get(table) as number;

test("0004 adds the books of the programmes, empty, and leaves every row as it was", () => {
  const client = registerAt(3);
  client.exec(`INSERT INTO scope (idx, uid, kind) VALUES (1, 'village', 'village');
    INSERT INTO villages (scope, uid, ver, step) VALUES (1, 'a', 1, 1);
    INSERT INTO households (scope, uid, ver, step, household_no) VALUES (1, 'h', 2, 1, '001');
    INSERT INTO members (scope, uid, ver, step, name_zh, household_id) VALUES (1, 'm', 3, 1, '扎西', 'h');
    INSERT INTO consents (scope, uid, ver, step, member_id) VALUES (1, 'c', 4, 1, 'm');
    INSERT INTO unit_memberships (scope, uid, ver, step, household_id, consent_id) VALUES (1, 'x', 5, 1, 'h', 'c');
    INSERT INTO siblings (tbl, uid, field, dot, value, stamp) VALUES ('villages', 'a', 'nameZh', 2, '甲村', 5)`);
  const before = wholeTables(client);
  const was = indexed(client, "unit_memberships");

  expect(migrate(client, migrationsUpTo(4))).toBe(1);

  const after = wholeTables(client);
  expect(Object.keys(after).filter((name) => !(name in before))).toEqual(added.toSorted());
  for (const name of added) expect(after[name], name).toEqual([]);
  for (const [name, rows] of Object.entries(before)) expect(after[name], name).toEqual(rows);
  expect(indexed(client, "unit_memberships")).toBe(was + 1);
  client.close();
});
