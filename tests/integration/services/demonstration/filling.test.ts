import { describe, expect, it } from "vitest";
import { fillTownship } from "../../../../electron/services/demonstration/filling.ts";
import { records } from "../../../../shared/records/all.ts";
import { newRegister } from "../../../support/register.ts";

const job = { progress: () => undefined, check: () => undefined };
const small = { villages: 2, homes: 60 };

describe("the demonstration township", () => {
  it("holds to every rule and fills every programme over three years", () => {
    const { session } = newRegister("2026-11-02T09:00:00");
    fillTownship(session, job, small);
    const without = new Set(["volunteerCert", "instalment", "headTerm", "householdStay"]);
    for (const { name, table } of Object.values(records)) {
      const rows = session.client.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
      if (!without.has(name)) expect([name, rows > 0]).toEqual([name, true]);
    }
    const [first, last] = session.client
      .prepare("SELECT min(given_on), max(given_on) FROM assistance_lines")
      .raw()
      .get() as [string, string];
    expect([first.slice(0, 4), last.slice(0, 4)]).toEqual(["2024", "2026"]);
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
