import { describe, expect, it } from "vitest";
import { fillTownship } from "../../../../electron/services/demonstration/filling.ts";
import type { Session } from "../../../../electron/database/session.ts";
import { loanStates } from "../../../../shared/lending/record.ts";
import { records } from "../../../../shared/records/all.ts";
import { newRegister } from "../../../support/register.ts";

const job = { progress: () => undefined, check: () => undefined };
const small = { villages: 2, homes: 60 };

/** Rows of every record, by its name. */
function counted({ client }: Session): Record<string, number> {
  const rows = Object.values(records).map(({ name, table }): [string, number] => [
    name,
    client.prepare(`SELECT count(*) FROM ${table} WHERE removed IS NULL`).pluck().get() as number,
  ]);
  return Object.fromEntries(rows);
}

const one = ({ client }: Session, sql: string): unknown => client.prepare(sql).raw().get();

describe("the demonstration township", () => {
  it("holds to every rule and fills every record over three years, at its full size", () => {
    const { session } = newRegister("2026-11-02T09:00:00");
    fillTownship(session, job);
    const rows = counted(session);
    expect(Object.keys(rows).filter((name) => rows[name] === 0)).toEqual([]);
    expect(rows).toMatchObject({ village: 8, household: 1_200, jlg: 32 });
    const years = one(session, "SELECT substr(min(given_on), 1, 4), substr(max(given_on), 1, 4) FROM assistance_lines");
    expect(years).toEqual(["2024", "2026"]);
    const states = session.client.prepare("SELECT DISTINCT state FROM loans ORDER BY state").pluck().all();
    expect(states).toEqual(Object.keys(loanStates).toSorted());
    for (const having of [
      "loans WHERE state = 'extended'",
      "loans WHERE uid IN (SELECT loan_id FROM instalments)",
      "guarantor_consents WHERE withdrawn_on IS NOT NULL",
      "volunteer_certs",
    ])
      expect([having, one(session, `SELECT count(DISTINCT scope) FROM ${having}`)]).toEqual([having, [8]]);
  }, 120_000);

  it.each(["2026-01-01", "2026-02-28", "2028-02-29", "2026-12-31"])("holds to every rule on %s too", (day) => {
    const { session } = newRegister(`${day}T09:00:00`);
    fillTownship(session, job, small);
    const rows = counted(session);
    expect(Object.keys(rows).filter((name) => rows[name] === 0)).toEqual([]);
  });

  it("is the same for the same day", () => {
    const tell = () => {
      const { session } = newRegister("2026-11-02T09:00:00");
      fillTownship(session, job, small);
      return session.client
        .prepare("SELECT name_zh, birth FROM members ORDER BY rowid")
        .raw()
        .all()
        .concat(session.client.prepare("SELECT drawn_on, principal_fen FROM loans ORDER BY rowid").raw().all());
    };
    expect(tell()).toEqual(tell());
  });
});
